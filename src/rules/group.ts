import type { FoundRow } from './execute.js';
import type { SettledRows } from './precedence.js';
import type { Rule } from './rule.js';

/** The rows of one finding: one rule, one person (or, without a person, one township), one `about`. */
export interface FindingDraft {
  readonly rule: Rule;
  readonly personId: number | null;
  readonly about: string;
  /** What a finding about no person is about, as its column `township` (of a rate, `region`) says; null for a finding about somebody. */
  readonly township: string | null;
  /** Ordered by month, then record. */
  readonly rows: readonly FoundRow[];
  readonly also: readonly string[];
}

/** Puts the months of one person (of nobody: of one township), rule and `about` together. */
export const groupRows = ({ rows, also }: SettledRows): readonly FindingDraft[] => {
  const groups: FoundRow[][] = [];
  const byRule = new Map<string, Map<string, FoundRow[]>>();
  for (const row of rows) {
    const ofRule = byRule.get(row.rule.header.id) ?? new Map<string, FoundRow[]>();
    byRule.set(row.rule.header.id, ofRule);
    const key = keyOf(row);
    const known = ofRule.get(key);
    if (known !== undefined) known.push(row);
    else {
      const group = [row];
      ofRule.set(key, group);
      groups.push(group);
    }
  }
  return groups.map((group) => {
    const ordered = group.sort(byMonthAndRecord);
    const [first] = ordered;
    if (first === undefined) throw new Error('a group of rows is never empty');
    return {
      rule: first.rule,
      personId: first.personId,
      about: first.about,
      township: townshipOf(first),
      rows: ordered,
      also: [...new Set(ordered.flatMap((row) => also.get(row) ?? []))].sort(),
    };
  });
};

/** Tells the findings of one rule apart. */
const keyOf = (row: FoundRow): string => {
  const township = townshipOf(row);
  if (township === null) return `${row.personId ?? ''}|${row.about}`;
  return JSON.stringify([row.personId, row.about, township]);
};

const townshipOf = ({ personId, detail, rate }: FoundRow): string | null => {
  if (rate !== null) return rate.region;
  return personId === null && typeof detail['township'] === 'string' ? detail['township'] : null;
};

/** Months of a draft, ascending, each once. */
export const monthsOf = (draft: FindingDraft): readonly number[] => [
  ...new Set(draft.rows.flatMap((row) => (row.month === null ? [] : [row.month]))),
];

/**
 * Fen at stake: each record counts once a month, however many rows of the rule speak of it. Null if no row has an
 * amount, or one of them has none: half a sum would look like a whole one.
 */
export const amountOf = (draft: FindingDraft): number | null => {
  const amounts = new Map<string, number | null>();
  for (const row of draft.rows) amounts.set(`${row.recordId ?? ''}|${row.month ?? ''}`, row.amountFen);
  let sum = 0;
  for (const amount of amounts.values()) {
    if (amount === null) return null;
    sum += amount;
  }
  return sum;
};

const byMonthAndRecord = (a: FoundRow, b: FoundRow): number =>
  (a.month ?? 0) - (b.month ?? 0) ||
  (a.recordId ?? 0) - (b.recordId ?? 0) ||
  (a.otherRecordId ?? 0) - (b.otherRecordId ?? 0);
