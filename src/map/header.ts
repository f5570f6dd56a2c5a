import { cleanText } from '../normalise/clean-text.js';

/** Unit that a header names for its amounts; `other` is one that is not converted (千元, 角, ...). */
export interface HeaderUnit {
  readonly unit: 'yuan' | 'wan-yuan' | 'other';
  /** As it stands in the file. */
  readonly text: string;
}

export interface ParsedHeader {
  /** What headers are compared by. */
  readonly key: string;
  readonly unit: HeaderUnit | null;
}

const moneyUnit = /^(?:单位:?)?(?:人民币:?)?(亿元|[十百千]?万元|千元|百元|元|角|分)(?:整|\/.*)?$/;
const otherUnit =
  /^(?:单位:?)?(?:人|户|人次|名|个|岁|周岁|平方米|平米|㎡|m2|m²|亩|天|日|月|个月|年|次|件|套|份|%|级|公里)$/;
/** What a template tells the person who fills it in; never part of the meaning. */
const hint = new RegExp(
  [
    '^(?:必填|选填|非必填|必录|可选|可空|可不填|不填|不必填|必须|请|下拉|单选|多选|选择|例如|比如|如[:\\d]|示例|例[:\\d]',
    '|格式|填写|自动|文本|数字|数值|日期格式|注意|注:|要求|\\d+位|保留|精确|不超过|y{2,4}|年月日)',
    '|^(?:是|有|男|√)[/、|]?(?:否|无|女|×)$',
  ].join(''),
);

const bracketed = /[([{【〔「『〈《]([^()[\]{}【】〔〕「」『』〈〉《》]*)[)\]}】〕」』〉》]?/g;
const separators = /(?<!\d)[/、,;|\-_·.~—\\:]|[/、,;|\-_·.~—\\:](?!\d)/g;
const edges =
  /^[\s*★☆※#^&"'“”‘’!?。,、;:.\-_/|~+=<>)\]}】〕」』〉》]+|[\s*★☆※#^&"'“”‘’!?。,、;:.\-_/|~+=<>]+$/g;

/** The unit of money that a text such as `元/月` or `单位:万元` is; null if it is something else. */
export const parseMoneyUnit = (text: string): HeaderUnit | null => {
  const unit = moneyUnit.exec(text)?.[1];
  if (unit === undefined) return null;
  return { unit: unit === '元' ? 'yuan' : unit === '万元' ? 'wan-yuan' : 'other', text: unit };
};

/**
 * Takes a header apart: its comparison key and the unit of money that it names in brackets or after a colon.
 * The key has half-width characters, lower-case Latin, no white space, no punctuation, no `必填` and no leading item
 * number. Of a bracketed part the brackets go; its words stay (`村（社区）` and `村社区` are one header, `补贴金额（2026）`
 * is not `补贴金额`) unless they are nothing but units or hints for the person filling it in.
 */
export const parseHeader = (text: string): ParsedHeader => {
  let unit: HeaderUnit | null = null;
  const keepMeaning = (content: string): string => {
    const parts = content.split(/[,;、。]/).filter((part) => part !== '');
    const units = parts.map(parseMoneyUnit);
    unit ??= units.find((one) => one !== null) ?? null;
    return parts.every((part, at) => units[at] !== null || otherUnit.test(part) || hint.test(part))
      ? ''
      : content;
  };
  let key = cleanText(text).text.replaceAll(/\s+/g, '').toLowerCase();
  // Each pass can lay bare what the next one strips: `1、*姓名*（必填）`.
  for (let before = ''; before !== key;) {
    before = key;
    key = key
      .replaceAll(bracketed, (_, content: string) => keepMeaning(content))
      .replace(/^(.+):([^:]+)$/, (_, name: string, rest: string) => name + ':' + keepMeaning(rest))
      .replace(/^\d{1,2}[.、](?=\D)/, '')
      .replace(/(?<=.)[必选]填$/, '')
      .replaceAll(edges, '')
      .replaceAll(separators, '');
  }
  return { key, unit };
};

/** The comparison key of a header; see `parseHeader`. Normalising twice is normalising once. */
export const normaliseHeader = (text: string): string => parseHeader(text).key;
