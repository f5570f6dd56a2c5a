import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCounty, CountyRow, CountySheet, SheetKind } from './county-rows.js';

type Column = readonly [header: string, cell: (row: CountyRow, sheet: CountySheet) => string | null];

const name: Column = ['姓名', ({ mention }) => mention.name];
const number: Column = ['身份证号', ({ mention }) => mention.number];
const sex: Column = ['性别', ({ evidence }) => evidence.sex];
const birthDate: Column = ['出生日期', ({ evidence }) => evidence.birthDate];
const phone: Column = ['联系电话', ({ evidence }) => evidence.phone];
const township: Column = ['乡镇', ({ evidence }) => evidence.township];
const village: Column = ['村', ({ evidence }) => evidence.village];
const guardianName: Column = ['监护人姓名', ({ evidence }) => evidence.guardianName];

const insurance: readonly Column[] = [
  ['参保年度', () => '2026'],
  name,
  number,
  ['险种', () => '城乡居民基本医疗保险'],
  ['参保状态', () => '正常参保'],
];

const columns: Readonly<Record<SheetKind, readonly Column[]>> = {
  registry: [
    name,
    sex,
    birthDate,
    number,
    ['残疾人证号', ({ evidence }) => evidence.certificate],
    [
      '残疾等级',
      ({ mention }) => ['一级', '二级', '三级', '四级'][(mention.person.disability?.level ?? 4) - 1] ?? null,
    ],
    ['有效期至', () => '2031-05-31'],
    phone,
    guardianName,
    ['监护人身份证号', ({ evidence }) => evidence.guardianId],
    township,
    village,
  ],
  subsidy: [
    township,
    village,
    name,
    number,
    ['补贴类型', () => '重度残疾人护理补贴'],
    ['发放月份', (_, { month }) => `2026年${month}月`],
    ['补贴金额', () => '120'],
    phone,
  ],
  insurance: [...insurance, township, village],
  'insurance-long': [...insurance, sex, birthDate, phone, township, village],
  education: [
    ['学年', () => '2026-2027'],
    ['学校名称', ({ mention }) => `${mention.person.household.township.name}中心学校`],
    ['学生姓名', ({ mention }) => mention.name],
    sex,
    birthDate,
    ['身份证件号', ({ mention }) => mention.number],
    ['学籍状态', () => '在读'],
    guardianName,
    ['监护人电话', ({ evidence }) => evidence.phone],
    township,
  ],
};

const textOf = (sheet: CountySheet): string => {
  const list = columns[sheet.kind];
  const lines = sheet.rows.map((row) => list.map(([, cell]) => cell(row, sheet) ?? '').join(','));
  return `\ufeff${[list.map(([header]) => header).join(','), ...lines].join('\r\n')}\r\n`;
};

/** Writes each sheet as a csv file; the row of index 0 stands in row 2 of its file. */
export const writeCountyFiles = ({ sheets }: BenchCounty, folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const sheet of sheets) writeFileSync(join(folder, sheet.file), textOf(sheet));
};
