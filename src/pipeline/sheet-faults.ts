import type { Fault } from '../fault.js';
import type { SheetAccount } from '../load/sheet-account.js';
import { columnLetter } from '../map/column-letter.js';
import type { SheetMapping } from '../map/types.js';
import { message, type Message } from '../messages/catalogue.js';
import type { Sheet, SheetSummary } from '../read/types.js';

/** A sheet that was read and loaded to its end. */
interface SheetRead {
  readonly file: string;
  readonly sheet: Sheet;
  readonly mapping: SheetMapping;
  readonly summary: SheetSummary;
  readonly account: SheetAccount;
}

/** What somebody should know of a sheet that was read. */
export const sheetFaults = ({ file, sheet, mapping, summary, account }: SheetRead): readonly Fault[] => {
  const noted = (code: string, text: Message): Fault => ({
    ...{ code, scope: 'sheet', effect: 'noted', file, sheet: sheet.name },
    message: text,
  });
  const hidden = summary.hiddenColumns.filter((column) =>
    mapping.columns.some(({ index }) => index === column),
  );
  const columns = hidden.map(columnLetter).join(', ');
  return [
    ...(account.records + account.faultyRows === 0
      ? [noted('read.no-rows', message('fault.read.no-rows'))]
      : []),
    ...mapping.warnings.map((warning) => noted('map.sheet-warning', warning)),
    ...(sheet.hidden ? [noted('read.hidden-sheet', message('fault.read.hidden-sheet'))] : []),
    ...(summary.hiddenRows > 0
      ? [noted('read.hidden-rows', message('fault.read.hidden-rows', { rows: summary.hiddenRows }))]
      : []),
    ...(hidden.length > 0
      ? [noted('read.hidden-columns', message('fault.read.hidden-columns', { columns }))]
      : []),
    ...((summary.uncalculated ?? 0) > 0
      ? [noted('read.uncalculated', message('fault.read.uncalculated', { cells: summary.uncalculated ?? 0 }))]
      : []),
  ];
};
