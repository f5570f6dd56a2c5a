import { encodeGb18030 } from '../../../../src/sample/rolls/gb18030.js';
import { textOf, widthOf, type DescribedSheet } from '../described-sheet.js';

/** How text may be encoded. */
export type CsvEncoding = 'utf-8' | 'utf-8 with mark' | 'gb18030' | 'utf-16le';

/** The characters outside the first plane stand in GB18030 in their order, from 90 30 81 30 on, in four bytes. */
const fourBytes = (character: string): Uint8Array => {
  let index = (character.codePointAt(0) ?? 0) - 0x10000;
  const last = index % 10;
  index = Math.floor(index / 10);
  const third = index % 126;
  index = Math.floor(index / 126);
  return Uint8Array.of(0x90 + Math.floor(index / 10), 0x30 + (index % 10), 0x81 + third, 0x30 + last);
};

const gb18030 = (text: string): Uint8Array =>
  Buffer.concat(
    text
      .split(/([\u{10000}-\u{10ffff}])/u)
      .map((part, at) => (at % 2 === 1 ? fourBytes(part) : encodeGb18030(part))),
  );

const encode: Readonly<Record<CsvEncoding, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  gb18030,
  'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
};

const quoted = (text: string, delimiter: string): string =>
  /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

interface Dialect {
  readonly encoding?: CsvEncoding;
  /** One character. */
  readonly delimiter?: string;
}

/** Delimited text with one sheet; every line has as many fields as the widest. */
export const writeCsv = (
  sheet: DescribedSheet,
  { encoding = 'utf-8', delimiter = ',' }: Dialect = {},
): Uint8Array => {
  const width = widthOf(sheet);
  const lines = sheet.rows.map((row) =>
    Array.from({ length: width }, (_, column) => quoted(textOf(row[column] ?? null) ?? '', delimiter)).join(
      delimiter,
    ),
  );
  return encode[encoding](lines.map((line) => `${line}\r\n`).join(''));
};
