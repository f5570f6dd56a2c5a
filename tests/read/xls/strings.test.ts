import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectUserError } from '../expect-user-error.js';
import {
  characters,
  continued,
  labelSst,
  record,
  richText,
  sharedStrings,
  text16,
  u16,
  u32,
  u8,
} from './biff-writer.js';
import { readTexts } from './read-xls.js';

/** Reads the first strings of a table that stands in these records. */
const readTable = (count: number, ...tail: readonly Buffer[]): Promise<readonly (string | undefined)[]> =>
  readTexts(
    Array.from({ length: count }, (_, index) => labelSst(0, index, index)),
    { tail },
  );

const counts = (count: number): Buffer => u32(count, count);

describe('the table of strings', () => {
  it('goes on in further records between two strings', async () => {
    const first = record(0x00fc, counts(3), text16('姓名'));
    const texts = await readTable(3, first, continued(text16('abc')), continued(text16('残疾')));
    expect(texts).toEqual(['姓名', 'abc', '残疾']);
  });

  it('goes on inside a string, with one byte or two a character as every piece says', async () => {
    const texts = await readTable(
      2,
      record(0x00fc, counts(2), u16(8), u8(1), characters('残疾')),
      continued(u8(0), characters('AB1')),
      continued(u8(1), characters('人证')),
      continued(u8(0), characters('9'), text16('末')),
    );
    expect(texts).toEqual(['残疾AB1人证9', '末']);
  });

  it('goes on right behind the header of a string', async () => {
    const texts = await readTable(
      2,
      record(0x00fc, counts(2), u16(2), u8(0)),
      continued(u8(1), characters('姓名'), text16('b')),
    );
    expect(texts).toEqual(['姓名', 'b']);
  });

  it('goes on inside the header of a string', async () => {
    const texts = await readTable(
      2,
      record(0x00fc, counts(2), u8(2)),
      continued(u8(0, 1), characters('姓名'), text16('b')),
    );
    expect(texts).toEqual(['姓名', 'b']);
  });

  it('passes over formatting runs and phonetic data, without a flag where they are cut', async () => {
    const rich = richText('张三', 3, 10);
    const whole = Buffer.concat([counts(2), rich, text16('末')]);
    const afterCharacters = 8 + 9 + 4;
    for (let cut = afterCharacters; cut <= 8 + rich.length; cut++) {
      const texts = await readTable(
        2,
        record(0x00fc, whole.subarray(0, cut)),
        continued(whole.subarray(cut)),
      );
      expect(texts, `cut at ${cut}`).toEqual(['张三', '末']);
    }
  });

  it('may have empty continuations and empty strings', async () => {
    const texts = await readTable(
      3,
      record(0x00fc, counts(3), text16('')),
      continued(),
      continued(text16('甲')),
      continued(),
      continued(u16(2), u8(1), characters('乙')),
      continued(u8(1), characters('丙')),
    );
    expect(texts).toEqual([undefined, '甲', '乙丙']);
  });

  it('is read from what is there, not from what it says it holds', async () => {
    const table = record(0x00fc, u32(900_000_000, 900_000_000), text16('甲'));
    expect(await readTable(1, table)).toEqual(['甲']);
    await expectUserError(readTable(2, table), 'read.string-missing');
    await expectUserError(readTable(1), 'read.string-missing');
  });

  it('is damaged where there are two', async () => {
    await expectUserError(
      readTable(1, sharedStrings(text16('甲')), sharedStrings(text16('乙'))),
      'read.xls-record',
    );
  });

  it.each([
    ['a string', record(0x00fc, counts(1), u16(5), u8(0), Buffer.from('abc'))],
    ['a character', record(0x00fc, counts(1), u16(2), u8(1), Buffer.from([0x20, 0x5f, 0x0d]))],
    ['formatting runs', record(0x00fc, counts(1), u16(1), u8(8), u16(9), Buffer.from('a'), u32(1))],
    ['a header', record(0x00fc, counts(1), u16(1))],
    ['its own counts', record(0x00fc, u32(1))],
  ])('is damaged where it ends inside %s', async (_, table) => {
    await expectUserError(readTable(1, table), 'read.xls-record');
  });

  it('is damaged where a character is cut in half', async () => {
    const bytes = characters('姓名');
    const table = record(0x00fc, counts(1), u16(2), u8(1), bytes.subarray(0, 3));
    await expectUserError(readTable(1, table, continued(u8(1), bytes.subarray(3))), 'read.xls-record');
  });

  it('may hold strings longer than Excel would write, as far as their length can be told', async () => {
    const long = (length: number): readonly Buffer[] => {
      const half = Math.floor(length / 2);
      return [
        record(0x00fc, counts(1), u16(length), u8(0), Buffer.alloc(half, 0x61)),
        continued(u8(0), Buffer.alloc(length - half, 0x62)),
      ];
    };
    for (const length of [32_767, 32_770, 65_535]) {
      const half = Math.floor(length / 2);
      expect(await readTable(1, ...long(length))).toEqual(['a'.repeat(half) + 'b'.repeat(length - half)]);
    }
  });
});

/** Characters that a program may write with one byte each, and others. */
const text = fc
  .array(fc.constantFrom('a', '7', '·', 'é', '张', '残', '𠮷', '\n', ' '), { maxLength: 12 })
  .map((letters) => letters.join(''));

interface Piece {
  readonly bytes: Buffer;
  /** Flag that a continuation beginning with this piece must have; none where it begins outside of a string. */
  readonly flag: number | undefined;
}

/** Takes a string apart at every place where the table may go on in another record. */
const piecesOf = (string: string, runs: number, phonetic: number): Piece[] => {
  const isWide = /[^\0-\xff]/.test(string);
  const whole = richText(string, runs, phonetic);
  const header = 9;
  const width = isWide ? 2 : 1;
  const end = header + string.length * width;
  const outside = (from: number, to: number): Piece[] =>
    Array.from({ length: to - from }, (_, i) => ({
      bytes: whole.subarray(from + i, from + i + 1),
      flag: undefined,
    }));
  const inside = Array.from({ length: string.length }, (_, i) => ({
    bytes: whole.subarray(header + i * width, header + (i + 1) * width),
    flag: isWide ? 1 : 0,
  }));
  return [...outside(0, header), ...inside, ...outside(end, whole.length)];
};

const nextSize = (sizes: Iterator<number, unknown>): number => {
  const next = sizes.next();
  return next.done === true ? 1 : next.value;
};

describe('strings cut at random places', () => {
  it('are read as they were written', async () => {
    const strings = fc.array(
      fc.record({
        string: text,
        runs: fc.integer({ min: 0, max: 3 }),
        phonetic: fc.integer({ min: 0, max: 9 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(strings, fc.infiniteStream(fc.integer({ min: 1, max: 20 })), async (list, sizes) => {
        const records: Buffer[] = [];
        let current: Buffer[] = [counts(list.length)];
        let left = nextSize(sizes);
        const pieces = list.flatMap(({ string, runs, phonetic }) => piecesOf(string, runs, phonetic));
        for (const { bytes, flag } of pieces) {
          if (left-- <= 0) {
            records.push(record(records.length === 0 ? 0x00fc : 0x003c, ...current));
            current = flag === undefined ? [] : [u8(flag)];
            left = nextSize(sizes);
          }
          current.push(bytes);
        }
        records.push(record(records.length === 0 ? 0x00fc : 0x003c, ...current));
        const expected = list.map(({ string }) => (string === '' ? undefined : string));
        const read = await readTable(list.length, ...records);
        expect(expected.map((_, index) => read[index])).toEqual(expected);
      }),
      { seed: 20261101, numRuns: 200 },
    );
  });
});

describe('a table of many strings', () => {
  it('gives each its own text, however often and in whatever order they are asked for', async () => {
    // More strings than are remembered, so that some of them share a place in the memory.
    const texts = Array.from({ length: 40_000 }, (_, index) => `第${index}号`);
    const tail: Buffer[] = [];
    for (let from = 0; from < texts.length; from += 500) {
      const strings = texts.slice(from, from + 500).map((string) => text16(string));
      tail.push(from === 0 ? record(0x00fc, counts(texts.length), ...strings) : continued(...strings));
    }
    const asked = [0, 16_384, 0, 32_768, 16_384, 39_999, 1, 39_999 - 16_384];
    const cells = asked.map((index, column) => labelSst(0, column, index));
    expect(await readTexts(cells, { tail })).toEqual(asked.map((index) => `第${index}号`));
  });

  it('is one record where it is short', async () => {
    expect(await readTable(2, sharedStrings(text16('甲'), text16('乙')))).toEqual(['甲', '乙']);
  });
});
