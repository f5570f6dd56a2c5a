import type { Dataset } from '../schema/dataset.js';
import type { HeaderColumn } from './header-column.js';
import { normaliseHeader } from './header.js';

/** A column that holds one field of one of several numbered members. */
export interface MemberColumn {
  readonly column: HeaderColumn;
  readonly field: string;
  /** The number in its header. */
  readonly member: number;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const memberNumber = `([1-9]\\d?|[${numerals.join('')}])`;

interface MemberPattern {
  readonly field: string;
  readonly pattern: RegExp;
}

const compiled = new WeakMap<Dataset, readonly MemberPattern[]>();

const patternsOf = (dataset: Dataset): readonly MemberPattern[] => {
  const known = compiled.get(dataset);
  if (known !== undefined) return known;
  const patterns = [...(dataset.wideMembers?.columns ?? [])].map(([field, spellings]) => ({
    field,
    pattern: new RegExp(`^(?:${spellings.map(spellingPattern).join('|')})$`, 'u'),
  }));
  compiled.set(dataset, patterns);
  return patterns;
};

const spellingPattern = (spelling: string): string =>
  spelling
    .split('{n}')
    .map((part) => normaliseHeader(part).replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
    .join(memberNumber);

/** What a column is to a wide roll of a dataset, if its header is that of a numbered member: 其他家庭成员姓名3. */
export const memberColumn = (dataset: Dataset, column: HeaderColumn): MemberColumn | null => {
  for (const { key } of column.spellings) {
    for (const { field, pattern } of patternsOf(dataset)) {
      const digits = (pattern.exec(key) ?? []).slice(1).find((group) => group);
      if (digits === undefined) continue;
      const numeral = numerals.indexOf(digits);
      return { column, field, member: numeral < 0 ? Number(digits) : numeral + 1 };
    }
  }
  return null;
};
