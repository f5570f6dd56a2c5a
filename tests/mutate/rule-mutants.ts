import type { Example } from '../../src/rules/examples/example-file.js';
import { policyNeed } from '../../src/rules/execute.js';
import type { Precedence } from '../../src/rules/load-rules.js';
import type { Need, Rule } from '../../src/rules/rule.js';
import { mutantsOf } from './sql-mutants.js';

/** A rule with one small change. */
export interface RuleMutant {
  readonly change: string;
  /** 1-based line of the rule's file, 1 for its header. */
  readonly line: number;
  readonly rule: Rule;
  /** Which examples may notice: with the others the changed part decides nothing. */
  readonly concerns: (example: Example) => boolean;
}

/** Every mutant of a rule: of its select, of its coverage filters, and of what its header demands. */
export const ruleMutants = (rule: Rule): readonly RuleMutant[] => [
  ...mutantsOf(rule.sql).map(({ change, line, sql }) => ({
    change,
    line: rule.sqlLine + line - 1,
    rule: { ...rule, sql },
    concerns: isJudged,
  })),
  ...headerMutants(rule).map((one) => ({ ...one, line: 1 })),
];

/** Whether the rule has what it needs, so that it is run. */
export const isJudged = ({ expect }: Example): boolean => expect !== 'not-applicable';

const isNotJudged = (example: Example): boolean => !isJudged(example);

const hasWeakLink = ({ given }: Example): boolean =>
  Object.values(given).some((rows) => rows.some(({ link }) => link !== undefined));

const headerMutants = (rule: Rule): readonly Omit<RuleMutant, 'line'>[] => [
  ...rule.needs.flatMap((need, at) => [
    {
      change: `needs ${wordNeed(need)} -> (dropped)`,
      rule: { ...rule, needs: without(rule.needs, at) },
      concerns: isNotJudged,
    },
    ...need.flatMap((one, within) =>
      one.field === undefined
        ? []
        : [
            {
              change: `needs ${wordNeed([one])} -> ${one.dataset}`,
              rule: { ...rule, needs: withoutField(rule.needs, at, within) },
              // A roll without a field is needed less; the policy without a parameter is never there.
              concerns: one.dataset === policyNeed ? isJudged : isNotJudged,
            },
          ],
    ),
  ]),
  ...rule.optional.map((dataset, at) => ({
    change: `optional ${dataset} -> (dropped)`,
    rule: { ...rule, optional: without(rule.optional, at) },
    concerns: ({ given }: Example): boolean => !(dataset in given),
  })),
  ...[...rule.absentFrom].flatMap(([dataset, filter]) => [
    {
      change: `absent-from ${dataset} -> (dropped)`,
      rule: withAbsentFrom(rule, dataset, null),
      concerns: isJudged,
    },
    ...mutantsOf(filter).map(({ change, sql }) => ({
      change: `absent-from ${dataset}: ${change}`,
      rule: withAbsentFrom(rule, dataset, sql),
      concerns: isJudged,
    })),
  ]),
  {
    change: `rests-on ${rule.restsOn} -> ${rule.restsOn === 'link' ? 'row' : 'link'}`,
    rule: { ...rule, restsOn: rule.restsOn === 'link' ? 'row' : 'link' },
    concerns: hasWeakLink,
  },
];

const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, index) => index !== at);

const withoutField = (
  needs: readonly (readonly Need[])[],
  at: number,
  within: number,
): readonly (readonly Need[])[] =>
  needs.map((need, index) =>
    index === at ? need.map((one, place) => (place === within ? { ...one, field: undefined } : one)) : need,
  );

const withAbsentFrom = (rule: Rule, dataset: string, filter: string | null): Rule => {
  const absentFrom = new Map(rule.absentFrom);
  if (filter === null) absentFrom.delete(dataset);
  else absentFrom.set(dataset, filter);
  return { ...rule, absentFrom };
};

const wordNeed = (need: readonly Need[]): string =>
  need.map(({ dataset, field }) => (field === undefined ? dataset : `${dataset}.${field}`)).join(' / ');

/** A precedence with one small change. */
export interface PrecedenceMutant {
  readonly change: string;
  /** The rules whose places change: where not all of them run, nothing does. */
  readonly of: readonly string[];
  readonly precedence: Precedence;
}

/** Each rule of a list removed, and each pair of neighbours swapped, as far as the rules exist. */
export const precedenceMutants = (
  precedence: Precedence,
  existing: ReadonlySet<string>,
): readonly PrecedenceMutant[] =>
  [...precedence].flatMap(([list, ids]) => {
    const known = ids.filter((id) => existing.has(id));
    const changedTo = (changed: readonly string[]): Precedence => new Map(precedence).set(list, changed);
    return [
      ...known.map((id) => ({
        change: `${id} -> (dropped)`,
        of: [id],
        precedence: changedTo(known.filter((other) => other !== id)),
      })),
      ...known.slice(1).map((id, at) => {
        const before = known[at] ?? '';
        const swapped = known.map((one) => (one === id ? before : one === before ? id : one));
        return {
          change: `${before}, ${id} -> ${id}, ${before}`,
          of: [before, id],
          precedence: changedTo(swapped),
        };
      }),
    ];
  });
