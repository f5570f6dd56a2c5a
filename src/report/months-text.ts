import type { Lang } from '../messages/text.js';
import { isoMonth } from '../audit/month-text.js';

/**
 * Month numbers, ascending, as a person writes them: `2026年6月-9月、11月`, or `2026-06 to 2026-09, 2026-11`.
 * In Chinese a year is named only where it changes.
 */
export const monthsText = (lang: Lang, months: readonly number[]): string => {
  const spans = spansOf(months);
  if (lang === 'en') {
    return spans
      .map(({ first, last }) =>
        first === last ? isoMonth(first) : `${isoMonth(first)} to ${isoMonth(last)}`,
      )
      .join(', ');
  }
  let year: number | null = null;
  const name = (month: number): string => {
    const itsYear = Math.floor(month / 12);
    const text = `${(month % 12) + 1}月`;
    const withYear = itsYear === year ? text : `${itsYear}年${text}`;
    year = itsYear;
    return withYear;
  };
  return spans
    .map(({ first, last }) => (first === last ? name(first) : `${name(first)}-${name(last)}`))
    .join('、');
};

interface Span {
  readonly first: number;
  readonly last: number;
}

const spansOf = (months: readonly number[]): readonly Span[] => {
  const spans: { first: number; last: number }[] = [];
  for (const month of months) {
    const open = spans.at(-1);
    if (open !== undefined && month === open.last + 1) open.last = month;
    else spans.push({ first: month, last: month });
  }
  return spans;
};
