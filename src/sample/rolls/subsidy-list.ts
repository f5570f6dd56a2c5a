import { yearAndMonth, type Month } from '../calendar.js';
import { ageOf } from '../households.js';
import { monthlyFen } from '../ordinary/support.js';
import { particularsOf } from '../particulars.js';
import type { Benefit } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import {
  accountHolder,
  accountNumber,
  benefitNames,
  certificateOf,
  paidIn,
  statusNames,
  stopReason,
  townshipOf,
  villageOf,
  type Paid,
} from './paid.js';
import { layOut, serialColumn, subjectsOf, type Column, type SheetPlan } from './sheet.js';
import {
  categoryText,
  chineseMonth,
  levelText,
  ownerOfNumber,
  sexOn,
  sexText,
  type Spelling,
} from './spelling.js';

/** How the same columns are called from one month's form to the next. */
interface Headers {
  readonly township: string;
  readonly number: string;
  readonly certificate: string;
  readonly amount: string;
  readonly holder: string;
  readonly account: string;
}

const variants: readonly Headers[] = [
  {
    township: '户籍街道',
    number: '身份证号码',
    certificate: '残疾证号',
    amount: '补贴金额',
    holder: '开户人姓名',
    account: '银行账号',
  },
  {
    township: '乡镇',
    number: '公民身份号码',
    certificate: '残疾人证号码',
    amount: '发放金额',
    holder: '户名',
    account: '一卡通账号',
  },
  {
    township: '乡镇（街道）',
    number: '身份证号',
    certificate: '残疾证编号',
    amount: '金额',
    holder: '开户人',
    account: '银行卡号',
  },
];

const columnsFor = (headers: Headers, spelling: Spelling): Column<Paid>[] => [
  serialColumn,
  ['户籍区县', () => countyName],
  [headers.township, townshipOf],
  ['村', villageOf],
  ['姓名', ({ person, payment }) => spelling.name(person, payment.slip)],
  ['性别', ({ person, payment }) => sexText(sexOn(person, payment.slip))],
  ['年龄', ({ person, payment }) => ageOf(ownerOfNumber(person, payment.slip))],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  [headers.number, ({ person, payment }) => spelling.number(person, payment.slip)],
  [headers.certificate, (paid) => certificateOf(paid, spelling)],
  ['残疾类别', ({ payment, certificate }) => categoryText((payment.paidAs ?? certificate)?.category)],
  ['残疾等级', ({ payment, certificate }) => levelText((payment.paidAs ?? certificate)?.level)],
  ['申请时间', ({ payment }) => chineseMonth(payment.appliedOn)],
  ['补贴标准', ({ person, payment }) => monthlyFen(person, payment.benefit) / 100],
  [headers.amount, ({ payment }) => payment.fen / 100],
  ['发放状态', ({ payment }) => statusNames[payment.status]],
  ['停发原因', stopReason],
  ['开户银行', ({ particulars }) => particulars.bank],
  [headers.holder, accountHolder],
  [headers.account, accountNumber],
  ['监护人姓名', ({ particulars }) => particulars.guardian?.name ?? null],
  [
    '监护人电话',
    ({ particulars: { guardian } }) => (guardian === null ? null : particularsOf(guardian).phone),
  ],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['家庭住址', ({ particulars }) => particulars.address],
  ['备注', ({ particulars }) => particulars.remark],
];

/** A month as a list a benefit; the sheet says which benefit it is, the title which month. */
export const listSheets = (county: County, month: Month, spelling: Spelling): SheetPlan[] => {
  const { year, month: number } = yearAndMonth(month);
  const headers = variants[number % variants.length];
  if (headers === undefined) throw new RangeError('no headers for the month');
  return (['living', 'nursing'] satisfies Benefit[]).map((benefit) => ({
    name: benefit === 'living' ? '生活补贴' : '护理补贴',
    title: `${countyName}${year}年${number}月${benefitNames[benefit]}发放名册`,
    ...layOut(columnsFor(headers, spelling), paidIn(county, month, benefit)),
    subjects: subjectsOf(paidIn(county, month, benefit), ({ payment }) => payment.slip),
    totalOf: headers.amount,
    footer: '填表人：                审核人：                单位负责人：',
  }));
};
