import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;
const SURROGATES_FIRST = 0xd800;
const SURROGATES_LAST = 0xdfff;

const numbered = (reference: string): string | undefined => {
  const hexadecimal = reference.startsWith('#x');
  const digits = reference.slice(hexadecimal ? 2 : 1);
  if (!(hexadecimal ? /^[0-9a-f]+$/i : /^[0-9]+$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, hexadecimal ? 16 : 10);
  const isCharacter =
    code > 0 && code <= LAST_CODE_POINT && (code < SURROGATES_FIRST || code > SURROGATES_LAST);
  return isCharacter ? String.fromCodePoint(code) : undefined;
};

const entity = (whole: string, reference: string): string => {
  const text = reference.startsWith('#') ? numbered(reference) : NAMED[reference];
  if (text === undefined || !whole.endsWith(';'))
    throw new Damage(message('read.xml-entity', { entity: whole }));
  return text;
};

/**
 * The text that XML means by a piece of text without markup: entities replaced, line ends as LF. Throws `Damage` for
 * an entity that XML does not know.
 */
export const decodeXml = (raw: string): string => {
  const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
  return text.includes('&') ? text.replaceAll(/&([^;&]*);?/g, entity) : text;
};

/** The text that XML means by a piece of markup-free bytes, as `decodeXml`. */
export const xmlText = (bytes: Buffer, from: number, to: number): string =>
  decodeXml(bytes.toString('utf8', from, to));

/**
 * The text that a workbook means: as `xmlText`, then `_x000D_` and its like replaced by the character that could not
 * stand in XML (`_x005F_` stands for the underscore itself).
 */
export const workbookText = (bytes: Buffer, from: number, to: number): string => {
  const text = xmlText(bytes, from, to);
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
};
