import { quoteIdentifier } from '../engine/identifier.js';
import type { Text } from '../messages/text.js';
import { rowsLookedAt } from '../rules/execute.js';
import type { Rule } from '../rules/rule.js';
import type { RuleRun } from '../rules/run-rules.js';
import type { CoverageGap, Evidence, Finding, RuleOutcome, RuleResult } from '../rules/types.js';
import type { Dataset } from '../schema/dataset.js';
import { relationsBehind } from '../rules/relations-behind.js';
import type { PersonRecord, PersonSummary, PresentIn, Verdict, VerdictKind } from './types.js';
import { findsWithoutRows, type WithoutRowsOptions } from './without-rows.js';

export interface JudgeOptions extends WithoutRowsOptions {
  readonly rules: readonly Rule[];
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** What shared relations hold, in words. */
  readonly titles: ReadonlyMap<string, Text>;
  readonly person: PersonSummary;
  readonly records: readonly PersonRecord[];
  /** What the rules found of the person, and of others by the person's rows. */
  readonly run: RuleRun;
  /** Gaps of the person alone. */
  readonly gaps: readonly CoverageGap[];
}

/** Says what each rule makes of a person, and why it finds nothing where it does not. In the order of the rules. */
export const judgePerson = async (options: JudgeOptions): Promise<readonly Verdict[]> => {
  const verdicts: Verdict[] = [];
  for (const result of options.run.results) {
    const rule = options.rules.find(({ header }) => header.id === result.header.id);
    if (rule === undefined) throw new Error(`no rule ${result.header.id}`);
    const others = foundOfOthers(rule, options);
    verdicts.push({ ...blank(result), others, ...(await judge(rule, result, options)) });
  }
  return verdicts;
};

const blank = ({ header }: RuleResult): Omit<Verdict, 'kind' | 'others'> => ({
  ...{ rule: header, findings: [], gaps: [], reportedBy: [], because: [] },
  ...{ looksAt: null, notOn: [], missing: [], problem: null },
});

type Judged = { readonly kind: VerdictKind } & Partial<Verdict>;

const judge = async (rule: Rule, result: RuleResult, options: JudgeOptions): Promise<Judged> => {
  const { run, person, gaps } = options;
  const refused = refusal(result.outcome);
  if (refused !== null) return refused;
  const { id } = rule.header;
  const own = run.findings.filter(({ rule: by, personId }) => by === id && personId === person.personId);
  const uncovered = gaps.filter((gap) => gap.rule === id);
  if (own.length > 0) return { kind: 'found', findings: own, gaps: uncovered };
  const reportedBy = run.findings
    .filter((finding) => finding.personId === person.personId && finding.also.includes(id))
    .map((finding) => finding.rule);
  if (reportedBy.length > 0) return { kind: 'other-reason', reportedBy: [...new Set(reportedBy)] };
  if (uncovered.length > 0) return { kind: 'not-covered', gaps: uncovered };
  return (await notLookedAt(rule, options)) ?? whyNothing(rule, options);
};

const foundOfOthers = (rule: Rule, { run, person, records }: JudgeOptions): readonly Finding[] =>
  run.findings.filter(
    (finding) =>
      finding.rule === rule.header.id && finding.personId !== person.personId && restsOn(finding, records),
  );

const refusal = (outcome: RuleOutcome): Judged | null => {
  if (outcome.kind === 'not-applicable') return { kind: 'not-applicable', missing: outcome.missing };
  return outcome.kind === 'error' ? { kind: 'error', problem: outcome.problem } : null;
};

const isSameRow = (a: Evidence, b: Evidence): boolean =>
  a.file === b.file && a.sheet === b.sheet && a.row === b.row;

const restsOn = ({ evidence }: Finding, records: readonly PersonRecord[]): boolean =>
  evidence.some((one) => records.some((record) => isSameRow(one, record)));

/** Null where the rule looked at the person. */
const notLookedAt = async (rule: Rule, options: JudgeOptions): Promise<Judged | null> => {
  const { engine, person, datasets, titles, relations } = options;
  const { looksAt } = rule;
  if (rowsLookedAt(looksAt) !== undefined) return null;
  const [row] = await engine.all(
    `select count(*) as records from ${quoteIdentifier(looksAt)} where person_id = $person`,
    { person: person.number },
  );
  if (Number(row?.['records'] ?? 0) > 0) return null;
  const own = datasets.get(looksAt);
  const behind = own === undefined ? relationsBehind(`from ${looksAt}`, relations) : new Set([looksAt]);
  const rolls = [...behind].flatMap((name) => datasets.get(name) ?? []);
  const isOnOne = rolls.some(({ name }) => person.datasets.includes(name));
  return {
    kind: 'not-looked-at',
    looksAt: own?.title ?? titles.get(looksAt) ?? { zh: looksAt, en: looksAt },
    notOn: isOnOne ? [] : rolls.map(({ title }) => title),
  };
};

/**
 * Of the rolls whose silence the rule takes for absence, and of those that exclude people, the ones without whose rows of
 * the person it would find something are why it does not.
 */
const whyNothing = async (rule: Rule, options: JudgeOptions): Promise<Judged> => {
  const { person, records } = options;
  const decisive = new Set([...rule.absentFrom.keys(), ...rule.optional]);
  const because: PresentIn[] = [];
  for (const dataset of person.datasets) {
    if (!decisive.has(dataset)) continue;
    if (!(await findsWithoutRows(options, rule, { person: person.number, dataset }))) continue;
    because.push({ dataset, rows: records.filter((record) => record.dataset === dataset) });
  }
  const isOnRoll = because.some(({ dataset }) => !rule.optional.includes(dataset));
  return { kind: because.length === 0 || isOnRoll ? 'nothing' : 'excluded', because };
};
