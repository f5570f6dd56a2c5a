import { describe, expect, it } from 'vitest';
import { loadRules, loadSharedRelations } from '../../src/rules/load-rules.js';
import type { Rule } from '../../src/rules/rule.js';
import { loadDatasets } from '../../src/schema/datasets.js';
import { ruleOf } from './rule-text.js';

const rules = loadRules();
const datasets = loadDatasets();
const views = new Map(loadSharedRelations().map(({ name, sql }) => [name, sql]));

/** What only ever keeps somebody off a list: its silence accuses nobody, and rules name the rolls as optional. */
const exclusions = new Set(['away', 'excluded_month', 'person_gone', 'person_in_custody']);

/** Exclusions that single rules write out, with the reason why no near miss is asked for. */
const ownExclusions: Readonly<Record<string, readonly string[]>> = {
  // Who is no longer disabled by a row of the registry is left out; the row there makes the exclusion, not its lack.
  'school-unenrolled': ['registry'],
  // No gap is no finding: the rules whose findings it reads have looked at near misses, and a possible one is a gap here.
  'monitoring-stale': ['registry', 'dibao', 'poverty', 'monitoring'],
  // Who declined, or was found not to be disabled later, is left out by a row; its lack accuses nobody.
  'cert-not-issued': ['appraisal'],
  'child-rehab-missing': ['appraisal'],
  // Who may apply alone is found by a rule of its own; that a person is not among them is no silence of a roll.
  'dibao-missing': ['registry', 'employment', 'medical_insurance', 'pension'],
  // A list of institutions names nobody, so nobody on it can be a near miss.
  'institution-unlisted': ['institutions', 'rehab', 'appraisal'],
  // A target without a place is for the whole region; targets name nobody.
  'rehab-quota': ['targets'],
  'retrofit-quota': ['targets'],
  // Whose aid is looked for is declared; the other rolls only say which school year is judged and who is certified.
  'parent-aid-missing': ['registry', 'education'],
  'student-aid-missing': ['registry', 'education'],
  // Who lives with whom is asked for to look at more people, not for somebody who is not there.
  'retrofit-missing': ['registry', 'dibao', 'poverty', 'monitoring', 'housing'],
  'retrofit-twice': ['registry', 'dibao', 'poverty', 'monitoring', 'housing', 'barrier_free'],
  'unsafe-house-unplanned': ['registry', 'dibao', 'poverty', 'monitoring', 'barrier_free'],
  // Payment is taken to begin after the last month without any; a payment on nobody's account would only make it begin earlier.
  'paid-before-application': ['subsidy'],
  // Another row of the same pupil in the same roll has the column filled in: the two rows are the person's own.
  'school-no-placement': ['education'],
};

const codeOf = (sql: string): string => sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');

/** The text between a bracket and its partner. */
const bracketed = (text: string, opening: number): string => {
  let depth = 0;
  for (let at = opening; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return text.slice(opening + 1, at);
  }
  throw new Error('a bracket is not closed');
};

/** Text outside brackets, so that a select within a select is looked at by itself. */
const outermost = (text: string): string => {
  let depth = 0;
  return Array.from(text)
    .filter((character) => {
      if (character === '(') depth += 1;
      const isOutside = depth === 0;
      if (character === ')') depth -= 1;
      return isOutside;
    })
    .join('');
};

const relationsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:from|join)\s+([a-z_]+)/g)].map((match) => match[1] ?? '');

/** The named parts of a select: `with name as (...)`. */
const partsOf = (code: string): ReadonlyMap<string, string> =>
  new Map(
    [...code.matchAll(/\b([a-z_]+) as \(/g)].map((match) => [
      match[1] ?? '',
      bracketed(code, match.index + match[0].length - 1),
    ]),
  );

/** The datasets that a relation is made of, through shared relations and named parts. */
const datasetsBehind = (relation: string, parts: ReadonlyMap<string, string>): readonly string[] => {
  if (datasets.has(relation)) return [relation];
  const text = parts.get(relation) ?? views.get(relation);
  if (text === undefined) return [];
  const others = new Map([...parts].filter(([name]) => name !== relation));
  return [...new Set(relationsIn(codeOf(text).toLowerCase()).flatMap((one) => datasetsBehind(one, others)))];
};

/** Where a select looks for a row that is not there: in each `not exists`, and in a left join that came back empty. */
const silentRelations = (code: string): readonly (readonly string[])[] => [
  ...[...code.matchAll(/\bnot exists\s*\(/g)].map((match) =>
    relationsIn(outermost(bracketed(code, match.index + match[0].length - 1))),
  ),
  ...[...code.matchAll(/\bleft join ([a-z_]+) ([a-z_]+) on\b/g)]
    .filter(([, , alias]) => new RegExp(`\\b${alias ?? ''}\\.[a-z_]+ is null`).test(code))
    .map(([, relation]) => [relation ?? '']),
];

/** Relations whose silence the rule reads as absence without saying so. */
const undeclared = (rule: Rule): readonly string[] => {
  const code = codeOf(rule.sql);
  const parts = partsOf(code);
  const mayBeSilent = new Set([...rule.optional, ...(ownExclusions[rule.header.id] ?? [])]);
  const isDeclared = (dataset: string): boolean => rule.absentFrom.has(dataset);
  const behind = (relation: string): readonly string[] =>
    datasetsBehind(relation, parts).filter((dataset) => !mayBeSilent.has(dataset));
  return silentRelations(code).flatMap((relations) => {
    const rolls = relations.filter((relation) => !parts.has(relation) && !exclusions.has(relation));
    // A named part compares the rows of several rolls; what is missing there may be of any of them.
    return rolls.length > 0 || relations.some((relation) => exclusions.has(relation))
      ? rolls.filter((relation) => !behind(relation).every(isDeclared))
      : relations.filter((relation) => behind(relation).length > 0 && !behind(relation).some(isDeclared));
  });
};

describe('a rule that rests on a row not being there', () => {
  it.each(rules.map((rule) => ({ id: rule.header.id, rule })))('$id says of which roll', ({ rule }) => {
    expect(undeclared(rule)).toEqual([]);
  });

  it('is every absence rule', () => {
    const silent = rules.filter(
      ({ header, absentFrom }) => header.kind === 'absence' && absentFrom.size === 0,
    );
    expect(silent.map(({ header }) => header.id)).toEqual([]);
  });

  const select = (condition: string): string =>
    `select p.person_id, p.record_id, p.record_id as other_record_id, p.benefit as about,
      p.month + $expiry_grace_months as month, p.amount_fen
    from payment p ${condition}`;

  it('would be noticed without its declaration', () => {
    const missing = select('where not exists (select 1 from registry r where r.person_id = p.person_id)');
    expect(undeclared(ruleOf('a-rule', missing))).toEqual(['registry']);
    const joined = select('left join certified c on c.person_id = p.person_id where c.person_id is null');
    expect(undeclared(ruleOf('a-rule', joined))).toEqual(['certified']);
    const present = select('where exists (select 1 from registry r where r.person_id = p.person_id)');
    expect(undeclared(ruleOf('a-rule', present))).toEqual([]);
  });
});
