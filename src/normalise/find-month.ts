import { withDigitDates } from './chinese-numerals.js';
import { cleanText } from './clean-text.js';

const fullDates =
  /(?:19|20)[0-9]{2}(?:\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*[日号]|([-._/])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])|(?:0[1-9]|1[0-2])[0-3][0-9](?![0-9]))/gu;
const spans =
  /(?:[0-9]{1,2}\s*月?份?|(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2]))\s*[-~—–―、,至到和及]+\s*(?:(?:19|20)[0-9]{2}\s*年?)?\s*[0-9]{1,2}\s*月|季度|半年|(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[-~—–―至到]+(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?![0-9])/u;
const spelled = /(?<![0-9])((?:19|20)[0-9]{2})\s*年度?\s*(1[0-2]|0?[1-9])\s*月/gu;
const separated = /(?<![0-9])((?:19|20)[0-9]{2})[-._/](1[0-2]|0?[1-9])(?![0-9])(?![-._/][0-9])/gu;
const compact = /(?<![0-9])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(?![0-9])/gu;
const monthsAlone = /(?<![0-9])(1[0-2]|0?[1-9])\s*月/gu;

/**
 * The one month that a file name, sheet name or title speaks of, as a month number; null if there is none, or two, or
 * a span of months. Full dates do not count: they say when a list was made, not which month it is about.
 */
export const findMonth = (text: string): number | null => {
  const cleaned = withDigitDates(cleanText(text).text).replaceAll(fullDates, ' ');
  if (spans.test(cleaned)) return null;
  const found = new Set<number>();
  for (const pattern of [spelled, separated, compact]) {
    for (const [, inYear, month] of cleaned.matchAll(pattern))
      found.add(Number(inYear) * 12 + Number(month) - 1);
  }
  const [only] = found;
  if (only === undefined || found.size > 1) return null;
  for (const [, month] of cleaned.matchAll(monthsAlone)) if (Number(month) - 1 !== only % 12) return null;
  return only;
};
