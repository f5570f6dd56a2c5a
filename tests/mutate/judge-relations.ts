import { afterAll, describe, expect, it } from 'vitest';
import { loadRules, type SharedRelation } from '../../src/rules/load-rules.js';
import { relationsBehind } from '../../src/rules/relations-behind.js';
import { exampleDependencies } from '../rules/example-dependencies.js';
import { openBench } from './bench-of-examples.js';
import { readEquivalents } from './equivalent.js';
import { isJudged } from './rule-mutants.js';
import { mutantsOf, type Mutant } from './sql-mutants.js';
import { complaintsOf, isExcused, tallyHead, wordTally, type Tally, type Verdict } from './tally.js';

/** How many files share the relations, as with the rules. */
const parts = 2;

/** A change and what has become of it so far. */
interface Change {
  readonly relation: SharedRelation;
  readonly mutant: Mutant;
  verdict: Verdict;
}

/** Tries every change to the shared relations of one part (from 0) on the examples of the rules that read them. */
export const judgeRelations = (part: number): void => {
  const rules = loadRules();
  const dependencies = exampleDependencies();
  const equivalents = readEquivalents();
  const { relations } = dependencies;
  const own = relations.filter((_, at) => at % parts === part);
  const changes = own.flatMap((relation) =>
    mutantsOf(relation.sql).map((mutant): Change => ({
      relation,
      mutant,
      verdict: isExcused(relation.name, mutant.change, equivalents) ? 'equivalent' : 'survived',
    })),
  );

  const withMutant = (relation: SharedRelation, { sql }: Mutant): readonly SharedRelation[] =>
    relations.map((one) => (one === relation ? { ...one, sql } : one));

  afterAll(async () => {
    await dependencies.close();
    const rows = own.map((relation) => wordTally(tallyOf(relation)));
    process.stdout.write(tallyHead + rows.join(''));
  });

  const tallyOf = (relation: SharedRelation): Tally => ({
    of: relation.name,
    judged: changes
      .filter((one) => one.relation === relation)
      .map(({ mutant, verdict }) => ({ change: mutant.change, line: mutant.line, verdict })),
  });

  describe('changes to a shared relation are tried on the rules that read it', () => {
    it.each(rules.map((rule) => ({ id: rule.header.id, rule })))('$id', async ({ id, rule }) => {
      const read = relationsBehind(rule.sql, relations);
      const open = changes.filter(
        ({ relation, verdict }) => read.has(relation.name) && verdict === 'survived',
      );
      if (open.length === 0) return;
      const bench = openBench({ id, rules }, dependencies);
      for (const change of open) {
        const { relation, mutant } = change;
        change.verdict = await bench.judge({
          concerns: isJudged,
          select: { original: relation.sql, changed: mutant.sql },
          differences: async (example) => {
            try {
              await example.replaceRelations(withMutant(relation, mutant));
              return await example.check(rules);
            } finally {
              await example.replaceRelations(relations);
            }
          },
        });
      }
      await bench.close();
    });
  });

  describe('every change to a shared relation is noticed', () => {
    it.each(own.map((relation) => ({ name: relation.name, relation })))('$name', ({ relation }) => {
      expect(complaintsOf(tallyOf(relation), equivalents)).toEqual([]);
    });
  });
};
