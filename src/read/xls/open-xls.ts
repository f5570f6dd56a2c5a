import type { Fault } from '../../fault.js';
import { message } from '../../messages/catalogue.js';
import { Damage, namingDamage } from '../damage.js';
import { namingFile } from '../file-problem.js';
import type { Probe } from '../probe.js';
import type { Sheet, Workbook } from '../types.js';
import type { CellContext } from './cell-value.js';
import { SheetReader } from './sheet-reader.js';
import { findWorksheets } from './worksheets.js';
import { readWorkbookGlobals, type BoundSheet } from './workbook-globals.js';
import { readWorkbookStream } from './workbook-stream.js';

interface SheetSource {
  readonly path: string;
  readonly stream: Buffer;
  readonly context: CellContext;
}

const sheetOf = ({ path, stream, context }: SheetSource, { name, hidden, offset }: BoundSheet): Sheet => ({
  name,
  hidden,
  date1904: context.date1904,
  read: (visit, options) => {
    const reader = new SheetReader(stream, context, visit, options);
    const place = (): string =>
      reader.rowNumber === 0 ? `${path} [${name}]` : `${path} [${name}] > ${reader.rowNumber}`;
    return namingDamage(place, () => Promise.resolve().then(() => reader.read(offset)));
  },
});

const skippedFault = ({ name }: BoundSheet): Omit<Fault, 'file'> => ({
  code: 'read.sheet-skipped',
  scope: 'sheet',
  effect: 'lost',
  sheet: name,
  message: message('fault.read.sheet-skipped'),
});

const openStream = async (probe: Probe): Promise<Workbook> => {
  const stream = await namingFile(probe.path, () => readWorkbookStream(probe));
  const globals = readWorkbookGlobals(stream);
  const { sheets, skipped } = findWorksheets(stream, globals);
  if (sheets.length === 0) throw new Damage(message('read.no-sheets'));
  const source: SheetSource = { path: probe.path, stream, context: globals };
  return {
    format: 'xls',
    encoding: undefined,
    sheets: sheets.map((sheet) => sheetOf(source, sheet)),
    faults: skipped.map(skippedFault),
    close: () => Promise.resolve(),
  };
};

/**
 * Opens a workbook of Excel 97 to 2003. Memory holds its stream of records and one row. Throws a `UserError` where the
 * file is damaged, encrypted, of an older Excel or beyond `readLimits`.
 */
export const openXls = (probe: Probe): Promise<Workbook> =>
  namingDamage(
    () => probe.path,
    () => openStream(probe),
  );
