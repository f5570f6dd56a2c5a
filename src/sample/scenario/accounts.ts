import { particularsOf } from '../particulars.js';
import type { BankPayment, Person } from '../person.js';
import { changeBank, in2026 } from './change.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const shared = 'account-shared';
const otherName = 'account-other-name';

const nursed: Part = { disability: 'severe', dibao: 'none' };
const supported: Part = { disability: 'mild', dibao: 'member' };

/** Accounts that are nobody's own, by what they are told for. */
const shopAccount = '9900300377100000101';
const neighbourAccount = '9900300377100000202';
const passedOnAccount = '9900300377100000303';
const homeAccount = '9900300377100000404';

/** A name for an account that shares no character with the person's or the guardian's. */
const foreignHolder = (person: Person): string => {
  const known = `${person.name}${particularsOf(person).guardian?.name ?? ''}`;
  const isForeign = (name: string): boolean => !Array.from(name).some((each) => known.includes(each));
  return ['钱守义', '孔庆余', '范德厚', '汤怀谷'].find(isForeign) ?? '酆叔彝';
};

/** The bank pays into this account from one month to another. */
const payInto = (person: Person, account: NonNullable<BankPayment['account']>, first = 4, last = 9): void =>
  changeBank(person, (row) =>
    in2026(first) <= row.month && row.month <= in2026(last) ? [{ ...row, account }] : undefined,
  );

const looksShared = (number: string, why: string): LookAlike[] => [
  { rule: shared, about: number.slice(-4), why },
];

const otherNames: readonly Scenario[] = [
  {
    id: 'paid-to-a-stranger',
    part: nursed,
    finds: [otherName],
    play: (person) => payInto(person, { holder: foreignHolder(person) }),
  },
  {
    id: 'paid-to-a-stranger-since-july',
    part: supported,
    finds: [otherName],
    play: (person) => payInto(person, { holder: foreignHolder(person) }, 7),
  },
  {
    id: 'paid-to-a-holder-of-another-last-character',
    part: { ...nursed, hasLongName: true },
    finds: [otherName],
    play: (person) => payInto(person, { holder: `${Array.from(person.name).slice(0, -1).join('')}墨` }),
  },
  {
    id: 'paid-to-the-guardian',
    part: { disability: 'severe', dibao: 'none', age: [3, 14] },
    finds: [],
    lookAlikes: [{ rule: otherName, about: '', why: '未成年人，户名是登记的监护人' }],
    play: (person) => payInto(person, { holder: particularsOf(person).guardian?.name ?? null }),
  },
  {
    id: 'paid-to-a-blank-holder',
    part: nursed,
    finds: [],
    lookAlikes: [{ rule: otherName, about: '', why: '户名未填，不作判断' }],
    play: (person) => payInto(person, { holder: null }),
  },
  {
    id: 'paid-to-a-holder-spelled-with-spaces',
    part: supported,
    finds: [],
    lookAlikes: [{ rule: otherName, about: '', why: '户名字间有空格，是本人' }],
    play: (person) => payInto(person, { holder: Array.from(person.name).join(' ') }),
  },
  {
    id: 'returned-from-a-stranger',
    part: nursed,
    finds: [],
    lookAlikes: [{ rule: otherName, about: '', why: '户名不符的一笔已退回，未入账' }],
    play: (person) => {
      const holder = foreignHolder(person);
      changeBank(person, (row) =>
        row.month === in2026(5) ? [{ ...row, account: { holder }, result: 'returned' }, row] : undefined,
      );
    },
  },
];

const sharedAccounts: readonly Scenario[] = [
  {
    id: 'account-of-the-shop-all-along',
    part: nursed,
    finds: [shared, otherName],
    play: (person) => payInto(person, { number: shopAccount, holder: foreignHolder(person) }),
  },
  {
    id: 'account-of-the-shop-since-june',
    part: supported,
    finds: [shared],
    play: (person) => payInto(person, { number: shopAccount, holder: null }, 6),
  },
  {
    id: 'account-of-the-shop-since-july',
    part: nursed,
    finds: [shared],
    play: (person) => payInto(person, { number: shopAccount, holder: null }, 7),
  },
  ...['one', 'other'].map((which): Scenario => ({
    id: `account-of-a-neighbour-the-${which}`,
    part: nursed,
    isUnique: true,
    finds: [],
    lookAlikes: looksShared(neighbourAccount, '只有两户共用，未达三户'),
    play: (person) => payInto(person, { number: neighbourAccount, holder: null }),
  })),
  ...([4, 6, 8] as const).map((first): Scenario => ({
    id: `account-passed-on-in-month-${first}`,
    part: nursed,
    isUnique: true,
    finds: [],
    lookAlikes: looksShared(passedOnAccount, '先后使用，每个月只为一户收款'),
    play: (person) => payInto(person, { number: passedOnAccount, holder: null }, first, first + 1),
  })),
  {
    id: 'account-of-the-home-for-the-aged',
    part: nursed,
    finds: [otherName],
    lookAlikes: looksShared(homeAccount, '供养机构集中代管，不算多户共用'),
    play: (person) => payInto(person, { number: homeAccount, holder: '澄岭县中心敬老院' }),
  },
];

/** Accounts in other names, or of several households, and what only seems so. */
export const accountScenarios: readonly Scenario[] = [...otherNames, ...sharedAccounts];
