import type { Fault } from '../fault.js';
import type { RecordYield } from '../load/roll-records.js';
import { columnLetter } from '../map/column-letter.js';
import type { SheetMapping } from '../map/types.js';
import { message, type Message } from '../messages/catalogue.js';
import { everyColumn } from '../load/every-column.js';
import type { Sheet } from '../read/types.js';
import type { RollRead } from './read-roll.js';

/** A sheet that was read to its end. */
interface SheetRead {
  readonly file: string;
  readonly sheet: Sheet;
  readonly mapping: SheetMapping;
  readonly read: RollRead;
  readonly yielded: RecordYield;
}

/** What somebody should know of a sheet that was read. */
export const sheetFaults = ({ file, sheet, mapping, read, yielded }: SheetRead): readonly Fault[] => {
  const noted = (code: string, text: Message): Fault => ({
    ...{ code, scope: 'sheet', effect: 'noted', file, sheet: sheet.name },
    message: text,
  });
  const { summary, filled } = read;
  const hidden = summary.hiddenColumns.filter((column) =>
    everyColumn(mapping).some(({ index }) => index === column),
  );
  const columns = hidden.map(columnLetter).join(', ');
  return [
    ...(yielded.recordRows + yielded.faultyRows === 0
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
    ...(filled.mergedCells > 0
      ? [noted('map.merged-cells', message('fault.map.merged-cells', { cells: filled.mergedCells }))]
      : []),
    ...(filled.dittoCells > 0
      ? [noted('map.ditto-cells', message('fault.map.ditto-cells', { cells: filled.dittoCells }))]
      : []),
    ...(filled.mergedAmounts > 0
      ? [noted('map.merged-amounts', message('fault.map.merged-amounts', { cells: filled.mergedAmounts }))]
      : []),
    ...((summary.uncalculated ?? 0) > 0
      ? [noted('read.uncalculated', message('fault.read.uncalculated', { cells: summary.uncalculated ?? 0 }))]
      : []),
  ];
};
