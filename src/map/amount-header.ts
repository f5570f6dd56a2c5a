import { compileCodes, normaliseCode } from '../normalise/code.js';
import { codeSpellings } from '../schema/datasets.js';
import type { Dataset, WideAmounts } from '../schema/dataset.js';
import type { HeaderColumn } from './header-column.js';
import { normaliseHeader } from './header.js';

/** What the header of a column of amounts says: a month, a benefit, or both. */
export interface AmountHeader {
  readonly column: HeaderColumn;
  /** 1 to 12; null if the header names no month. */
  readonly month: number | null;
  /** The year beside the month; null if it must come from elsewhere. */
  readonly year: number | null;
  /** The code of the benefit; null if the header names none. */
  readonly code: string | null;
}

const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const spelled = new RegExp(
  `(?:((?:19|20)\\d{2})年?度?)?(?<!\\d)(1[0-2]|0?[1-9]|${[...chineseMonths].reverse().join('|')})月份?`,
  'u',
);
const digits = /^((?:19|20)\d{2})[-./]?(0[1-9]|1[0-2]|(?<=[-./])[1-9])(?:[-./]0?1)?$/u;
const yearAlone = /^((?:19|20)\d{2})年度?$/u;
/** Spans and sums of months are no month: 1-9月, 1至3月合计. */
const span = /(?<!\d)\d{1,2}月?[-~—–至到和、]\d{1,2}月|季度|半年|累计|合计|小计|补发/u;

/** Makes the function that reads the headers of amounts of one dataset; null for a header that is none. */
export const amountHeaderReader = (
  dataset: Dataset,
  wide: WideAmounts,
): ((column: HeaderColumn) => AmountHeader | null) => {
  const words = wide.words.map(normaliseHeader).sort((a, b) => b.length - a.length);
  const field = wide.code === undefined ? undefined : dataset.fields.get(wide.code);
  const codes = field === undefined ? null : compileCodes(codeSpellings(field));
  const codeOf = (text: string): string | null => {
    if (codes === null || text === '') return null;
    const tried = [
      text,
      ...words.flatMap((word) => (text.endsWith(word) ? [text.slice(0, -word.length)] : [])),
    ];
    for (const one of [...tried, ...words.map((word) => text + word)]) {
      const { value } = normaliseCode(one, codes);
      if (value !== null) return value;
    }
    return null;
  };
  return (column) => {
    if (column.parts.some((part) => span.test(part))) return null;
    let month: number | null = null;
    let year: number | null = null;
    const rest: string[] = [];
    for (const key of column.keys) {
      const found = monthIn(key);
      if (found === null) rest.push(key);
      else if (month !== null && found.month !== null) return null;
      else {
        month = found.month ?? month;
        year = found.year ?? year;
        if (found.rest !== '') rest.push(found.rest);
      }
    }
    if (month !== null && wide.month === undefined) return null;
    const isSaid = rest.every((text) => words.includes(text));
    if (isSaid) return month === null ? null : { column, month, year, code: null };
    const code =
      codeOf(rest.join('')) ?? codeOf([...rest].reverse().join('')) ?? codeAmong(rest, words, codeOf);
    return code === null ? null : { column, month, year, code };
  };
};

/** One part names the benefit, and the others say that amounts stand below. */
const codeAmong = (
  rest: readonly string[],
  words: readonly string[],
  codeOf: (text: string) => string | null,
): string | null => {
  const telling = rest.filter((text) => !words.includes(text));
  const [only] = telling;
  return only === undefined || telling.length > 1 ? null : codeOf(only);
};

interface FoundInKey {
  readonly month: number | null;
  readonly year: number | null;
  readonly rest: string;
}

const monthIn = (key: string): FoundInKey | null => {
  const [, year, number] = digits.exec(key) ?? [];
  if (year !== undefined && number !== undefined)
    return { month: Number(number), year: Number(year), rest: '' };
  const [, alone] = yearAlone.exec(key) ?? [];
  if (alone !== undefined) return { month: null, year: Number(alone), rest: '' };
  const found = spelled.exec(key);
  if (found === null) return null;
  const [whole, inYear, written = ''] = found;
  const chinese = chineseMonths.indexOf(written);
  return {
    month: chinese < 0 ? Number(written) : chinese + 1,
    year: inYear === undefined ? null : Number(inYear),
    rest: key.replace(whole, ''),
  };
};
