import { compareByCodePoint } from '../code-point-order.js';
import { say } from '../messages/catalogue.js';
import { readCautions } from './cautions.js';
import { rowsLookedAt } from './execute.js';
import type { Execution } from './execution.js';
import { writeFound } from './found-table.js';
import { compareFindings, titlesOfAbsent } from './make-findings.js';
import { sumMoney, type MoneyAtStake } from './money-at-stake.js';
import { nearSearch } from './near-search.js';
import type { Rule } from './rule.js';
import { runWave, type AskedOfRules, type WaveRun } from './run-wave.js';
import type { CoverageGap, Finding, RuleResult } from './types.js';
import { wavesOf } from './waves.js';

export interface RunRulesOptions extends AskedOfRules {
  readonly rules: readonly Rule[];
}

/** What the rules found, ready for the report. */
export interface RuleRun {
  /** In the order of the rules given. */
  readonly results: readonly RuleResult[];
  /** Ordered by rule, township, finding id, each by code point. */
  readonly findings: readonly Finding[];
  /** Regions that reach the target of a rate: figures to show, nothing that is wrong. In the same order. */
  readonly metRates: readonly Finding[];
  readonly gaps: readonly CoverageGap[];
  /** Fen at stake over all findings, each payment row of a month counted once. */
  readonly money: MoneyAtStake;
}

/**
 * Runs every rule, settles coverage, precedence and confidence, and makes the findings. Rules that read the findings of
 * others (`after`) run once those are made.
 */
export const runRules = async (options: RunRulesOptions): Promise<RuleRun> => {
  const readLater = new Set(options.rules.flatMap(({ after }) => after));
  const waves = wavesOf(options.rules);
  const { engine, vocabulary, nameLikeness } = options;
  const search = nearSearch({ engine, datasets: vocabulary.datasets, nameLikeness });
  const runs: WaveRun[] = [];
  for (const [at, wave] of waves.entries()) {
    if (at > 0)
      await writeFound(
        engine,
        runs.flatMap(({ made }) => made),
      );
    runs.push(await runWave(wave, { ...options, search, readLater }));
  }
  const made = runs
    .flatMap((run) => run.made)
    .filter(({ draft }) => options.concerns === undefined || draft.rows.some(options.concerns));
  const all = made.map(({ finding }) => finding).sort(compareFindings);
  const findings = all.filter(({ rate }) => rate?.isMet !== true);
  const gaps = runs.flatMap((run) => run.gaps);
  const executions = new Map(runs.flatMap((run) => run.executions).map((one) => [one.rule, one]));
  const results = options.rules.flatMap((rule) => executions.get(rule) ?? []);
  const cautionsFor = await readCautions(options);
  const counts = countByRule(findings);
  return {
    results: results.map((one) => ({
      ...resultOf(one, { count: counts.get(one.rule.header.id) ?? 0, gaps }, options),
      cautions: one.outcome === 'ran' ? cautionsFor(one.rule) : [],
    })),
    findings,
    metRates: all.filter(({ rate }) => rate?.isMet === true),
    gaps: gaps.sort((a, b) => compare(sortKeyOfGap(a), sortKeyOfGap(b))),
    money: sumMoney(made.map(({ draft }) => draft)),
  };
};

const countByRule = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

const lookedAtLabel = ({ looksAt }: Rule): 'rule.records' | 'rule.rows' | 'rule.people' => {
  if (looksAt === 'records') return 'rule.records';
  return rowsLookedAt(looksAt) === undefined ? 'rule.people' : 'rule.rows';
};

const resultOf = (
  execution: Execution,
  { count, gaps }: { readonly count: number; readonly gaps: readonly CoverageGap[] },
  options: RunRulesOptions,
): Omit<RuleResult, 'cautions'> => {
  const { rule, outcome, lookedAt, milliseconds } = execution;
  const { lang } = options.vocabulary;
  return {
    header: rule.header,
    hash: rule.hash,
    outcome:
      outcome !== 'ran'
        ? outcome
        : count === 0
          ? { kind: 'nothing-found', lookedAt }
          : { kind: 'found', findings: count, lookedAt },
    notJudged: peopleNotJudged(gaps.filter((gap) => gap.rule === rule.header.id)),
    lookedAtLabel: say(lang, lookedAtLabel(rule)),
    withoutOptional: titlesOfAbsent(rule, options),
    milliseconds,
  };
};

/** People in the gaps of one rule; those of one township stand there once a month. */
const peopleNotJudged = (gaps: readonly CoverageGap[]): number => {
  const most = new Map<string, number>();
  for (const { dataset, township, about, people } of gaps) {
    const key = JSON.stringify([dataset, township, about]);
    most.set(key, Math.max(most.get(key) ?? 0, people));
  }
  return [...most.values()].reduce((sum, people) => sum + people, 0);
};

const sortKeyOfGap = (gap: CoverageGap): readonly string[] => [
  gap.rule,
  gap.dataset,
  gap.township,
  gap.about,
  String(gap.month ?? ''),
];

/** By code point, part after part. */
const compare = (a: readonly string[], b: readonly string[]): number => {
  for (const [index, left] of a.entries()) {
    const order = compareByCodePoint(left, b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
};
