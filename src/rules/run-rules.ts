import { compareByCodePoint } from '../code-point-order.js';
import { say } from '../messages/catalogue.js';
import { saidParameters } from '../schema/policy.js';
import { readPeople, type PersonInfo } from './context.js';
import { readCoverage, splitByCoverage, type RollCoverage } from './coverage.js';
import {
  executeRule,
  lookedAtCounter,
  policyNeed,
  unmetNeeds,
  type FoundRow,
  type LookedAtCounter,
} from './execute.js';
import { groupRows, type FindingDraft } from './group.js';
import type { Precedence } from './load-rules.js';
import { makeFindings, titlesOfAbsent, type FindingContext } from './make-findings.js';
import { settlePrecedence } from './precedence.js';
import type { Need, Rule } from './rule.js';
import type { CoverageGap, Finding, RuleOutcome, RuleResult } from './types.js';
import { labelOf } from './wording.js';

export interface RunRulesOptions extends FindingContext {
  readonly rules: readonly Rule[];
  readonly precedence: Precedence;
  /** Which of the rows found are wanted; default all. What the rules looked at is counted the same. */
  readonly concerns?: ((row: FoundRow) => boolean) | undefined;
  /** Told before each rule, for progress. */
  readonly onRule?: (rule: Rule) => void;
}

/** What the rules found, ready for the report. */
export interface RuleRun {
  /** In the order of the rules given. */
  readonly results: readonly RuleResult[];
  /** Ordered by rule, township, finding id, each by code point. */
  readonly findings: readonly Finding[];
  readonly gaps: readonly CoverageGap[];
  /** Fen at stake over all findings, each payment row of a month counted once. */
  readonly money: { readonly paidWronglyFen: number; readonly unpaidFen: number };
}

interface Execution {
  readonly rule: Rule;
  readonly outcome: 'ran' | Extract<RuleOutcome, { kind: 'not-applicable' | 'error' }>;
  readonly rows: readonly FoundRow[];
  readonly coverage: readonly RollCoverage[];
  readonly lookedAt: number;
  readonly milliseconds: number;
}

/** Runs every rule, settles coverage, precedence and confidence, and makes the findings. */
export const runRules = async (options: RunRulesOptions): Promise<RuleRun> => {
  const executions: Execution[] = [];
  const countLookedAt = lookedAtCounter(options.engine);
  for (const rule of options.rules) {
    options.onRule?.(rule);
    executions.push(await execute(rule, options, countLookedAt));
  }
  const people = await readPeople(
    options.engine,
    executions.flatMap((one) => one.rows),
  );
  const gaps: CoverageGap[] = [];
  const judged = executions.flatMap(({ rows, coverage }) => {
    const split = splitByCoverage(rows, coverage, (personId) => residence(people, personId));
    gaps.push(...split.gaps);
    return split.judged;
  });
  const drafts = groupRows(settlePrecedence(judged, options.precedence));
  const findings = await makeFindings(drafts, people, options);
  return {
    results: executions.map((one) => resultOf(one, { findings, gaps }, options)),
    findings,
    gaps: gaps.sort((a, b) => compare(sortKeyOfGap(a), sortKeyOfGap(b))),
    money: sumMoney(drafts),
  };
};

const residence = (
  people: ReadonlyMap<number, PersonInfo>,
  personId: number | null,
): { township: string | null; townshipKey: string | null } =>
  (personId === null ? undefined : people.get(personId)) ?? { township: null, townshipKey: null };

const execute = async (
  rule: Rule,
  options: RunRulesOptions,
  countLookedAt: LookedAtCounter,
): Promise<Execution> => {
  const started = performance.now();
  const { vocabulary, presence } = options;
  const blank = { rule, rows: [], coverage: [], lookedAt: 0 };
  const done = (): number => Math.round(performance.now() - started);
  const unmet = unmetNeeds(rule, presence, saidParameters(options.policy));
  if (unmet.length > 0) {
    const missing = unmet.map((needs) => needs.map((need) => wordNeed(need, options)).join(' / '));
    return { ...blank, outcome: { kind: 'not-applicable', missing }, milliseconds: done() };
  }
  try {
    const coverage = await readCoverage(rule, { ...options, datasets: vocabulary.datasets });
    const silent = coverage.filter(({ places }) => places.size === 0);
    if (silent.length > 0) {
      const missing = silent.map(({ dataset }) =>
        say(vocabulary.lang, 'rule.roll-without-rows', { dataset: dataset.title[vocabulary.lang] }),
      );
      return { ...blank, outcome: { kind: 'not-applicable', missing }, milliseconds: done() };
    }
    const found = await executeRule(rule, options);
    const rows = options.concerns === undefined ? found : found.filter(options.concerns);
    const lookedAt = await countLookedAt(rule);
    return { rule, outcome: 'ran', rows, coverage, lookedAt, milliseconds: done() };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { ...blank, outcome: { kind: 'error', problem }, milliseconds: done() };
  }
};

const wordNeed = ({ dataset, field }: Need, { vocabulary, presence, policy }: RunRulesOptions): string => {
  const { lang, datasets } = vocabulary;
  if (dataset === policyNeed && field !== undefined) {
    const title = policy.parameters.get(field)?.definition.title[lang] ?? field;
    return say(lang, 'rule.policy-silent', { parameter: title });
  }
  if (dataset === '*' && field !== undefined) {
    return say(lang, 'rule.column-anywhere', { field: labelOf('field', field, vocabulary) });
  }
  const roll = datasets.get(dataset);
  const title = roll?.title[lang] ?? dataset;
  if (field === undefined || (presence.get(dataset)?.records ?? 0) === 0) return title;
  return say(lang, 'rule.column-missing', {
    dataset: title,
    field: roll?.fields.get(field)?.title[lang] ?? field,
  });
};

const resultOf = (
  execution: Execution,
  { findings, gaps }: { readonly findings: readonly Finding[]; readonly gaps: readonly CoverageGap[] },
  options: RunRulesOptions,
): RuleResult => {
  const { rule, outcome, lookedAt, milliseconds } = execution;
  const { lang } = options.vocabulary;
  const count = findings.filter((finding) => finding.rule === rule.header.id).length;
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
    lookedAtLabel: say(lang, rule.looksAt === 'records' ? 'rule.records' : 'rule.people'),
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

/** A payment row of a month is money once, even where two independent rules (paid twice, expired) both find it. */
const sumMoney = (drafts: readonly FindingDraft[]): RuleRun['money'] => {
  const wrongly = new Map<string, number>();
  const unpaid = new Map<string, number>();
  for (const { rule, rows } of drafts) {
    const sums = rule.header.kind === 'absence' ? unpaid : wrongly;
    for (const row of rows) {
      if (row.amountFen === null) continue;
      const key = `${row.recordId ?? `${row.personId ?? ''}|${row.about}`}|${row.month ?? ''}`;
      sums.set(key, row.amountFen);
    }
  }
  const total = (sums: ReadonlyMap<string, number>): number => [...sums.values()].reduce((a, b) => a + b, 0);
  return { paidWronglyFen: total(wrongly), unpaidFen: total(unpaid) };
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
