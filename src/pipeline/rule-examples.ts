import { openDuckDb } from '../engine/duckdb.js';
import type { Engine } from '../engine/types.js';
import { loadNameLikeness } from '../link/name-likeness.js';
import { createRolls } from '../link/create-rolls.js';
import { renderReasons } from '../link/link-reasons.js';
import { createLoader } from '../load/loader.js';
import { recordTable } from '../load/record-columns.js';
import { recordUnionSql } from '../load/record-union.js';
import { createRollSizes } from '../load/roll-size-table.js';
import { fillStatedTotals } from '../load/stated-total-table.js';
import { createEnginePool } from '../rules/examples/engine-pool.js';
import { readExamples } from '../rules/examples/example-file.js';
import type { StageTables } from '../rules/examples/example-tables.js';
import { prepareExample, type ExampleDependencies } from '../rules/examples/run-example.js';
import { loadPrecedence, loadSharedRelations } from '../rules/load-rules.js';
import type { Rule } from '../rules/rule.js';
import type { Dataset } from '../schema/dataset.js';
import { loadSharedCodes } from '../schema/datasets.js';
import { resolvePolicy, type Policy } from '../schema/policy.js';

/** What examples need. `close` closes the engines, once every example is closed. */
export interface ExampleBench extends ExampleDependencies {
  readonly close: () => Promise<void>;
}

/** What examples need, with the shipped relations and the default policy; engines are opened by `open` and used again. */
export const openExampleBench = (
  datasets: ReadonlyMap<string, Dataset>,
  open: () => Promise<Engine> = () => openDuckDb({ threads: 1 }),
): ExampleBench => {
  const shared = loadSharedCodes();
  const engines = createEnginePool(open);
  const policies = new Map<string, Policy>();
  return {
    openEngine: engines.take,
    close: engines.close,
    tables: stageTables,
    vocabulary: { lang: 'zh', datasets, shared },
    relations: loadSharedRelations(),
    precedence: loadPrecedence(),
    wordReasons: (reasons) => renderReasons('zh', reasons),
    nameLikeness: loadNameLikeness,
    policyOn: (asOf) => {
      const known = policies.get(asOf) ?? resolvePolicy('default', asOf, { datasets, shared });
      policies.set(asOf, known);
      return known;
    },
  };
};

const stageTables: StageTables = {
  recordTable,
  createEmpty: async (engine, datasets) => {
    await createLoader({ engine, datasets });
  },
  createStatedTotals: fillStatedTotals,
  createRollSizes,
  createRecord: (engine, datasets) => engine.run(recordUnionSql(datasets.values())),
  createRolls: (engine, datasets, asOf) => createRolls({ engine, datasets, asOf }),
};

/** What became of one example: nothing differs where it holds. */
export interface TriedExample {
  readonly name: string;
  readonly differences: readonly string[];
}

/** Tries every example of a rule. Throws a UserError where its file is wrong. */
export const tryExamples = async (
  rule: Rule,
  rules: readonly Rule[],
  bench: ExampleBench,
): Promise<readonly TriedExample[]> => {
  const tried: TriedExample[] = [];
  for (const example of readExamples(rule)) {
    const prepared = await prepareExample(example, { id: rule.header.id, rules }, bench);
    try {
      tried.push({ name: example.name, differences: await prepared.check(rules) });
    } finally {
      await prepared.close();
    }
  }
  return tried;
};
