import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SqlValue } from '../../src/engine/types.js';
import { rollRecords, type RecordYield } from '../../src/load/roll-records.js';
import type { SheetMapping } from '../../src/map/types.js';
import { readRoll, type RollRead } from '../../src/pipeline/read-roll.js';
import { openWorkbook } from '../../src/read/open-workbook.js';
import { mappingOf } from '../map/sheet.js';
import { sampleId } from '../load/sample-roll.js';
import { withFile } from '../read/workbook-builder.js';

const seed = 20261122;

const registry = [
  '姓名',
  '身份证号',
  '残疾证号',
  '残疾类别',
  '残疾等级',
  '发证日期',
  '乡镇',
  '监护人姓名',
  '监护人身份证号',
  '家庭住址',
];
const insured = ['序号', '姓名', '身份证号', '个人编号', '乡镇', '缴费时间', '个人缴费', '备注'];

const mappingFrom = (file: string, header: readonly string[]): SheetMapping =>
  mappingOf({ file, sheet: file.replace('.csv', '') }, header.join('|'), header.map(() => '').join('|'));

interface Read {
  readonly values: readonly (readonly SqlValue[])[];
  readonly yielded: RecordYield;
  readonly roll: RollRead;
  /** How many rows were added by their bytes. */
  readonly byBytes: number;
}

/** Reads a csv as a run does, with the short way or without it. */
const readCsv = (file: string, mapping: SheetMapping, text: string, isShort: boolean): Promise<Read> =>
  withFile(
    text,
    async (path) => {
      const workbook = await openWorkbook(path);
      try {
        const [sheet] = workbook.sheets;
        if (sheet === undefined) throw new Error('a csv has a sheet');
        const values: (readonly SqlValue[])[] = [];
        const records = rollRecords(mapping, { file, sheet: sheet.name, date1904: false }, (record) =>
          values.push([...record]),
        );
        let byBytes = 0;
        const { addBytes } = records;
        if (addBytes === undefined) throw new Error('there is no short way');
        const visitor = {
          record: records.add.bind(records),
          ...(isShort && {
            bytes: (row: Parameters<typeof addBytes>[0]) => {
              if (!addBytes(row)) return false;
              byBytes += 1;
              return true;
            },
          }),
        };
        const roll = await readRoll({ sheet, mapping, merges: null }, () => Promise.resolve(visitor));
        return { values, yielded: records.end(), roll, byBytes };
      } finally {
        await workbook.close();
      }
    },
    file,
  );

const number = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom('19900307', '20120229', '19431231'), fc.integer({ min: 1, max: 999 }))
      .map(([birth, sequence]) => sampleId(birth, String(sequence).padStart(3, '0'))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['', ' ', sampleId('20120229').toLowerCase(), sampleId('19900307').replace('9', '8'), '同上', '无'],
      ...['35人', '990101900307001', '9.90101E+17', `'${sampleId('19900307')}`, `${sampleId('19900307')}42`],
      ...['831000199003070015', '身份证号', '2026年1月3日', `="${sampleId('19900307')}"`, 'H12345678'],
    ),
  },
);
const name = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('张三', '李小四', '欧阳小明', '合计', '阿依古丽·买买提') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '',
        '张 三',
        '张三（已故）',
        '张三（曾用名李四）',
        '王大山去世',
        '同上',
        '〃',
        '无',
        '姓名',
        '张某',
        '填表人：李四',
        '35人',
      ],
      ...['小计', '张三、李四', '張三', '㐂乐', '𠮷永', '马', '"张""三"'],
    ),
  },
);
const place = fc.constantFrom(
  '青石镇',
  '青石镇',
  '白塔街道',
  '白塔街道',
  '青石',
  '〃',
  '同上',
  '',
  ' ',
  '青石镇小计',
  '无',
);
const day = fc.constantFrom(
  '2025-09-26',
  '2025/9/6',
  '2025-02-30',
  '20250101',
  '2025-01',
  '',
  '同上',
  '不详',
);
const amount = fc.constantFrom(
  '400.00',
  '0.00',
  '400',
  '1,200.50',
  '"1,200.50"',
  '四百',
  '',
  '〃',
  '-3',
  '0',
);
const remark = fc.oneof(
  fc.constantFrom('', '', '补缴', '同上', '"第一行\n第二行"', ' ', '-'),
  fc.string({ maxLength: 20 }),
);
const asCell = (text: string): string => (/^[",]|[,\r\n]/.test(text) && !/^".*"$/s.test(text) ? '' : text);

const code = fc.constantFrom(
  '9900000000007',
  '9900000000014',
  '7',
  '',
  '０７',
  '9.9E+12',
  '同上',
  'a b',
  ' 7',
);
const certificate = fc.constantFrom(
  ...['', '', `${sampleId('19900307')}43`, `${sampleId('19900307')}43B1`, '〃', '12345', '肢体二级'],
);
const category = fc.constantFrom('肢体', '视力残疾', '肢体二级', '', '同上', '多重', '不知道', '无');
const level = fc.constantFrom('一级', '2', '二级', '', '〃', '五级', '3级');

const layouts = [
  {
    file: '残疾证.csv',
    header: registry,
    row: fc.tuple(
      name,
      number,
      certificate,
      category,
      level,
      day,
      place,
      name,
      fc.oneof(fc.constant(''), number),
      fc.constantFrom('青石镇一号', '同上', '', '青石镇 二号', ' 〃', '无', 'A座'),
    ),
  },
  {
    file: '医保参保.csv',
    header: insured,
    row: fc.tuple(fc.constantFrom('1', '2', ''), name, number, code, place, day, amount, remark),
  },
] as const;

const oddLine = (header: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...[
      '',
      ',,,',
      header.join(','),
      '合计,,,,,,800.00',
      '青石镇小计,,,,,,400.00,',
      '青石镇',
      '填表人：张三',
      '第1页',
    ],
    ...['1,2,3,4,5,6,7,8', `,${sampleId('19900307')}`, '""'],
  );

describe.each(layouts)(
  'the rows of $file, added by their bytes where they are plain',
  ({ file, header, row }) => {
    it('give the same records, faults, counts and totals as all rows read as texts', async () => {
      const mapping = mappingFrom(file, header);
      const line = fc.oneof(
        {
          weight: 8,
          arbitrary: (row as fc.Arbitrary<readonly string[]>).map((cells) => cells.map(asCell).join(',')),
        },
        { weight: 1, arbitrary: oddLine(header) },
      );
      let byBytes = 0;
      let records = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(line, { maxLength: 30 }),
          fc.constantFrom('\n', '\r\n'),
          async (lines, newline) => {
            const text = [header.join(','), ...lines, ''].join(newline);
            const long = await readCsv(file, mapping, text, false);
            const short = await readCsv(file, mapping, text, true);
            expect(short).toEqual({ ...long, byBytes: short.byBytes });
            byBytes += short.byBytes;
            records += short.values.length;
          },
        ),
        { seed, numRuns: 250 },
      );
      // Some cells of every row are odd; the share says that both ways were gone often.
      expect(byBytes).toBeGreaterThan(records / 10);
      expect(byBytes).toBeLessThan(records);
    });
  },
);

describe('a row added by its bytes', () => {
  it('is what the next row means by the same as above', async () => {
    const mapping = mappingFrom('医保参保.csv', insured);
    const lines = [
      insured.join(','),
      `1,张三,${sampleId('19900307')},7,青石镇,2025-09-26,400.00,`,
      `2,李四,${sampleId('19910307')},8,〃,同上,〃,`,
    ];
    const { values, byBytes, roll } = await readCsv('医保参保.csv', mapping, lines.join('\n'), true);
    expect(byBytes).toBe(1);
    expect(roll.filled.dittoCells).toBe(3);
    expect(values[1]).toEqual(expect.arrayContaining(['李四', '青石镇', '2025-09-26', 40_000]));
  });
});
