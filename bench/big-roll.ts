import { dateOfSerial } from '../src/normalise/calendar.js';

/** One cell of a generated roll: `shared` texts come back in other rows, `own` texts do not; dates as serials. */
export type RollCell =
  | { readonly kind: 'shared'; readonly text: string }
  | { readonly kind: 'own'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly value: number };

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨');
const GIVEN = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英');
const TOWNSHIPS = ['青石镇', '白水镇', '柳林乡', '河湾乡', '新桥街道', '南岭镇', '石门乡', '云台镇'];
const CATEGORIES = ['肢体', '视力', '听力', '言语', '智力', '精神', '多重'];
const FIRST_BIRTH = 14_611;
const BIRTHS = 29_000;
const FIRST_ISSUE = 41_000;
const ISSUES = 4_000;
const TEN_YEARS = 3_652;

export const ROLL_HEADER = [
  '序号',
  '姓名',
  '身份证号',
  '残疾人证号',
  '乡镇（街道）',
  '村（社区）',
  '残疾类别',
  '残疾等级',
  '出生日期',
  '发证日期',
  '有效期至',
  '补贴金额',
  '联系电话',
  '家庭住址',
] as const;

/** Numbers without a pattern that deflate could live on, the same in every run. */
const scrambled = (row: number, salt: number): number => {
  let x = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return (x ^ (x >>> 15)) >>> 0;
};

const pick = <T>(list: readonly T[], row: number, salt: number): T =>
  list[scrambled(row, salt) % list.length] as T;

const shared = (text: string): RollCell => ({ kind: 'shared', text });
const own = (text: string): RollCell => ({ kind: 'own', text });
const number = (value: number): RollCell => ({ kind: 'number', value });
const date = (value: number): RollCell => ({ kind: 'date', value });

/** Row `row` (0-based) of a county's roll of certificate holders, 14 cells. Persons are invented: numbers begin with 99. */
export const rollRow = (row: number): readonly RollCell[] => {
  const birth = FIRST_BIRTH + (scrambled(row, 1) % BIRTHS);
  const issue = FIRST_ISSUE + (scrambled(row, 2) % ISSUES);
  const day = (dateOfSerial(birth, false) ?? '').replaceAll('-', '');
  const id = `99${String(row % 10_000).padStart(4, '0')}${day}${String(Math.floor(row / 10_000) % 1000).padStart(3, '0')}${scrambled(row, 3) % 10}`;
  const township = pick(TOWNSHIPS, row, 4);
  const village = `${township.slice(0, 2)}${(scrambled(row, 5) % 25) + 1}村`;
  const level = (scrambled(row, 6) % 4) + 1;
  return [
    number(row + 1),
    shared(pick(SURNAMES, row, 7) + pick(GIVEN, row, 8) + (row % 4 === 0 ? '' : pick(GIVEN, row, 9))),
    own(id),
    own(`${id}${(scrambled(row, 10) % 7) + 1}${level}`),
    shared(township),
    shared(village),
    shared(pick(CATEGORIES, row, 11)),
    number(level),
    date(birth),
    date(issue),
    date(issue + TEN_YEARS),
    number(level * 55 + (row % 3 === 0 ? 0.5 : 0)),
    number(13_000_000_000 + (scrambled(row, 12) % 900_000_000)),
    own(`${village}${(scrambled(row, 13) % 12) + 1}组${row}号`),
  ];
};

/** The text that a reader makes of a cell. */
export const textOfCell = (cell: RollCell): string => {
  if (cell.kind === 'shared' || cell.kind === 'own') return cell.text;
  return cell.kind === 'date' ? (dateOfSerial(cell.value, false) ?? '') : String(cell.value);
};
