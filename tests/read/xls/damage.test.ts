import { describe, expect, it } from 'vitest';
import { readLimits } from '../../../src/read/limits.js';
import { readWorkbookStream } from '../../../src/read/xls/workbook-stream.js';
import { expectUserError } from '../expect-user-error.js';
import { readBytesBack } from '../read-back.js';
import {
  bof,
  boolError,
  buildXls,
  container,
  EOF,
  formula,
  label,
  labelSst,
  merged,
  mulRk,
  number,
  record,
  resultText,
  results,
  rk,
  row,
  sharedStrings,
  text16,
  u16,
  u32,
  workbookStream,
  type BiffWorkbook,
} from './biff-writer.js';
import { readSheet } from './read-xls.js';

const roll: BiffWorkbook = {
  sheets: [
    {
      name: '名册',
      records: [
        row(0),
        labelSst(0, 0, 0),
        labelSst(0, 1, 1),
        row(1),
        label(1, 0, '张三'),
        rk(1, 1, 6),
        mulRk(1, 2, 6, 10),
        number(2, 0, 1.5),
        formula(2, 1, results.text),
        resultText('合计'),
        boolError(2, 2, 1, false),
        merged([0, 1, 0, 0]),
      ],
    },
    { name: '二', records: [number(0, 0, 1)] },
  ],
  formats: [0, 14, 'yyyy"年"'],
  tail: [sharedStrings(text16('姓名'), text16('金额'))],
};

const refused = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await readBytesBack(bytes, 'file.xls').catch((reason: unknown) => reason);
  if (!(error instanceof Error) || error.name !== 'UserError') {
    throw new Error(`read, or failed otherwise: ${String(error)}`, { cause: error });
  }
  return error.message;
};

describe('a stream of records', () => {
  it('that was cut off is refused, wherever it was: it is never taken for a shorter roll', async () => {
    const stream = workbookStream(roll);
    expect((await readBytesBack(container({ Workbook: stream }))).sheets).toHaveLength(2);
    for (let length = 0; length < stream.length; length++) {
      await refused(container({ Workbook: stream.subarray(0, length) }));
    }
  });

  it('that goes on with zeros where it broke off is refused', async () => {
    const stream = workbookStream(roll);
    // The last record is empty: cut behind its number, it would be whole.
    for (let length = 8; length < stream.length - 3; length += 3) {
      const zeroed = Buffer.concat([stream.subarray(0, length), Buffer.alloc(stream.length - length)]);
      await refused(container({ Workbook: zeroed }));
    }
  });

  it.each([
    ['a text', labelSst(6, 0, 0).subarray(0, 8)],
    ['a number', number(6, 0, 1).subarray(0, 12)],
    ['a packed number', rk(6, 0, 6).subarray(0, 8)],
    ['a formula', formula(6, 0, 1).subarray(0, 14)],
    ['a text of its own', label(6, 0, 'abc').subarray(0, 14)],
    ['a boolean', boolError(6, 0, 1, false).subarray(0, 10)],
    ['an address', number(6, 0, 1).subarray(0, 7)],
    ['a row', row(6).subarray(0, 12)],
    ['merged ranges', merged([0, 1, 0, 0]).subarray(0, 10)],
  ])('whose record of %s is too short is refused', async (_, bytes) => {
    const short = Buffer.from(bytes);
    short.writeUInt16LE(short.length - 4, 2);
    await expectUserError(readSheet([short]), 'read.xls-record');
  });

  it.each([
    ['several numbers whose last column is wrong', record(0x00bd, u16(0, 0), u16(0), u32(6), u16(3))],
    ['several numbers and a half', record(0x00bd, u16(0, 0), u16(0), u32(6), u16(0), u16(0))],
    ['a formula with an unknown result', formula(0, 0, Buffer.from('090000000000ffff', 'hex'))],
    ['merged cells upside down', merged([5, 2, 0, 0])],
    ['a stretch of zeros', Buffer.alloc(64)],
    ['a cell of Excel 2', record(0x0003, u16(0, 0), Buffer.alloc(11))],
  ])('with %s is refused', async (_, bytes) => {
    await expectUserError(readSheet([number(9, 9, 1), bytes]), 'read.xls-record');
  });

  it('with one cell twice is refused, and the row is named', async () => {
    const error = await expectUserError(
      readSheet([number(0, 0, 1), number(6, 0, 1), number(6, 0, 2)]),
      'read.cell-twice',
    );
    expect(error.where).toMatch(/file\.xls \[名册\] > 7$/);
  });

  it('names the row where a text is missing', async () => {
    const error = await expectUserError(
      readSheet([number(0, 0, 1), labelSst(3, 0, 8)]),
      'read.string-missing',
    );
    expect(error.where).toMatch(/file\.xls \[名册\] > 4$/);
  });

  it('with charts inside charts ends as any other', async () => {
    const depth = 50_000;
    const nested = Buffer.concat([
      ...Array.from({ length: depth }, () => bof(0x0020)),
      ...Array.from({ length: depth }, () => EOF),
    ]);
    const sheet = await readSheet([number(0, 0, 1), nested, number(0, 1, 2)]);
    expect(sheet.read.map(({ text }) => text)).toEqual([['1', '2']]);
  });
});

/** Places in a container as the library writes it. */
const places = (file: Buffer) => {
  const sector = (index: number): number => (index + 1) * 512;
  const table = sector(file.readInt32LE(76));
  const directory = sector(file.readInt32LE(48));
  const entry = (name: string): number => {
    for (let at = directory; at < file.length; at += 128) {
      if (file.toString('utf16le', at, at + name.length * 2) === name) return at;
    }
    throw new Error(`no entry ${name}`);
  };
  return {
    /** Where the table says what follows a sector. */
    next: (index: number): number => table + index * 4,
    directory,
    entry,
    start: (name: string): number => file.readInt32LE(entry(name) + 116),
  };
};

type Harm = (file: Buffer, at: ReturnType<typeof places>) => void;

/** A container with a stream of about 60 sectors. */
const large = (): Buffer =>
  buildXls({
    sheets: [{ name: '名册', records: Array.from({ length: 1700 }, (_, i) => number(i, 0, i)) }],
  });

const harmed = (harm: Harm): Buffer => {
  const file = large();
  harm(file, places(file));
  return file;
};

describe('an Office container', () => {
  it('that was cut off is refused', async () => {
    const file = large();
    expect((await readBytesBack(file)).sheets[0]?.rows).toBe(1700);
    for (const share of [0.98, 0.9, 0.5, 0.1, 0.02]) {
      await refused(file.subarray(0, Math.floor(file.length * share)));
    }
  });

  it.each([
    [
      'a chain that leads back into itself',
      (file, at) => file.writeInt32LE(at.start('Workbook') + 3, at.next(at.start('Workbook') + 9)),
    ],
    [
      'a chain that leads to its own sector',
      (file, at) => file.writeInt32LE(at.start('Workbook'), at.next(at.start('Workbook'))),
    ],
    ['a chain that ends early', (file, at) => file.writeInt32LE(-2, at.next(at.start('Workbook') + 5))],
    [
      'a chain that leads out of the file',
      (file, at) => file.writeInt32LE(9_000_000, at.next(at.start('Workbook') + 5)),
    ],
    [
      'a stream that begins outside of the file',
      (file, at) => file.writeInt32LE(70_000, at.entry('Workbook') + 116),
    ],
    [
      'a stream that is shorter than it says',
      (file, at) => file.writeInt32LE(0x7000_0000, at.entry('Workbook') + 120),
    ],
    [
      'a directory that leads back into itself',
      (file, at) => file.writeInt32LE(file.readInt32LE(48), at.next(file.readInt32LE(48))),
    ],
    ['a directory outside of the file', (file) => file.writeInt32LE(80_000, 48)],
    ['an entry outside of the directory', (file, at) => file.writeInt32LE(77, at.directory + 76)],
    ['a table of its sectors that is missing', (file) => file.writeInt32LE(-1, 76)],
    [
      'a table that leads to itself',
      (file) => {
        file.writeInt32LE(3, 68);
        file.writeInt32LE(1, 72);
        file.writeInt32LE(3, 4 * 512 + 508);
      },
    ],
    ['sectors of a size that nobody uses', (file) => file.writeUInt16LE(3, 30)],
  ] satisfies readonly (readonly [string, Harm])[])('is refused for %s', async (_, harm) => {
    await refused(harmed(harm));
  });

  it.each([
    [
      'entries that lead in circles',
      (file, at) => {
        const workbook = at.entry('Workbook');
        file.writeInt32LE(1, workbook + 68);
        file.writeInt32LE(1, workbook + 72);
        file.writeInt32LE(0, workbook + 76);
      },
    ],
    ['a wrong number of tables', (file) => file.writeInt32LE(0x7fff_ffff, 72)],
    ['an unknown version, with sectors of a known size', (file) => file.writeUInt16LE(9, 26)],
    ['unused entries full of zeros', (file, at) => file.fill(0, at.directory + 384, at.directory + 512)],
  ] satisfies readonly (readonly [string, Harm])[])('is read in spite of %s', async (_, harm) => {
    expect((await readBytesBack(harmed(harm))).sheets[0]?.rows).toBe(1700);
  });

  it('may have its chains in any order', async () => {
    const file = large();
    const at = places(file);
    const start = at.start('Workbook');
    const sectors = Math.ceil(file.readInt32LE(at.entry('Workbook') + 120) / 512);
    const forward = Buffer.from(file.subarray((start + 1) * 512, (start + 1 + sectors) * 512));
    for (let i = 0; i < sectors; i++) {
      forward.copy(file, (start + sectors - i) * 512, i * 512, (i + 1) * 512);
      file.writeInt32LE(i === 0 ? -2 : start + i - 1, at.next(start + i));
    }
    file.writeInt32LE(start + sectors - 1, at.entry('Workbook') + 116);
    expect((await readBytesBack(file)).sheets[0]?.rows).toBe(1700);
  });

  it('beyond the limit is not read into memory', async () => {
    const probe = {
      path: '/nowhere/large.xls',
      size: readLimits.xlsBytes + 1,
      head: Buffer.alloc(512),
      parts: undefined,
      oleDirectory: Buffer.alloc(0),
    };
    await expect(readWorkbookStream(probe)).rejects.toMatchObject({ name: 'Damage' });
  });

  it('may have sectors of 4096 bytes', async () => {
    const stream = workbookStream({
      sheets: [{ name: '名册', records: Array.from({ length: 800 }, (_, i) => number(i, 0, i)) }],
    });
    const small = container({ Workbook: stream });
    const size = 4096;
    const sectorsOf = Math.ceil(stream.length / size);
    const file = Buffer.alloc(size * (3 + sectorsOf));
    small.copy(file, 0, 0, 76);
    file.writeUInt16LE(4, 26);
    file.writeUInt16LE(12, 30);
    file.writeInt32LE(1, 40);
    file.writeInt32LE(1, 44);
    file.writeInt32LE(1, 48);
    file.writeInt32LE(-2, 60);
    file.writeInt32LE(0, 64);
    file.writeInt32LE(-2, 68);
    file.writeInt32LE(0, 72);
    file.fill(0xff, 76, 512);
    file.writeInt32LE(0, 76);
    const chain = [
      -3,
      -2,
      ...Array.from({ length: sectorsOf }, (_, i) => (i === sectorsOf - 1 ? -2 : i + 3)),
    ];
    file.fill(0xff, size, size * 2);
    chain.forEach((next, index) => file.writeInt32LE(next, size + index * 4));
    const { directory, entry } = places(small);
    small.copy(file, size * 2, directory, directory + 128);
    small.copy(file, size * 2 + 128, entry('Workbook'), entry('Workbook') + 128);
    for (const at of [68, 72]) file.writeInt32LE(-1, size * 2 + 128 + at);
    file.writeInt32LE(1, size * 2 + 76);
    file.writeInt32LE(2, size * 2 + 128 + 116);
    stream.copy(file, size * 3);
    expect((await readBytesBack(file)).sheets[0]?.rows).toBe(800);
  });
});
