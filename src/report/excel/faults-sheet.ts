import type { Fault, FaultEffect } from '../../fault.js';
import { render, say } from '../../messages/catalogue.js';
import { countFaults } from '../count-faults.js';
import { countText } from '../labels.js';
import { openSheet, type Book } from './book.js';
import { writeSection } from './section.js';
import type { CellValue, SheetWriter } from './sheet-writer.js';

const width = 7;

/** Faults listed one by one; more than this nobody reads, and the counts per file hold them all. */
export const mostFaultsListed = 100_000;

/** Beyond this row a frozen header would leave too little of the screen for the rows below it. */
const lastFreezableRow = 12;

/** Writes the faults of the sources: how many a file, then each with its place, what was read and what became of it. */
export const writeFaultsSheet = (book: Book, most = mostFaultsListed): void => {
  const { model, styles, faultsSheet } = book;
  const { lang, faults } = model;
  const files = countByFile(faults);
  // Title, note, gap, heading, header and files, gap, heading, [note], header.
  const headerRow = 3 + 2 + files.length + 1 + 1 + (faults.length > most ? 1 : 0) + 1;
  const sheet = openSheet(book, {
    name: faultsSheet,
    widths: [38, 18, 9, 18, 28, 12, 64],
    ...(faults.length > 0 && headerRow <= lastFreezableRow ? { headerRow } : {}),
  });
  sheet.row([{ value: say(lang, 'report.faults-title'), style: styles.title, span: width }], 28);
  sheet.row([{ value: say(lang, 'report.faults-note'), style: styles.note, span: width }]);
  sheet.gap();
  writeSection(book, sheet, {
    heading: say(lang, 'report.heading-faults-by-file', { faults: countText(countFaults(faults)) }),
    width,
    columns: [
      { key: 'report.col-file', style: styles.text },
      { key: 'report.col-faults', style: styles.count },
      { key: 'report.col-lost', style: styles.count },
      { key: 'report.col-partly', style: styles.count },
      { key: 'report.col-noted', style: styles.count },
    ],
    rows: files.map(([file, count]) => [
      file,
      count.lost + count.partly + count.noted,
      count.lost,
      count.partly,
      count.noted,
    ]),
  });
  if (faults.length > 0) writeList(book, sheet, most);
  sheet.close();
};

const writeList = (book: Book, sheet: SheetWriter, most: number): void => {
  const { model, styles } = book;
  const { lang, faults } = model;
  const listed = faults.length > most ? faults.slice(0, most) : faults;
  const more = faults.length - listed.length;
  const before = sheet.lastRow;
  writeSection(book, sheet, {
    heading: say(lang, 'report.heading-faults'),
    ...(more === 0
      ? {}
      : {
          note: say(lang, 'report.faults-more', { listed: countText(listed.length), more: countText(more) }),
        }),
    width,
    columns: [
      { key: 'report.col-file', style: styles.text },
      { key: 'report.col-sheet', style: styles.text },
      { key: 'report.col-row', style: styles.count },
      { key: 'report.col-column', style: styles.text },
      { key: 'report.col-value', style: styles.code },
      { key: 'report.col-effect', style: styles.centred },
      { key: 'report.col-problem', style: styles.text },
    ],
    rows: listed.map((fault): readonly CellValue[] => [
      fault.file,
      fault.sheet ?? null,
      fault.row ?? null,
      fault.column ?? null,
      fault.value ?? null,
      say(lang, `report.effect-${fault.effect}`),
      render(lang, fault.message),
    ]),
  });
  sheet.filter(before + (more === 0 ? 2 : 3), width);
};

/** Files in the order in which their first fault stands, each with its faults by what became of them. */
const countByFile = (
  faults: readonly Fault[],
): readonly (readonly [string, Readonly<Record<FaultEffect, number>>])[] => {
  const counts = new Map<string, Record<FaultEffect, number>>();
  for (const { file, effect, count: many = 1 } of faults) {
    let count = counts.get(file);
    if (count === undefined) {
      count = { lost: 0, partly: 0, noted: 0 };
      counts.set(file, count);
    }
    count[effect] += many;
  }
  return [...counts];
};
