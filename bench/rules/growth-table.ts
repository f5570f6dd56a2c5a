import type { CountyCost } from './judge-county.js';

/** A county that was measured. */
export interface MeasuredCounty extends CountyCost {
  readonly people: number;
}

/** All rules together, for a county of so many people. */
const target = { people: 100_000, seconds: 5 } as const;

/**
 * A rule that grows by more than this, held against n log n, misses. Between 25,000 and 400,000 people the square of n
 * is 12.5 times as much as n log n; what is below 2 may be caches and chance.
 */
const mostGrowth = 2;

/** What takes less than this, in the largest county, is not judged by its growth. */
const leastSeconds = 0.1;

/** The rules with what each cost in every county, the dearest first, and which of them miss the target. */
export const growthTable = (counties: readonly MeasuredCounty[]): string => {
  const last = counties.at(-1);
  if (last === undefined) return '';
  const ids = [...new Set(counties.flatMap(({ rules }) => Object.keys(rules)))];
  const dearestFirst = ids.sort((a, b) => (last.rules[b] ?? 0) - (last.rules[a] ?? 0));
  const ofRules = dearestFirst.map((id) => lineOf(id, counties, ({ rules }) => rules[id] ?? 0));
  const selects = ({ rules }: CountyCost): number => Object.values(rules).reduce((sum, one) => sum + one, 0);
  const lines = [
    ['CPU s', ...counties.map(({ people }) => String(people)), 'to n log n'],
    ...ofRules,
    lineOf('all selects', counties, selects),
    lineOf('all the rest', counties, (cost) => cost.cpuSeconds - selects(cost)),
    lineOf('whole', counties, ({ cpuSeconds }) => cpuSeconds),
    ['whole, s', ...counties.map(({ wallSeconds }) => wallSeconds.toFixed(2)), ''],
    ['records', ...counties.map(({ records }) => String(records)), ''],
    ['findings', ...counties.map(({ findings }) => String(findings)), ''],
  ];
  return [...lines.map(asLine), verdict(counties)].join('\n');
};

const asLine = ([name = '', ...cells]: readonly string[]): string =>
  `${name.padEnd(28)}${cells.map((cell) => cell.padStart(11)).join('')}`.trimEnd();

const lineOf = (
  name: string,
  counties: readonly MeasuredCounty[],
  secondsOf: (cost: CountyCost) => number,
): readonly string[] => {
  const seconds = counties.map(secondsOf);
  const growth = growthOf(counties, seconds);
  const isJudged = counties.length > 1 && (seconds.at(-1) ?? 0) >= leastSeconds;
  const shown = isJudged ? `${growth.toFixed(2)}${growth > mostGrowth ? ' misses' : ''}` : '';
  return [name, ...seconds.map((one) => one.toFixed(3)), shown];
};

/** How much the cost grew from the smallest county to the largest, divided by how much n log n did. */
const growthOf = (counties: readonly MeasuredCounty[], seconds: readonly number[]): number => {
  const [small, large] = [counties[0]?.people ?? 1, counties.at(-1)?.people ?? 1];
  const grown = (large * Math.log(large)) / (small * Math.log(small));
  return (seconds.at(-1) ?? 0) / Math.max(seconds[0] ?? 0, 0.001) / grown;
};

const verdict = (counties: readonly MeasuredCounty[]): string => {
  const measured = counties.find(({ people }) => people === target.people);
  const asked = `target: ${target.people} people in ${target.seconds} s; no rule that grows faster than n log n`;
  if (measured === undefined) return asked;
  return `${asked}; ${measured.wallSeconds.toFixed(1)} s (${measured.cpuSeconds.toFixed(1)} CPU s): ${measured.wallSeconds <= target.seconds ? 'met' : 'not yet'}`;
};
