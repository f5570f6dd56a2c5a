import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellKind, SheetSummary } from '../../../src/read/types.js';
import { readSharedStrings } from '../../../src/read/xlsx/shared-strings.js';
import { SheetScanner } from '../../../src/read/xlsx/sheet-scanner.js';
import type { StringArena } from '../../../src/read/xlsx/string-arena.js';

/** Nearly all cells are read by a short way that knows one spelling only, all others by the long way. */
const seed = 20261122;

async function* cut(bytes: Buffer, at: readonly number[]): AsyncGenerator<Buffer, void> {
  let from = 0;
  for (const to of [...at].sort((a, b) => a - b)) {
    yield await Promise.resolve(Buffer.from(bytes.subarray(from, to)));
    from = to;
  }
  yield bytes.subarray(from);
}

const stringsOf = (items: string, at: readonly number[] = []): Promise<StringArena> =>
  readSharedStrings(cut(Buffer.from(`<sst count="9">${items}</sst>`), at));

interface Scanned {
  readonly rows: readonly [
    number,
    boolean,
    readonly (string | undefined)[],
    readonly (CellKind | undefined)[],
  ][];
  readonly summary: SheetSummary;
}

const STRINGS =
  '<si><t>甲</t></si><si><t xml:space="preserve"> 乙 </t></si>\n<si><r><t>富</t></r><r><t>文</t></r></si><si><t>a&amp;b_x0041_</t></si><si><t/></si>';

const scan = async (
  xml: string,
  at: readonly number[] = [],
  columns?: ReadonlySet<number>,
): Promise<Scanned> => {
  const rows: Scanned['rows'][number][] = [];
  const context = {
    strings: await stringsOf(STRINGS),
    dateFormats: ['none', 'date', 'time', 'elapsed'] as const,
    date1904: false,
  };
  const scanner = new SheetScanner(
    context,
    ({ number, hidden, text, kind }) => {
      rows.push([number, hidden, [...text], [...kind]]);
      return undefined;
    },
    columns === undefined ? {} : { columns },
  );
  for await (const piece of cut(Buffer.from(xml), at)) scanner.push(piece);
  return { rows, summary: scanner.finish() };
};

const sheet = (rows: string): string =>
  `<worksheet xmlns="x"><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;

const mixed = sheet(
  '<row r="1" spans="1:8" ht="15"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>-12.50</v></c><c r="C1" s="1"><v>44260</v></c><c r="D1" s="2"/></row>' +
    '<row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c><c r="B2" t="str"><f>A1</f><v>乙&lt;</v></c></row>' +
    '<row r="4" x14ac:dyDescent="0.25" hidden="0"><c r="A4" t="inlineStr"><is><t>张三𠮷</t></is></c><c r="AB4" t="b"><v>1</v></c><c r="AC4" s="1"><v>44260.5</v></c><c r="AD4"><v>990101199003070012</v></c></row>' +
    '<row r="5"/><row r="9"><c r="B9" t="n"><v>7</v></c><c t="s"><v>2</v></c><c r="D9" t="s"><v>3</v></c><c r="E9" t="s"><v>4</v></c></row>',
);

describe('a sheet that comes in pieces', () => {
  it('reads as it is meant', async () => {
    const { rows, summary } = await scan(mixed);
    expect(
      rows.map(([number, hidden, text]) => [number, hidden, ...text.filter((it) => it !== undefined)]),
    ).toEqual([
      [1, false, '甲', '-12.50', '2021-03-05'],
      [2, true, ' 乙 ', '乙<'],
      [4, false, '张三𠮷', 'TRUE', '2021-03-05T12:00:00', '990101199003070012'],
      [5, false],
      [9, false, '7', '富文', 'a&bA'],
    ]);
    expect(rows[2]?.[2]).toHaveLength(30);
    expect(rows[0]?.[3]).toEqual(['text', 'number', 'date']);
    expect(summary).toMatchObject({ rows: 5, hiddenRows: 1, merges: [{}] });
  });

  it('reads the same wherever it is cut in two', async () => {
    const whole = await scan(mixed);
    for (let at = 1; at < Buffer.byteLength(mixed); at++) {
      expect(await scan(mixed, [at]), `cut at ${at}`).toEqual(whole);
    }
  });

  it('reads the same in any pieces, down to single bytes', async () => {
    const whole = await scan(mixed);
    const length = Buffer.byteLength(mixed);
    expect(
      await scan(
        mixed,
        Array.from({ length: length - 1 }, (_, at) => at + 1),
      ),
    ).toEqual(whole);
    const places = fc.array(fc.integer({ min: 1, max: length - 1 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(places, async (at) => {
        expect(await scan(mixed, at)).toEqual(whole);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('finds the same shared strings wherever they are cut', async () => {
    const texts = (arena: StringArena): string[] =>
      Array.from({ length: arena.count }, (_, i) => arena.text(i));
    const length = Buffer.byteLength(STRINGS);
    for (let at = 1; at < length; at++) {
      expect(texts(await stringsOf(STRINGS, [at])), `cut at ${at}`).toEqual([
        '甲',
        ' 乙 ',
        '富文',
        'a&bA',
        '',
      ]);
    }
  });
});

describe('the short way and the long way', () => {
  const text = fc.string({
    unit: fc.constantFrom('张', 'a', '0', ' ', '_', '_x0041_', '&amp;', '&#65;', '\n', '𠮷', 'é', '.', '-'),
    maxLength: 6,
  });
  const digits = fc.string({ unit: fc.constantFrom('0', '1', '9', '4'), maxLength: 20 });
  const value = fc.oneof(
    digits,
    fc
      .tuple(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.', '.5', '.50', 'E+2', 'e-3'))
      .map((it) => it.join('')),
    fc.integer({ min: 0, max: 3_000_000 }).map(String),
    text,
  );
  const cell = fc.record({
    style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="77"', ' s=""'),
    type: fc.constantFrom('', ' t="n"', ' t="s"', ' t="str"', ' t="inlineStr"'),
    value: fc.oneof(value, fc.integer({ min: 0, max: 6 }).map(String)),
    form: fc.constantFrom('value', 'value', 'value', 'value', 'empty', 'none', 'space'),
  });
  type Cell = typeof cell extends fc.Arbitrary<infer C> ? C : never;

  const content = ({ type, value: inside, form }: Cell): string => {
    if (form === 'empty') return '<v></v>';
    if (form === 'none') return '';
    if (type !== ' t="inlineStr"') return `<v>${inside}</v>`;
    return `<is><t${form === 'space' ? ' xml:space="preserve"' : ''}>${inside}</t></is>`;
  };
  /** The same cell in a spelling that only the long way knows: a space before the `>`. */
  const spelled = (it: Cell, address: string, space: string): string =>
    it.form === 'none' && space === ''
      ? `<c r="${address}"${it.style}${it.type}/>`
      : `<c r="${address}"${it.style}${it.type}${space}>${content(it)}</c>`;

  const outcome = async (xml: string, columns?: ReadonlySet<number>): Promise<unknown> => {
    try {
      return await scan(xml, [], columns);
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };

  it('make the same of every cell, damage too', async () => {
    const columns = ['A', 'B', 'C', 'Z', 'AA'];
    const wanted = fc.constantFrom(undefined, new Set([0, 3]));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), wanted, async (cells, only) => {
        const row = (space: string): string =>
          `<row r="3"${space}>${cells.map((it, at) => spelled(it, `${columns[at] ?? ''}3`, space)).join('')}</row>`;
        expect(await outcome(sheet(row('')), only)).toEqual(await outcome(sheet(row(' ')), only));
      }),
      { seed, numRuns: 3_000 },
    );
  });

  it.each([
    ['the same cell twice', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', 'read.cell-twice'],
    ['a second cell of another row', '<c r="A1"><v>1</v></c><c r="B2"><v>2</v></c>', 'read.row-number'],
    ['a cell beyond the last column', '<c r="XFE1"><v>1</v></c>', 'read.column-limit'],
    ['a string that is not there', '<c r="A1" t="s"><v>5</v></c>', 'read.string-missing'],
  ])('refuse %s', async (_, cells, key) => {
    for (const row of [cells, cells.replaceAll('">', '" >')]) {
      expect(await outcome(sheet(`<row r="1">${row}</row>`))).toBe(key);
    }
  });

  it('read dates before and after what is remembered, again and again', async () => {
    const serials = [1, 59, 60, 61, 73_050, 73_051, 73_052, 2_958_465, 2_958_466];
    const cells = serials.map(
      (serial, at) => `<c r="${String.fromCharCode(65 + at)}R" s="1"><v>${serial}</v></c>`,
    );
    const rows = [1, 2, 3].map(
      (row) => `<row r="${row}">${cells.join('').replaceAll('R"', `${row}"`)}</row>`,
    );
    const { rows: read } = await scan(sheet(rows.join('')));
    expect(read.map(([, , texts]) => texts)).toEqual(
      Array.from({ length: 3 }, () => [
        '1900-01-01',
        '1900-02-28',
        '60',
        '1900-03-01',
        '2099-12-31',
        '2100-01-01',
        '2100-01-02',
        '9999-12-31',
        '2958466',
      ]),
    );
  });
});

describe('the shared strings', () => {
  it('are the same when they are asked for again, more of them than are remembered', async () => {
    const expected = Array.from({ length: 40_000 }, (_, index) => `第${index}村${'x'.repeat(index % 300)}`);
    const arena = await stringsOf(expected.map((text) => `<si><t>${text}</t></si>`).join(''));
    expect(arena.count).toBe(40_000);
    for (const step of [1, 1, 7, 16_384]) {
      for (let at = 0; at < 40_000; at++) {
        const index = (at * step) % 40_000;
        if (arena.text(index) !== expected[index]) expect(arena.text(index)).toBe(expected[index]);
      }
    }
  });
});

describe('the tag of a row', () => {
  it.each([
    ['<row r="2" spans="1:3" hidden="1">', true],
    ['<row r="2" ht="1" customHeight="1" hidden="true">', true],
    ['<row hidden="1" r="2">', true],
    ["<row r='2' hidden='1'>", true],
    ['<row r="2"\nhidden="1">', true],
    ['<row r="2" x="a>b" hidden="1">', true],
    ['<row r="2" x="hidden=1" hi="1">', false],
    ['<row r="2" hidden="0">', false],
    ['<row r="2" x:hidden="1">', false],
  ])('%s', async (tag, hidden) => {
    const { rows, summary } = await scan(sheet(`${tag}<c r="A2"><v>1</v></c></row>`));
    expect(rows).toEqual([[2, hidden, ['1'], ['number']]]);
    expect(summary.hiddenRows).toBe(hidden ? 1 : 0);
  });
});
