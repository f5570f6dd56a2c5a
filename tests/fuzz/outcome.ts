import { createHash } from 'node:crypto';
import { UserError } from '../../src/errors.js';
import { openWorkbook } from '../../src/read/open-workbook.js';
import type { SheetReadOptions, SourceFormat, Workbook } from '../../src/read/types.js';
import { goldenPassword } from '../read/golden/golden-formats.js';

/** What became of a file. */
export type Outcome =
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'read';
      readonly format: SourceFormat;
      /** Named faults, formulas without a result among them: whatever tells the reader that something is lost. */
      readonly faults: number;
      /** Rows and cells with a value, over all sheets. */
      readonly rows: number;
      readonly cells: number;
      /** Of all texts in their places. */
      readonly digest: string;
    };

const readAll = async (workbook: Workbook, options: SheetReadOptions): Promise<Outcome> => {
  const hash = createHash('sha1');
  let [rows, cells, faults] = [0, 0, workbook.faults.length];
  for (const [at, sheet] of workbook.sheets.entries()) {
    const summary = await sheet.read(({ number, text }) => {
      const values = text.filter((value) => value !== undefined);
      if (values.length === 0) return undefined;
      rows += 1;
      cells += values.length;
      hash.update(`${at}/${number}/${text.map((value) => value ?? '').join('\t')}\n`);
      return undefined;
    }, options);
    faults += summary.uncalculated ?? 0;
  }
  return { kind: 'read', format: workbook.format, faults, rows, cells, digest: hash.digest('hex') };
};

/** Reads a file to its end. Everything but records or a `UserError` is a bug and thrown. */
export const outcomeOf = async (path: string, options: SheetReadOptions): Promise<Outcome> => {
  try {
    const workbook = await openWorkbook(path, {
      password: (tried) => Promise.resolve(tried === 0 ? goldenPassword : undefined),
    });
    try {
      return await readAll(workbook, options);
    } finally {
      await workbook.close();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { kind: 'refused', message: error.what.key };
  }
};
