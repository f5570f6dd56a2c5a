import type { Attributes } from './page-walker.js';

const NOT_SHOWN = /display\s*:\s*none/i;
const NUMBER_FORMAT = /(?:mso-number-format|vnd\.ms-excel\.numberformat)\s*:\s*("[^"]*"|'[^']*'|[^;"']*)/i;
/** Excel writes four digits and nothing behind them. */
const ESCAPE = /\\(?:([0-9a-f]{4})|(.))/gis;

/** Formats that Excel writes by name, as codes that say the same about dates. */
const NAMED: Readonly<Record<string, string>> = {
  general: '',
  'general number': '',
  'general date': 'yyyy/m/d h:mm',
  'short date': 'yyyy/m/d',
  'medium date': 'yyyy/m/d',
  'long date': 'yyyy/m/d',
  'short time': 'h:mm',
  'medium time': 'h:mm',
  'long time': 'h:mm:ss',
  fixed: '0.00',
  standard: '0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
  currency: '0.00',
  'euro currency': '0.00',
  'yes/no': '0',
  'true/false': '0',
  'on/off': '0',
};

/** Whether a tag says that it is not shown. */
export const isHiddenTag = (attributes: Attributes): boolean => {
  if (attributes.size === 0) return false;
  const style = attributes.get('style');
  return (style !== undefined && NOT_SHOWN.test(style)) || attributes.has('hidden');
};

const unescape = (text: string): string =>
  text.replaceAll(
    ESCAPE,
    (_, code: string | undefined, character: string | undefined) =>
      character ?? String.fromCharCode(Number.parseInt(code ?? '', 16)),
  );

/** The number format that CSS declarations give a cell, as a format code of Excel; `undefined` where they give none. */
export const numberFormatOf = (declarations: string): string | undefined => {
  const value = NUMBER_FORMAT.exec(declarations)?.[1];
  if (value === undefined) return undefined;
  const code = unescape(value.trim().replaceAll(/^["']|["']$/g, '')).trim();
  return NAMED[code.toLowerCase()] ?? code;
};

const COMMENT = /<!--|-->|\/\*[\s\S]*?\*\//g;
const RULE = /([^{}]*)\{([^{}]*)\}/g;
const CLASS = /^[a-z]*\.([\w-]+)$/i;

/** The number formats that a style sheet gives to classes, by the name of the class. */
export const numberFormatsOfClasses = (styleSheet: string): Map<string, string> => {
  const formats = new Map<string, string>();
  for (const [, selectors = '', declarations = ''] of styleSheet.replaceAll(COMMENT, '').matchAll(RULE)) {
    const format = numberFormatOf(declarations);
    if (format === undefined) continue;
    for (const selector of selectors.split(',')) {
      const name = CLASS.exec(selector.trim())?.[1];
      if (name !== undefined) formats.set(name, format);
    }
  }
  return formats;
};
