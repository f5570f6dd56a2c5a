import type { Month } from '../calendar.js';
import { particularsOf } from '../particulars.js';
import type { BankPayment, Household, Person } from '../person.js';
import { enteredMonth } from '../rolls/payments.js';
import { distinctMonths } from './paid-months.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** Households from which on one account is too many people's. */
const fewestHouseholds = 3;

const isReceived = ({ result, fen }: BankPayment): boolean => result === 'paid' && fen > 0;

/** What a row of the bank's brought, as often as it was written. */
const broughtBy = (row: BankPayment): Brought => ({
  month: enteredMonth(row),
  fen: row.fen * (row.copies ?? 1),
});

interface Brought {
  readonly month: Month;
  readonly fen: number;
}

/** The months and the sum of what was brought. */
const summed = (all: readonly Brought[]): Pick<Verdict, 'months' | 'fen'> => ({
  months: distinctMonths(all.map(({ month }) => month)),
  fen: all.reduce((sum, { fen }) => sum + fen, 0),
});

const withoutSpaces = (name: string): string => name.replaceAll(' ', '');

/** Holders that are neither the person nor the guardian; a blank says nothing. */
const judgeHolders = (person: Person): Verdict[] => {
  const known = new Set([person.name, particularsOf(person).guardian?.name]);
  const foreign = new Map<string, Brought[]>();
  for (const row of (person.life.bank ?? []).filter(isReceived)) {
    const holder = row.account?.holder ?? null;
    if (holder === null || known.has(withoutSpaces(holder))) continue;
    foreign.set(holder, [...(foreign.get(holder) ?? []), broughtBy(row)]);
  }
  return [...foreign].map(([holder, brought]) => ({
    ...plainVerdict('account-other-name', holder, 'certain', '户名不是本人，也不是登记的监护人'),
    ...summed(brought),
  }));
};

const isInstitution = (holder: string | null): boolean => holder !== null && /院$/.test(holder);

/** An account and a month, and the households for which it received money then. */
export type AccountUse = ReadonlyMap<string, ReadonlySet<Household>>;

const keyOf = (account: string, month: Month): string => `${account} ${month}`;

/** Everybody's own account is nobody else's, so only those that a story names can be shared. */
const usesOf = ({ life }: Person): (Brought & { readonly account: string })[] =>
  (life.bank ?? []).filter(isReceived).flatMap((row) => {
    const { number, holder = null } = row.account ?? {};
    return number === undefined || isInstitution(holder) ? [] : [{ account: number, ...broughtBy(row) }];
  });

/** Looks at all people once and remembers for which households an account received money in a month. */
export const surveyAccounts = (persons: readonly Person[]): AccountUse => {
  const users = new Map<string, Set<Household>>();
  for (const person of persons) {
    for (const { account, month } of usesOf(person)) {
      const key = keyOf(account, month);
      users.set(key, (users.get(key) ?? new Set()).add(person.household));
    }
  }
  return users;
};

const judgeSharing = (person: Person, users: AccountUse): Verdict[] => {
  const shared = new Map<string, Brought[]>();
  for (const use of usesOf(person)) {
    if ((users.get(keyOf(use.account, use.month))?.size ?? 0) < fewestHouseholds) continue;
    shared.set(use.account, [...(shared.get(use.account) ?? []), use]);
  }
  return [...shared].map(([account, all]) => ({
    ...plainVerdict('account-shared', account.slice(-4), 'certain', '三户以上同月共用一个收款账户'),
    ...summed(all),
  }));
};

/** Whose account the money went to: somebody else's, or one of several households. */
export const judgeAccounts = (person: Person, users: AccountUse): Verdict[] => [
  ...judgeHolders(person),
  ...judgeSharing(person, users),
];
