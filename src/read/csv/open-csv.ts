import { createReadStream } from 'node:fs';
import { parse } from 'node:path';
import { TextDecoder } from 'node:util';
import { message } from '../../messages/catalogue.js';
import { Damage, namingDamage } from '../damage.js';
import { fileProblem, namingFile } from '../file-problem.js';
import type { Format } from '../formats.js';
import { readLimits } from '../limits.js';
import type { Probe } from '../probe.js';
import { RowBuffer } from '../row-buffer.js';
import type { RowVisitor, SheetReadOptions, SheetSummary, Workbook } from '../types.js';
import { detectDialect, type Dialect } from './detect-delimiter.js';
import { detectEncoding, encodingOfMark, type TextEncoding } from './detect-encoding.js';
import { RecordParser } from './record-parser.js';

const CHUNK_BYTES = 256 * 1024;
const BYTE_ORDER_MARK = '\ufeff';

const withoutMark = (text: string): string => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);

/** The text of a file in pieces, without a byte order mark. */
async function* textOf(path: string, encoding: TextEncoding): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  let offset = 0;
  try {
    for await (const chunk of stream) {
      const text = decoder.decode(chunk, { stream: true });
      yield offset === 0 ? withoutMark(text) : text;
      offset += chunk.length;
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw fileProblem(path, error);
    // The whole file was checked when it was opened: it has changed since.
    throw new Damage(message('read.csv-encoding-broken', { encoding: encoding.toUpperCase(), offset }), {
      cause: error,
    });
  }
}

/** Hands the records of one reading to a visitor, as rows. */
class RecordReader {
  rows = 0;
  stopped = false;
  private readonly row = new RowBuffer();
  private readonly dialect: Dialect;
  private readonly visit: RowVisitor;
  private readonly columns: ReadonlySet<number> | undefined;

  constructor(dialect: Dialect, visit: RowVisitor, { columns }: SheetReadOptions) {
    this.dialect = dialect;
    this.visit = visit;
    this.columns = columns;
  }

  take(fields: readonly string[], number: number): boolean {
    if (this.dialect.hasDirective && number === 1) return true;
    if (fields.length > readLimits.columns) {
      throw new Damage(message('read.column-limit', { limit: readLimits.columns }));
    }
    const { row, columns } = this;
    row.clear();
    row.number = number;
    for (let column = 0; column < fields.length; column++) {
      const text = fields[column] as string;
      if (text !== '' && (columns === undefined || columns.has(column))) row.set(column, text, 'text');
    }
    row.trim();
    this.rows++;
    this.stopped = this.visit(row) === 'stop';
    return !this.stopped;
  }
}

const readRecords = async (
  text: AsyncIterable<string>,
  reader: RecordReader,
  delimiter: string,
): Promise<SheetSummary> => {
  const parser = new RecordParser(delimiter, (fields, number) => reader.take(fields, number));
  for await (const piece of text) if (!parser.push(piece)) break;
  if (!reader.stopped) parser.finish();
  return { rows: reader.rows, hiddenRows: 0, hiddenColumns: [], merges: [] };
};

/**
 * Opens delimited text: one sheet under the name of the file, every cell text. Encoding and delimiter are found in
 * the content. Throws a `UserError` where the bytes belong to no known encoding.
 */
const openCsv = async ({ path, head }: Probe): Promise<Workbook> => {
  const encoding = await namingFile(path, () => detectEncoding(path, head));
  const sample = withoutMark(new TextDecoder(encoding).decode(head, { stream: true }));
  const dialect = detectDialect(sample);
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
            () =>
              readRecords(
                textOf(path, encoding),
                new RecordReader(dialect, visit, options),
                dialect.delimiter,
              ),
          ),
      },
    ],
    faults: [],
    close: () => Promise.resolve(),
  };
};

/** csv, tsv and txt: whatever is text. A zero byte means that it is not, unless a byte order mark explains it. */
export const csvFormat: Format = {
  sniff: ({ head }) => encodingOfMark(head)?.startsWith('utf-16') === true || !head.includes(0),
  open: openCsv,
};
