import { parse } from 'node:path';
import { TextDecoder } from 'node:util';
import { namingDamage } from '../damage.js';
import { namingFile } from '../file-problem.js';
import type { Format } from '../formats.js';
import type { Probe } from '../probe.js';
import type { RowVisitor, SheetReadOptions, SheetSummary, Workbook } from '../types.js';
import { detectDialect, type Dialect } from './detect-delimiter.js';
import { detectEncoding, type TextEncoding } from './detect-encoding.js';
import { isText } from './is-text.js';
import { RecordScanner } from './record-scanner.js';
import { textBytes } from './text-bytes.js';

interface CsvFile {
  readonly path: string;
  readonly encoding: TextEncoding;
  readonly dialect: Dialect;
}

const readRecords = async (
  { path, encoding, dialect }: CsvFile,
  visit: RowVisitor,
  { columns, bytes: byteVisitor }: SheetReadOptions,
): Promise<SheetSummary> => {
  const state = { rows: 0, stopped: false };
  const { delimiter, hasDirective } = dialect;
  const scanner = new RecordScanner({
    delimiter,
    columns,
    bytes: byteVisitor && {
      take(row) {
        if ((hasDirective && row.number === 1) || !byteVisitor.take(row)) return false;
        state.rows++;
        return true;
      },
      before: (taken) => byteVisitor.before(taken),
    },
    visit: (row) => {
      if (hasDirective && row.number === 1) return true;
      state.rows++;
      state.stopped = visit(row) === 'stop';
      return !state.stopped;
    },
  });
  for await (const bytes of textBytes(path, encoding)) if (!scanner.push(bytes)) break;
  if (!state.stopped) scanner.finish();
  return { rows: state.rows, hiddenRows: 0, hiddenColumns: [], merges: [] };
};

const BYTE_ORDER_MARK = '\ufeff';

/** The beginning of a file as text, without a byte order mark; a character that is cut off is left out. */
const sampleOf = (head: Buffer, encoding: TextEncoding): string => {
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
};

/**
 * Opens delimited text: one sheet under the name of the file, every cell text. Encoding and delimiter are found in
 * the content. Throws a `UserError` where the bytes belong to no known encoding.
 */
const openCsv = async ({ path, head }: Probe): Promise<Workbook> => {
  const encoding = await namingFile(path, () => detectEncoding(path, head));
  const file: CsvFile = { path, encoding, dialect: detectDialect(sampleOf(head, encoding)) };
  return {
    format: 'csv',
    encoding,
    sheets: [
      {
        name: parse(path).name,
        hidden: false,
        date1904: false,
        read: (visit, options = {}) =>
          namingDamage(
            () => path,
            () => readRecords(file, visit, options),
          ),
      },
    ],
    faults: [],
    close: () => Promise.resolve(),
  };
};

/** csv, tsv and txt: whatever is text. */
export const csvFormat: Format = {
  sniff: ({ head }) => isText(head),
  open: openCsv,
};
