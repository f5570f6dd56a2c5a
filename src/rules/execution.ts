import { TimeLimitError } from '../engine/time-limit.js';
import { UserError } from '../errors.js';
import { say } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import type { CoverageReader, RollCoverage } from './coverage.js';
import { saidParameters } from '../schema/policy.js';
import { missingEditions } from './editions.js';
import { executeRule, policyNeed, unmetNeeds, type FoundRow, type LookedAtCounter } from './execute.js';
import type { FindingContext } from './make-findings.js';
import type { Editions, Need, Rule } from './rule.js';
import { sqlProblem } from './sql-problem.js';
import type { RuleOutcome } from './types.js';
import { labelOf } from './wording.js';

/** One rule as it ran: the rows it selected and what they are judged with. */
export interface Execution {
  readonly rule: Rule;
  readonly outcome: 'ran' | Extract<RuleOutcome, { kind: 'not-applicable' | 'error' }>;
  readonly rows: readonly FoundRow[];
  readonly coverage: readonly RollCoverage[];
  readonly lookedAt: number;
  readonly milliseconds: number;
}

/** What several rules ask alike. */
export interface SharedReaders {
  readonly countLookedAt: LookedAtCounter;
  readonly coverageOf: CoverageReader;
}

/** Runs one rule. What goes wrong in it becomes its outcome and stops no other rule. */
export const execute = async (
  rule: Rule,
  options: FindingContext,
  { countLookedAt, coverageOf }: SharedReaders,
): Promise<Execution> => {
  const started = performance.now();
  const { vocabulary, presence } = options;
  const blank = { rule, rows: [], coverage: [], lookedAt: 0 };
  const done = (): number => Math.round(performance.now() - started);
  const unmet = unmetNeeds(rule, presence, saidParameters(options.policy));
  if (unmet.length > 0) {
    const words = unmet.map((needs) =>
      [...new Set(needs.map((need) => wordNeed(need, options)))].join(' / '),
    );
    const missing = [...new Set(words)];
    return { ...blank, outcome: { kind: 'not-applicable', missing }, milliseconds: done() };
  }
  try {
    const tooFew = await missingEditions(rule, options.engine);
    if (tooFew.length > 0) {
      const missing = tooFew.map((editions) => wordEditions(editions, options));
      return { ...blank, outcome: { kind: 'not-applicable', missing }, milliseconds: done() };
    }
    const coverage = await coverageOf(rule);
    const silent = coverage.filter(({ places }) => places.size === 0);
    if (silent.length > 0) {
      const missing = silent.map(({ dataset }) =>
        say(vocabulary.lang, 'rule.roll-without-rows', { dataset: dataset.title[vocabulary.lang] }),
      );
      return { ...blank, outcome: { kind: 'not-applicable', missing }, milliseconds: done() };
    }
    const rows = await executeRule(rule, options);
    const lookedAt = await countLookedAt(rule);
    return { rule, outcome: 'ran', rows, coverage, lookedAt, milliseconds: done() };
  } catch (error) {
    // What the user must mend, such as a server that is gone, is no rule's fault: there is nothing to report on.
    if (error instanceof UserError) throw error;
    const problem = wordProblem(rule, error, vocabulary.lang);
    return { ...blank, outcome: { kind: 'error', problem }, milliseconds: done() };
  }
};

const wordProblem = (rule: Rule, error: unknown, lang: Lang): string => {
  if (error instanceof TimeLimitError) return say(lang, 'rule.too-slow', { seconds: error.seconds });
  return sqlProblem(rule, error);
};

const wordNeed = ({ dataset, field }: Need, { vocabulary, presence, policy }: FindingContext): string => {
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
  const records = presence.get(dataset)?.records;
  if (records === 0) return say(lang, 'rule.roll-empty', { dataset: title });
  if (field === undefined || records === undefined) return title;
  return say(lang, 'rule.column-missing', {
    dataset: title,
    field: roll?.fields.get(field)?.title[lang] ?? field,
  });
};

const wordEditions = ({ dataset, column, least }: Editions, { vocabulary }: FindingContext): string => {
  const { lang, datasets } = vocabulary;
  const roll = datasets.get(dataset);
  return say(lang, 'rule.editions-missing', {
    dataset: roll?.title[lang] ?? dataset,
    field: roll?.fields.get(column)?.title[lang] ?? column,
    least,
  });
};
