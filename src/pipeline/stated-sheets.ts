import type { StatedSheet } from '../load/stated-total-table.js';
import type { Ingested } from './ingest.js';

/**
 * The sheets that state totals and whose records are all in the engine: of a sieved roll the others are gone, so that its
 * rows cannot be added up again.
 */
export const statedSheets = ({ sheets, faults, sieved }: Ingested): readonly StatedSheet[] => {
  const isSieved = new Set(
    sieved.filter(({ records, kept }) => kept < records).map(({ dataset }) => dataset.name),
  );
  const unread = new Map<string, Set<number>>();
  for (const { file, sheet, row, effect } of faults) {
    if (row === undefined || effect === 'noted') continue;
    const key = JSON.stringify([file, sheet]);
    const rows = unread.get(key) ?? new Set<number>();
    unread.set(key, rows.add(row));
  }
  return sheets.flatMap(({ account }) => {
    const { sheetNo, file, sheet, dataset, statedTotals: totals } = account;
    if (sheetNo === null || totals.length === 0 || isSieved.has(dataset.name)) return [];
    return [
      {
        sheetNo,
        file,
        sheet,
        dataset,
        totals,
        unread: unread.get(JSON.stringify([file, sheet])) ?? new Set(),
      },
    ];
  });
};
