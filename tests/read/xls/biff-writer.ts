import cfb from 'cfb';

/** A piece of a record: bytes, or a number that is one byte. */
type Piece = Uint8Array | readonly number[];

export const u8 = (...values: readonly number[]): Buffer => Buffer.from(values);

export const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
};

export const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value >>> 0, index * 4));
  return bytes;
};

export const f64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

/** A record: number, length, contents. */
export const record = (type: number, ...pieces: readonly Piece[]): Buffer => {
  const contents = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
  return Buffer.concat([u16(type, contents.length), contents]);
};

const isNarrow = (text: string): boolean => /^[\0-\xff]*$/.test(text);

/** The characters of a string without length and flags: one byte each where all fit, two otherwise. */
export const characters = (text: string, wide = !isNarrow(text)): Buffer =>
  Buffer.from(text, wide ? 'utf16le' : 'latin1');

/** A string with a length of two bytes, or of one. */
export const text16 = (text: string, wide = !isNarrow(text)): Buffer =>
  Buffer.concat([u16(text.length), u8(wide ? 1 : 0), characters(text, wide)]);
export const text8 = (text: string, wide = !isNarrow(text)): Buffer =>
  Buffer.concat([u8(text.length, wide ? 1 : 0), characters(text, wide)]);

/** A string with formatting runs and phonetic data, as it stands among the shared strings. */
export const richText = (text: string, runs: number, phonetic: number): Buffer =>
  Buffer.concat([
    u16(text.length),
    u8((isNarrow(text) ? 0 : 1) | 0x08 | 0x04),
    u16(runs),
    u32(phonetic),
    characters(text),
    Buffer.alloc(runs * 4, 0xee),
    Buffer.alloc(phonetic, 0xdd),
  ]);

export const EOF = record(0x0a);
export const bof = (type = 0x0010, version = 0x0600): Buffer =>
  record(0x0809, u16(version, type, 0x0dbb, 0x07cc), u32(0xc1, 0x0306));

const at = (row: number, column: number, style: number): Buffer => u16(row, column, style);

/** Cells; rows and columns are 0-based, as in the file. */
export const number = (row: number, column: number, value: number, style = 0): Buffer =>
  record(0x0203, at(row, column, style), f64(value));
export const label = (row: number, column: number, text: string): Buffer =>
  record(0x0204, at(row, column, 0), text16(text));
export const labelSst = (row: number, column: number, index: number): Buffer =>
  record(0x00fd, at(row, column, 0), u32(index));
export const rk = (row: number, column: number, packed: number, style = 0): Buffer =>
  record(0x027e, at(row, column, style), u32(packed));
export const mulRk = (row: number, column: number, ...packed: readonly number[]): Buffer =>
  record(
    0x00bd,
    u16(row, column),
    ...packed.map((value) => Buffer.concat([u16(0), u32(value)])),
    u16(column + packed.length - 1),
  );
export const blank = (row: number, column: number): Buffer => record(0x0201, at(row, column, 0));
export const mulBlank = (row: number, first: number, last: number): Buffer =>
  record(0x00be, u16(row, first), Buffer.alloc((last - first + 1) * 2), u16(last));
export const boolError = (row: number, column: number, value: number, isError: boolean): Buffer =>
  record(0x0205, at(row, column, 0), u8(value, isError ? 1 : 0));

/** A formula whose result is a number, or is told by the eight bytes given. */
export const formula = (row: number, column: number, result: number | Buffer, style = 0): Buffer =>
  record(
    0x0006,
    at(row, column, style),
    typeof result === 'number' ? f64(result) : result,
    u16(0),
    u32(0),
    u16(0),
  );
/** Results of formulas that are no numbers. */
export const results = {
  text: Buffer.from('000000000000ffff', 'hex'),
  boolean: (value: 0 | 1): Buffer => u8(1, 0, value, 0, 0, 0, 0xff, 0xff),
  error: (code: number): Buffer => u8(2, 0, code, 0, 0, 0, 0xff, 0xff),
  emptyText: Buffer.from('030000000000ffff', 'hex'),
};
export const resultText = (text: string): Buffer => record(0x0207, text16(text));

/** What may stand between a formula and its text; the contents are not looked at. */
export const sharedFormula: Buffer = record(0x04bc, Buffer.alloc(12, 1));
export const array: Buffer = record(0x0221, Buffer.alloc(16, 1));

export const row = (index: number, hidden = false): Buffer =>
  record(0x0208, u16(index, 0, 1, 0xff, 0, 0, hidden ? 0x0120 : 0x0100, 0x0f));
export const columnInfo = (first: number, last: number, hidden: boolean): Buffer =>
  record(0x007d, u16(first, last, 2048, 0, hidden ? 1 : 0, 0));
export const merged = (...ranges: readonly (readonly [number, number, number, number])[]): Buffer =>
  record(0x00e5, u16(ranges.length), ...ranges.map((range) => u16(...range)));

/** SST whose strings are given as bytes. */
export const sharedStrings = (...strings: readonly Buffer[]): Buffer =>
  record(0x00fc, u32(strings.length, strings.length), ...strings);
export const continued = (...pieces: readonly Piece[]): Buffer => record(0x003c, ...pieces);

/** One sheet as records between its BOF and EOF. */
export interface BiffSheet {
  readonly name: string;
  readonly records: readonly Buffer[];
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly state?: number;
  /** What the list of sheets says it is: 0 worksheet, 1 macro sheet, 2 chart. */
  readonly kind?: number;
  /** Its BOF record; that of a worksheet if not given. */
  readonly bof?: Buffer;
  /** Added to the place that the list of sheets names. */
  readonly lie?: number;
}

/** A workbook as records; all but the sheets may be left out. */
export interface BiffWorkbook {
  readonly sheets: readonly BiffSheet[];
  /** Records of the globals between BOF and the list of sheets. */
  readonly head?: readonly Buffer[];
  /** Records behind the list of sheets, such as the SST. */
  readonly tail?: readonly Buffer[];
  /** Number formats of cell styles 0, 1, ...: built-in ids, or codes of their own. */
  readonly formats?: readonly (number | string)[];
  readonly bof?: Buffer;
}

const FIRST_OWN_FORMAT = 164;

const styleRecords = (formats: readonly (number | string)[]): Buffer[] => [
  ...formats.flatMap((format, index) =>
    typeof format === 'string' ? [record(0x041e, u16(FIRST_OWN_FORMAT + index), text16(format))] : [],
  ),
  ...formats.map((format, index) =>
    record(0x00e0, u16(0, typeof format === 'string' ? FIRST_OWN_FORMAT + index : format), Buffer.alloc(16)),
  ),
];

/** The stream of records of a workbook. */
export const workbookStream = (workbook: BiffWorkbook): Buffer => {
  const { sheets, head = [], tail = [], formats = [0] } = workbook;
  const substreams = sheets.map(({ bof: own = bof(), records }) => Buffer.concat([own, ...records, EOF]));
  const listed = (offsets: readonly number[]): Buffer =>
    Buffer.concat([
      workbook.bof ?? bof(0x0005),
      ...head,
      ...styleRecords(formats),
      ...sheets.map(({ name, state = 0, kind = 0, lie = 0 }, index) =>
        record(0x0085, u32((offsets[index] ?? 0) + lie), u8(state, kind), text8(name)),
      ),
      ...tail,
      EOF,
    ]);
  let offset = listed([]).length;
  const offsets = substreams.map(({ length }) => {
    const begins = offset;
    offset += length;
    return begins;
  });
  return Buffer.concat([listed(offsets), ...substreams]);
};

/** Puts streams into an Office container. */
export const container = (streams: Readonly<Record<string, Uint8Array>>): Buffer => {
  const file = cfb.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) cfb.utils.cfb_add(file, `/${name}`, content);
  return Buffer.from(cfb.write(file, { type: 'buffer' }) as Uint8Array);
};

/** The bytes of an xls file made of records. */
export const buildXls = (workbook: BiffWorkbook): Buffer => container({ Workbook: workbookStream(workbook) });
