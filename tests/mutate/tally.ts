import type { Equivalents } from './equivalent.js';

/** killed = an example noticed; invalid = not SQL any more; survived = nobody noticed. */
export type Verdict = 'killed' | 'survived' | 'invalid';

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

/** An excuse `of: any` speaks of a change wherever and how often it occurs. */
const isExcused = ({ of }: Tally, { change }: Judged, equivalents: Equivalents): boolean =>
  equivalents.some((one) =>
    one.of === 'any' ? one.change === withoutCount(change) : one.of === of && one.change === change,
  );

const withoutCount = (change: string): string => {
  const at = change.lastIndexOf(' (');
  return at >= 0 && change.endsWith(')') && Number.isInteger(Number(change.slice(at + 2, -1)))
    ? change.slice(0, at)
    : change;
};

/** Changes that nobody noticed and nothing excuses, each with its line. */
export const survivorsOf = (tally: Tally, equivalents: Equivalents): readonly string[] =>
  tally.judged
    .filter((one) => one.verdict === 'survived' && !isExcused(tally, one, equivalents))
    .map(({ line, change }) => `${tally.of}:${line} ${change}`);

/** Excuses that no surviving change needs any more. */
export const idleExcuses = (tally: Tally, equivalents: Equivalents): readonly string[] =>
  equivalents
    .filter(({ of }) => of === tally.of)
    .filter(({ change }) => !tally.judged.some((one) => one.change === change && one.verdict === 'survived'))
    .map(
      ({ change }) => `${tally.of}: ${change} is killed or does not exist; remove it from equivalent.yaml`,
    );

/** One row of the table: name, mutants, killed, equivalent, survived, invalid. */
export const wordTally = (tally: Tally, equivalents: Equivalents): string => {
  const survived = survivorsOf(tally, equivalents).length;
  const equivalent = count(tally, 'survived') - survived;
  const invalid = count(tally, 'invalid');
  const mutants = tally.judged.length - invalid;
  const cells = [mutants, count(tally, 'killed'), equivalent, survived, invalid];
  return `${tally.of.padEnd(28)}${cells.map((cell) => String(cell).padStart(11)).join('')}\n`;
};

/** The head of that table. */
export const tallyHead = `\n${'rule or relation'.padEnd(28)}${[
  'mutants',
  'killed',
  'equivalent',
  'survived',
  'invalid',
]
  .map((cell) => cell.padStart(11))
  .join('')}\n`;
