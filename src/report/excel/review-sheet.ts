import { say } from '../../messages/catalogue.js';
import { countText } from '../labels.js';
import { decisionLines } from '../decision-lines.js';
import { openSheet, type Book } from './book.js';
import { reviewColumns } from './review-columns.js';
import type { SheetWriter } from './sheet-writer.js';

/** Columns over which the heading runs: what fits on a screen without scrolling. */
const headingSpan = 8;

/** The columns that whoever decides fills in, and the one before them, stay on the screen. */
const frozenColumns = 4;

const verdicts = ['review.verdict-same', 'review.verdict-different', 'review.verdict-unsure'] as const;

/** Writes the sheet of uncertain pairs, with room for what a person decides about each. */
export const writeReviewSheet = (book: Book): void => {
  const { model, styles, reviewSheet } = book;
  const { lang, review } = model;
  const { pairs } = review;
  const lines = headingLines(book);
  const headerRow = lines.length + 3;
  const sheet = openSheet(book, {
    name: reviewSheet,
    widths: reviewColumns.map(({ width, has }) => (has === undefined || pairs.some(has) ? width : narrow)),
    hiddenColumns: reviewColumns.flatMap(({ hidden }, at) => (hidden === true ? [at] : [])),
    paper: 'A3',
    ...(pairs.length > 0 ? { headerRow, frozenColumns } : {}),
  });
  sheet.row([{ value: say(lang, 'review.title'), style: styles.title, span: headingSpan }], 28);
  for (const value of lines) sheet.row([{ value, style: styles.note, span: headingSpan }]);
  sheet.gap();
  if (pairs.length === 0) {
    sheet.row([{ value: say(lang, 'review.none'), style: styles.plain, span: headingSpan }]);
  } else writePairs(book, sheet, headerRow);
  sheet.close();
};

const narrow = 5.5;

/** Points; three lines, which titles take in a narrow column. */
const headerHeight = 42;

const headingLines = ({ model }: Book): readonly string[] => {
  const { lang, review, keyOrigin } = model;
  const { pairs, more } = review;
  return [
    ...(pairs.length === 0 ? [] : [say(lang, keyOrigin === 'workspace' ? 'review.note' : 'review.no-key')]),
    ...(more === 0
      ? []
      : [say(lang, 'review.more', { listed: countText(pairs.length), more: countText(more) })]),
    ...decisionLines(model),
  ];
};

const writePairs = (book: Book, sheet: SheetWriter, headerRow: number): void => {
  const { model, styles } = book;
  const { lang, review } = model;
  sheet.row(
    reviewColumns.map(({ key, fillIn }) => ({
      value: say(lang, key),
      style: fillIn === true ? styles.fillHeader : styles.header,
    })),
    headerHeight,
  );
  review.pairs.forEach((pair, at) => {
    sheet.row(
      reviewColumns.map(({ style, value }) => ({
        value: value(pair, model, at + 1),
        style: styles[style],
      })),
    );
  });
  sheet.filter(headerRow, reviewColumns.length);
  const words = verdicts.map((key) => say(lang, key));
  sheet.offer('B', [headerRow + 1, sheet.lastRow], words, true);
};
