import { monthText, partsOfDay, yearAndMonth, type Day, type Month } from '../calendar.js';
import type { County } from '../population.js';
import { classNames } from './dibao.js';
import {
  accountHolder,
  accountNumber,
  benefitNames,
  certificateOf,
  paidIn,
  startMonth,
  statusNames,
  townshipOf,
  villageOf,
  type Paid,
} from './paid.js';
import { layOut, subjectsOf, type Column, type SheetPlan } from './sheet.js';
import { categoryText, compactDate, levelText, sexOn, birthOn, sexText, type Spelling } from './spelling.js';

const bornIn = (birth: Day): string => {
  const { year, month } = partsOfDay(birth);
  return `${year}.${month}`;
};

const groupOf = ({ person, payment }: Paid): string => {
  if (payment.benefit === 'nursing') return '重度残疾人';
  return person.household.dibao === 'member' ? '低保家庭残疾人' : '其他困难残疾人';
};

const dibaoClass = ({ person }: Paid): string | null => {
  const [spell] = person.life.dibao;
  return spell === undefined ? null : classNames[spell.class];
};

const textOf = (month: Month | undefined): string | null => (month === undefined ? null : monthText(month));

/** The columns of the county system's import template, with what the office added for back-pay. */
const columnsFor = (month: Month, spelling: Spelling): Column<Paid>[] => {
  const { year, month: number } = yearAndMonth(month);
  return [
    ['乡镇', townshipOf],
    ['村', villageOf],
    ['姓名', ({ person, payment }) => spelling.name(person, payment.slip)],
    ['身份证号码', ({ person, payment }) => spelling.number(person, payment.slip)],
    ['残疾人证号', (paid) => certificateOf(paid, spelling)],
    ['补贴类型', ({ payment }) => benefitNames[payment.benefit]],
    ['补贴对象类型', groupOf],
    ['补贴金额（元）', ({ payment }) => payment.fen / 100],
    ['申请日期', ({ payment }) => compactDate(payment.appliedOn)],
    ['享受补贴起始月份', startMonth],
    ['续发月份', () => `${year}年${number}月`],
    ['发放类别', ({ payment }) => (payment.backPay === undefined ? '正常发放' : '补发')],
    ['补发起始月份', ({ payment }) => textOf(payment.backPay?.months?.[0])],
    ['补发截止月份', ({ payment }) => textOf(payment.backPay?.months?.[1])],
    ['发放状态', ({ payment }) => statusNames[payment.status]],
    ['性别', ({ person, payment }) => sexText(sexOn(person, payment.slip))],
    ['出生年月', ({ person, payment }) => bornIn(birthOn(person, payment.slip))],
    ['残疾等级', ({ payment, certificate }) => levelText((payment.paidAs ?? certificate)?.level)],
    ['残疾类别', ({ payment, certificate }) => categoryText((payment.paidAs ?? certificate)?.category)],
    ['民族', ({ particulars }) => particulars.ethnicGroup],
    ['户口性质', ({ particulars }) => particulars.residence],
    ['户籍地址', ({ particulars }) => particulars.address],
    ['家庭住址', ({ particulars, person }) => (person.order % 4 === 0 ? null : particulars.address)],
    ['手机号码', ({ particulars }) => particulars.phone],
    ['联系人', ({ particulars }) => particulars.guardian?.name ?? null],
    ['开户银行', ({ particulars }) => particulars.bank],
    ['开户人姓名', accountHolder],
    ['银行卡号', accountNumber],
    ['低保类别', dibaoClass],
    ['是否死亡', () => '否'],
    ['备注', ({ particulars }) => particulars.remark],
  ];
};

/** How the system explains its template, on the first sheet. */
const instructions: SheetPlan = {
  name: '填写说明',
  isExplanation: true,
  headers: ['填写说明'],
  rows: [
    ['1. 请在“发放名册”工作表中逐行填写，不要改动表头。'],
    ['2. 日期填写为8位数字，月份填写为“2026年5月”。'],
    ['3. 补发以前月份的，请填写补发起始月份和补发截止月份。'],
  ],
};

/** A month in the form of the import template: both benefits on one sheet, behind one with instructions. */
export const templateSheets = (county: County, month: Month, spelling: Spelling): SheetPlan[] => [
  instructions,
  {
    name: '发放名册',
    ...layOut(columnsFor(month, spelling), paidIn(county, month)),
    subjects: subjectsOf(paidIn(county, month), ({ payment }) => payment.slip),
  },
];
