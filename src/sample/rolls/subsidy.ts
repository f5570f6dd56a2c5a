import { monthText, yearAndMonth, type Month } from '../calendar.js';
import { paidMonths } from '../county.js';
import type { Benefit, Payment, PaymentStatus, Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { Cell, FilePlan, SheetPlan } from './sheet.js';
import { compactDate, levelText, Spelling } from './spelling.js';

const statusNames: Readonly<Record<PaymentStatus, string>> = {
  paid: '已发放',
  stopped: '停发',
  returned: '退回',
  declined: '自愿放弃',
  pending: '待审核',
};

const benefitNames: Readonly<Record<Benefit, string>> = {
  living: '困难残疾人生活补贴',
  nursing: '重度残疾人护理补贴',
};

/** In these months both benefits stand on one sheet, with columns for benefit, month, back-pay and application. */
const oneSheetMonths: readonly number[] = [5, 9];

const isOneSheet = (month: Month): boolean => oneSheetMonths.includes(yearAndMonth(month).month);

/** Whether the roll of a month has a column for the day of application. */
export const tellsApplication = isOneSheet;

interface PaidRow {
  readonly person: Person;
  readonly payment: Payment;
}

function* paidRows({ persons }: County, month: Month, benefit?: Benefit): Generator<PaidRow> {
  for (const person of persons) {
    for (const payment of person.life.payments) {
      if (payment.month !== month || (benefit !== undefined && payment.benefit !== benefit)) continue;
      for (let copy = 0; copy < (payment.copies ?? 1); copy += 1) yield { person, payment };
    }
  }
}

const placeOf = ({ person, payment }: PaidRow): readonly [township: string, village: string] =>
  payment.paidBy === undefined
    ? [person.household.township.name, person.household.village]
    : [payment.paidBy.name, payment.paidBy.villages[0] ?? ''];

const levelOf = ({ person }: PaidRow): string =>
  person.disability === null ? '' : levelText(person.disability.level);

function* simpleRows(county: County, month: Month, benefit: Benefit, spelling: Spelling): Generator<Cell[]> {
  let count = 0;
  for (const row of paidRows(county, month, benefit)) {
    const { person, payment } = row;
    count += 1;
    yield [
      count,
      ...placeOf(row),
      spelling.name(person, payment.slip),
      spelling.number(person, payment.slip),
      levelOf(row),
      payment.fen / 100,
      statusNames[payment.status],
      spelling.now(0.02) ? '一卡通' : null,
    ];
  }
}

/** The spellings of the same headers change from one month's form to the next. */
const numberHeaders = ['身份证号码', '公民身份号码', '身份证号'];
const amountHeaders = ['补贴金额', '发放金额', '金额'];

const simpleSheet = (county: County, month: Month, benefit: Benefit, spelling: Spelling): SheetPlan => {
  const { year, month: number } = yearAndMonth(month);
  const variant = number % 3;
  const amount = amountHeaders[variant] ?? '';
  return {
    name: benefit === 'living' ? '生活补贴' : '护理补贴',
    title: `${countyName}${year}年${number}月${benefitNames[benefit]}发放名册`,
    headers: [
      '序号',
      '乡镇',
      '村',
      '姓名',
      numberHeaders[variant] ?? '',
      '残疾等级',
      amount,
      '发放状态',
      '备注',
    ],
    rows: simpleRows(county, month, benefit, spelling),
    totalOf: amount,
    footer: '填表人：                审核人：                单位负责人：',
  };
};

const fullHeaders = [
  '序号',
  '所在乡镇',
  '行政村',
  '补贴对象姓名',
  '身份证号',
  '补贴类型',
  '发放月份',
  '发放类别',
  '补发起始月份',
  '补发截止月份',
  '发放金额',
  '发放状态',
  '申请日期',
  '残疾等级',
];

function* fullRows(county: County, month: Month, spelling: Spelling): Generator<Cell[]> {
  const { year, month: number } = yearAndMonth(month);
  let count = 0;
  for (const row of paidRows(county, month)) {
    const { person, payment } = row;
    const { backPay } = payment;
    const [from, to] = backPay?.months ?? [];
    count += 1;
    yield [
      count,
      ...placeOf(row),
      spelling.name(person, payment.slip),
      spelling.number(person, payment.slip),
      benefitNames[payment.benefit],
      `${year}年${number}月`,
      backPay === undefined ? '正常发放' : '补发',
      from === undefined ? null : monthText(from),
      to === undefined ? null : monthText(to),
      payment.fen / 100,
      statusNames[payment.status],
      compactDate(payment.appliedOn),
      levelOf(row),
    ];
  }
}

/** The subsidy rolls, a file a month. */
export const subsidyRolls = (county: County, randomFor: (month: Month) => Random): FilePlan[] =>
  paidMonths.map((month) => {
    const { year, month: number } = yearAndMonth(month);
    const spelling = new Spelling(randomFor(month), 0.02);
    return {
      path: `两项补贴/${year}年${number}月两项补贴发放名册.xlsx`,
      format: { kind: 'xlsx', useSharedStrings: number % 2 === 0 },
      sheets: isOneSheet(month)
        ? [{ name: '发放名册', headers: fullHeaders, rows: fullRows(county, month, spelling) }]
        : [simpleSheet(county, month, 'living', spelling), simpleSheet(county, month, 'nursing', spelling)],
    };
  });
