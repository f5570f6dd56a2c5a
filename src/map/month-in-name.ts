import { cleanText } from '../normalise/clean-text.js';
import { findMonth } from '../normalise/month.js';
import { findYear } from '../normalise/year.js';
import { nothingFound, notOneFound, type FoundValue } from './found-value.js';

const fullDates = /\d{4}年\d{1,2}月\d{1,2}[日号]/gu;
const anyMonth = /(?:\d|[一二三四五六七八九十])\s*月|季度|半年/u;
const loneMonths = /(?<!\d)(1[0-2]|0?[1-9])\s*月/gu;

/**
 * The month that a text speaks of. A month without a year (`9月`, one sheet a month) takes the year that the other texts
 * agree on; without one it is unclear, as are two months and a span.
 */
export const findMonthAmong = (text: string, others: readonly string[]): FoundValue => {
  const month = findMonth(text);
  if (month !== null) return { kind: 'one', value: month };
  const rest = cleanText(text).text.replaceAll(fullDates, ' ');
  if (!anyMonth.test(rest)) return nothingFound;
  const alone = new Set([...rest.matchAll(loneMonths)].map(([, digits]) => Number(digits)));
  const years = new Set([text, ...others].map(findYear).filter((year) => year !== null));
  const [only] = alone;
  const [year] = years;
  if (only === undefined || year === undefined || alone.size > 1 || years.size > 1) return notOneFound;
  // Spelled out before the text, so that `7-9月` stays the span that it is.
  const completed = findMonth(`${year}年${only}月 ${rest}`);
  return completed === null ? notOneFound : { kind: 'one', value: completed };
};
