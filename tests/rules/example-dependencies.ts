import { openDuckDb } from '../../src/engine/duckdb.js';
import { createRolls } from '../../src/link/create-rolls.js';
import { renderReasons } from '../../src/link/link-reasons.js';
import { createLoader } from '../../src/load/loader.js';
import { recordTable } from '../../src/load/record-columns.js';
import { recordUnionSql } from '../../src/load/record-union.js';
import type { StageTables } from '../../src/rules/examples/example-tables.js';
import type { ExampleDependencies } from '../../src/rules/examples/run-example.js';
import { loadPrecedence, loadSharedRelations } from '../../src/rules/load-rules.js';
import { loadDatasets, loadSharedCodes } from '../../src/schema/datasets.js';
import type { Dataset } from '../../src/schema/dataset.js';
import { resolvePolicy } from '../../src/schema/policy.js';

/** What examples need, with the shipped datasets, shared relations and default policy, on DuckDB. */
export const exampleDependencies = (): ExampleDependencies => {
  const datasets = loadDatasets();
  const shared = loadSharedCodes();
  return {
    openEngine: () => openDuckDb({ threads: 1 }),
    tables: stageTables(datasets),
    vocabulary: { lang: 'zh', datasets, shared },
    relations: loadSharedRelations(),
    precedence: loadPrecedence(),
    wordReasons: (reasons) => renderReasons('zh', reasons),
    policyOn: (asOf) => resolvePolicy('default', asOf, { datasets, shared }),
  };
};

const stageTables = (datasets: ReadonlyMap<string, Dataset>): StageTables => ({
  recordTable,
  createEmpty: async (engine) => {
    await createLoader({ engine, datasets });
  },
  createRecord: (engine) => engine.run(recordUnionSql(datasets.values())),
  createRolls: (engine, asOf) => createRolls({ engine, datasets, asOf }),
});
