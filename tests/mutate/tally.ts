import type { Equivalents } from './equivalent.js';

/**
 * killed = an example noticed; survived = nobody noticed; equivalent = the list says that nobody can; invalid = not SQL
 * any more.
 */
export type Verdict = 'killed' | 'survived' | 'equivalent' | 'invalid';

/** What became of one change. */
export interface Judged {
  readonly change: string;
  readonly line: number;
  readonly verdict: Verdict;
}

/** What became of all changes to one rule, relation or list. */
export interface Tally {
  readonly of: string;
  readonly judged: readonly Judged[];
}

const count = ({ judged }: Tally, verdict: Verdict): number =>
  judged.filter((one) => one.verdict === verdict).length;

/** Whether the list excuses a change; `of: any` speaks of a change wherever and how often it occurs. */
export const isExcused = (of: string, change: string, equivalents: Equivalents): boolean =>
  equivalents.some((one) =>
    one.of === 'any' ? one.change === withoutCount(change) : one.of === of && one.change === change,
  );

const withoutCount = (change: string): string => {
  const at = change.lastIndexOf(' (');
  return at >= 0 && change.endsWith(')') && Number.isInteger(Number(change.slice(at + 2, -1)))
    ? change.slice(0, at)
    : change;
};

/** What is wrong with a tally: changes that nobody noticed, each with its line, and excuses for changes that are gone. */
export const complaintsOf = (tally: Tally, equivalents: Equivalents): readonly string[] => [
  ...tally.judged
    .filter(({ verdict }) => verdict === 'survived')
    .map(({ line, change }) => `${tally.of}:${line} ${change}`),
  ...equivalents
    .filter(({ of, change }) => of === tally.of && !tally.judged.some((one) => one.change === change))
    .map(({ change }) => `${tally.of}: no such change any more, remove it from equivalent.yaml: ${change}`),
];

const verdicts: readonly Verdict[] = ['killed', 'survived', 'equivalent', 'invalid'];

/** One row of the table: name, mutants, then how many of each verdict. */
export const wordTally = (tally: Tally): string => {
  const cells = [tally.judged.length, ...verdicts.map((verdict) => count(tally, verdict))];
  return `${tally.of.padEnd(28)}${cells.map((cell) => String(cell).padStart(11)).join('')}\n`;
};

/** The head of that table. */
export const tallyHead = `\n${'rule or relation'.padEnd(28)}${['mutants', ...verdicts]
  .map((cell) => cell.padStart(11))
  .join('')}\n`;
