import type { Particulars } from '../particulars.js';
import { householderOf, type Person } from '../person.js';
import type { Column } from './sheet.js';
import { compactDate, sexText } from './spelling.js';

/** Somebody with the particulars that a roll says of everybody. */
export interface Described {
  readonly person: Person;
  readonly particulars: Particulars;
}

/** What the police, the courts and the civil affairs office say of everybody beside name and number. */
export const personColumns: readonly Column<Described>[] = [
  ['性别', ({ person }) => sexText(person.sex)],
  ['出生日期', ({ person }) => compactDate(person.birth)],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['户口性质', ({ particulars }) => particulars.residence],
  ['文化程度', ({ particulars }) => particulars.schooling],
  ['婚姻状况', ({ particulars }) => particulars.marriage],
  ['户主姓名', ({ person }) => householderOf(person.household).name],
  ['户籍地址', ({ particulars }) => particulars.address],
];

/** The bank account into which an office pays. */
export const accountColumns: readonly Column<Described>[] = [
  ['开户银行', ({ particulars }) => particulars.bank],
  ['银行账号', ({ particulars }) => particulars.account],
];
