import { monthOf, monthsFrom, yearAndMonth, type Month } from '../calendar.js';
import { lastPaidMonth } from '../county.js';
import { particularsOf, type Particulars } from '../particulars.js';
import type { BankPayment, Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { benefitNames } from './paid.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { Spelling } from './spelling.js';

/** A row of the bank's detail. */
interface Entry {
  readonly person: Person;
  readonly payment: BankPayment;
  readonly particulars: Particulars;
}

const resultNames: Readonly<Record<BankPayment['result'], string>> = {
  paid: '支付成功',
  returned: '退回',
  pending: '处理中',
};

function* entriesOf({ persons }: County, month: Month): Generator<Entry> {
  for (const person of persons) {
    const paid = (person.life.bank ?? []).filter(({ paidOn }) => monthOf(paidOn) === month);
    if (paid.length === 0) continue;
    const particulars = particularsOf(person);
    for (const payment of paid) {
      for (let copy = 0; copy < (payment.copies ?? 1); copy += 1) yield { person, payment, particulars };
    }
  }
}

const monthName = (month: Month | undefined): string | null => {
  if (month === undefined) return null;
  const { year, month: number } = yearAndMonth(month);
  return `${year}年${number}月`;
};

/** The month under which the bank enters the row: for back-pay the one in which it was paid. */
export const enteredMonth = ({ month, backPay, paidOn }: BankPayment): Month =>
  backPay === undefined ? month : monthOf(paidOn);

const firstMonth = ({ payment: { month, until, backPay } }: Entry): Month | undefined =>
  until !== undefined || backPay === 'with-months' ? month : undefined;

const lastMonth = ({ payment: { month, until, backPay } }: Entry): Month | undefined =>
  until ?? (backPay === 'with-months' ? month : undefined);

const holderOf = ({ person, payment: { account }, particulars }: Entry): string | null =>
  account === undefined ? (particulars.guardian ?? person).name : account.holder;

const columnsFor = (month: Month, spelling: Spelling): Column<Entry>[] => {
  const batch = String(yearAndMonth(month).year * 100 + yearAndMonth(month).month);
  return [
    serialColumn,
    ['批次号', ({ person }) => `CL${batch}${person.household.township.region.slice(-2)}`],
    ['资金项目', ({ payment }) => benefitNames[payment.benefit]],
    ['预算单位', () => `${countyName}民政局`],
    ['所属月份', ({ payment }) => monthName(enteredMonth(payment))],
    ['所属起始月份', (entry) => monthName(firstMonth(entry))],
    ['所属截止月份', (entry) => monthName(lastMonth(entry))],
    ['发放类别', ({ payment }) => (payment.backPay === undefined ? '正常发放' : '补发')],
    ['乡镇', ({ person }) => person.household.township.name],
    ['村（社区）', ({ person }) => person.household.village],
    ['补贴对象姓名', ({ person, payment }) => spelling.name(person, payment.slip)],
    ['身份证号', ({ person, payment }) => spelling.number(person, payment.slip)],
    ['户口性质', ({ particulars }) => particulars.residence],
    ['开户银行', ({ particulars }) => particulars.bank],
    ['户名', holderOf],
    ['一卡通账号', ({ payment, particulars }) => payment.account?.number ?? particulars.account],
    ['支付金额', ({ payment }) => payment.fen / 100],
    ['支付日期', ({ payment }) => payment.paidOn],
    ['支付结果', ({ payment }) => resultNames[payment.result]],
    ['退回原因', ({ payment }) => (payment.result === 'returned' ? '账户状态异常' : null)],
    ['支付凭证号', (_, number) => `99${batch}${String(number).padStart(6, '0')}`],
    ['联系电话', ({ particulars }) => particulars.phone],
  ];
};

const errorIn = ({ misstatements }: County, month: Month, township: string): number =>
  misstatements.find((each) => each.month === month && each.township.name === township)?.fen ?? 0;

const filePath = (month: Month): string => {
  const { year, month: number } = yearAndMonth(month);
  return `一卡通代发/${year}年${number}月一卡通代发明细.xlsx`;
};

const sheetName = '代发明细';

/** Where the sum of a township stands that has so many rows above it, as a finding about it says; title and header go before. */
export const subtotalPlace = (month: Month, rowsAbove: number): string =>
  `${filePath(month)} / ${sheetName} / ${rowsAbove + 3} payments.amount`;

/** What finance paid through the bank, a file a month of payment; none where nothing was paid in it. */
export const paymentRolls = (county: County, randomFor: (month: Month) => Random): FilePlan[] => {
  const paid = new Set(
    county.persons.flatMap(({ life }) => (life.bank ?? []).map(({ paidOn }) => monthOf(paidOn))),
  );
  return monthsFrom(Math.min(...paid), lastPaidMonth)
    .filter((month) => paid.has(month))
    .map((month) => {
      const { year, month: number } = yearAndMonth(month);
      return {
        path: filePath(month),
        format: { kind: 'xlsx', useSharedStrings: number % 2 === 1 },
        sheets: [
          {
            name: sheetName,
            title: `${countyName}${year}年${number}月惠民惠农补贴一卡通代发明细`,
            ...layOut(columnsFor(month, new Spelling(randomFor(month), 0.005)), entriesOf(county, month)),
            subjects: subjectsOf(entriesOf(county, month), ({ payment }) => payment.slip),
            totalOf: '支付金额',
            subtotals: { by: '乡镇', errorOf: (name) => errorIn(county, month, name) },
            footer: '填表人：                复核人：                单位负责人：',
          },
        ],
      };
    });
};
