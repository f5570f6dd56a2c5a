import type { Engine, SqlRow } from '../../engine/types.js';
import { render } from '../../messages/catalogue.js';
import { withOverrides, type Policy } from '../../schema/policy.js';
import type { Precedence, SharedRelation } from '../load-rules.js';
import type { NameLikeness } from '../near-names-table.js';
import { namesRead } from '../relations-behind.js';
import {
  createNeededRelations,
  createSharedRelations,
  only,
  policyBinds,
  relationsFor,
} from '../relations.js';
import type { Rule } from '../rule.js';
import { runRules, type RuleRun } from '../run-rules.js';
import type { Finding, Rate } from '../types.js';
import type { Vocabulary } from '../wording.js';
import type { Example, ExpectedFinding } from './example-file.js';
import { fillExample, type StageTables } from './example-tables.js';

export interface ExampleDependencies {
  readonly openEngine: () => Promise<Engine>;
  readonly tables: StageTables;
  readonly vocabulary: Vocabulary;
  readonly relations: readonly SharedRelation[];
  readonly precedence: Precedence;
  readonly policyOn: (asOf: string) => Policy;
  /** Says in Chinese how two records are alike. */
  readonly wordReasons: (reasons: string) => string;
  readonly nameLikeness: () => Promise<NameLikeness>;
}

/** An example loaded into an engine of its own, against which versions of a rule can be run. */
export interface PreparedExample {
  readonly example: Example;
  /**
   * Runs the rule (and those `with` it); returns what differs from the expectation, in words, or nothing. The rules may be
   * other versions of those that it was prepared for: they find only what those read.
   */
  readonly check: (rules: readonly Rule[], precedence?: Precedence) => Promise<readonly string[]>;
  /** Makes the shared relations anew, from other texts under the same names. Throws what the engine throws. */
  readonly replaceRelations: (relations: readonly SharedRelation[]) => Promise<void>;
  /** What a select reads here, with the policy's values and the day as its parameters. Throws what the engine throws. */
  readonly rowsOf: (sql: string) => Promise<readonly SqlRow[]>;
  readonly close: () => Promise<void>;
}

/**
 * Loads an example of the rule `id`, as far as that rule and those `with` it read it. `close` must be called.
 */
export const prepareExample = async (
  example: Example,
  { id, rules: all }: { readonly id: string; readonly rules: readonly Rule[] },
  given: ExampleDependencies,
): Promise<PreparedExample> => {
  const engine = await given.openEngine();
  const { datasets } = given.vocabulary;
  const ids = new Set([id, ...example.with]);
  const wanted = (rules: readonly Rule[]): readonly Rule[] => rules.filter((rule) => ids.has(rule.header.id));
  const needed = relationsFor(wanted(all).flatMap(statementsOf), given.relations);
  const { numbers, presence } = await fillExample(example, {
    ...{ engine, datasets, needed, tables: given.tables },
  });
  const policy = withOverrides(
    given.policyOn(example.as_of),
    example.policy,
    given.vocabulary,
    (problem, at = []) => {
      throw new Error(`${example.name}: ${at.join('.')}: ${render('en', problem)}`);
    },
  );
  const about = { engine, policy, asOf: example.as_of };
  const neededOf = (relations: readonly SharedRelation[]): readonly SharedRelation[] =>
    relations.filter(({ name }) => needed.has(name));
  await createNeededRelations({ ...about, relations: given.relations }, needed);
  const standing = new Map(neededOf(given.relations).map(({ name, sql }) => [name, sql]));
  const nameOf = new Map([...numbers].map(([name, number]) => [`person-${number}`, name]));
  return {
    example,
    check: async (rules, precedence = given.precedence) => {
      const run = await runRules({
        ...{ engine, precedence, policy, presence, asOf: example.as_of, vocabulary: given.vocabulary },
        rules: wanted(rules),
        readHashes: () =>
          Promise.resolve(new Map([...numbers.values()].map((one) => [one, `person-${one}`]))),
        wordReasons: given.wordReasons,
        nameLikeness: given.nameLikeness,
        hash: (text) => text,
      });
      return differences(
        run,
        id,
        example,
        (finding) => nameOf.get(finding.personId ?? '') ?? null,
        rules.find((rule) => rule.header.id === id),
      );
    },
    replaceRelations: async (others) => {
      const relations = neededOf(others);
      const changed = new Set<string>();
      for (const { name, sql } of relations) {
        const readsChanged = [...namesRead(sql)].some((read) => changed.has(read));
        if (readsChanged || standing.get(name) !== sql) changed.add(name);
      }
      for (const name of changed) {
        standing.delete(name);
        await engine.run(`drop table if exists ${name}`);
      }
      for (const relation of relations.filter(({ name }) => changed.has(name))) {
        await createSharedRelations({ ...about, relations: [relation] });
        standing.set(relation.name, relation.sql);
      }
    },
    rowsOf: (sql) => engine.all(sql, only({ ...policyBinds(policy), as_of: { date: example.as_of } }, sql)),
    close: () => engine.close(),
  };
};

/** Everything by which a rule, or the runner on its behalf, reads the rolls. */
const statementsOf = ({ sql, looksAt, absentFrom, editions }: Rule): readonly string[] => [
  sql,
  `from ${looksAt}`,
  ...[...editions].map(({ dataset }) => `from ${dataset}`),
  ...[...absentFrom].map(([dataset, filter]) => `from ${dataset} where ${filter}`),
];

const differences = (
  run: RuleRun,
  id: string,
  example: Example,
  nameOf: (finding: Finding) => string | null,
  rule: Rule | undefined,
): readonly string[] => {
  const outcome = run.results.find((result) => result.header.id === id)?.outcome;
  if (outcome === undefined || rule === undefined) return [`rule ${id} did not run`];
  if (outcome.kind === 'error') return [`error: ${outcome.problem}`];
  if (example.expect === 'not-applicable') {
    if (outcome.kind !== 'not-applicable') return [`expected not-applicable, got ${outcome.kind}`];
    const missing = outcome.missing.join('、');
    return example.missing === undefined || example.missing === missing ? [] : [`missing: ${missing}`];
  }
  if (outcome.kind === 'not-applicable') return [`not applicable: ${outcome.missing.join(', ')}`];
  const found = [...run.findings, ...run.metRates].filter((finding) => finding.rule === id);
  const gaps = [...new Set(run.gaps.filter((gap) => gap.rule === id).map((gap) => gap.township))].sort();
  return [
    ...compareFindings(
      example.expect,
      found.map((finding) => asExpected(finding, nameOf(finding), rule)),
    ),
    ...(JSON.stringify(gaps) === JSON.stringify([...example.gaps].sort())
      ? []
      : [`gaps: ${JSON.stringify(gaps)}`]),
  ];
};

/** Pairs every expected finding with one that was made; the others of either side are differences. */
const compareFindings = (
  expected: readonly ExpectedFinding[],
  found: readonly ExpectedFinding[],
): readonly string[] => {
  const left = [...found];
  const missing = expected.filter((wanted) => {
    const at = left.findIndex((one) => describe(one, wanted) === describe(wanted, wanted));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map((one) => `missing: ${describe(one, one)}`),
    ...left.map((one) => `not expected: ${describe(one, one)}`),
  ];
};

const asExpected = (finding: Finding, person: string | null, rule: Rule): ExpectedFinding => ({
  person,
  about: finding.about,
  months: finding.months.map(
    (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  ),
  amount:
    finding.amountFen === null
      ? null
      : `${finding.amountFen < 0 ? '-' : ''}${Math.trunc(Math.abs(finding.amountFen) / 100)}.${String(Math.abs(finding.amountFen % 100)).padStart(2, '0')}`,
  confidence: finding.confidence,
  also: [...finding.also],
  rate: finding.rate === null ? undefined : rateText(finding.rate),
  notes: [...rule.notes].flatMap(([key, text]) => (finding.notes.includes(text.zh) ? [key] : [])),
  message: finding.message,
  says: finding.notes.filter((note) => ![...rule.notes.values()].some(({ zh }) => zh === note)),
  evidence: finding.evidence.map(({ dataset, row }) => `${dataset} ${row}`),
});

const rateText = ({ region, numerator, denominator, target }: Rate): string =>
  `${region} ${numerator}/${denominator} of ${target}`;

/** One line that two findings share exactly if they are alike in everything that the wanted one speaks of. */
const describe = (one: ExpectedFinding, wanted: ExpectedFinding): string =>
  JSON.stringify({
    ...{ person: one.person, about: one.about, months: one.months, amount: one.amount },
    ...{ confidence: one.confidence, rate: one.rate ?? null, also: one.also, notes: [...one.notes].sort() },
    ...(wanted.message === undefined ? {} : { message: one.message }),
    ...(wanted.says === undefined ? {} : { says: one.says }),
    ...(wanted.evidence === undefined ? {} : { evidence: one.evidence }),
  });
