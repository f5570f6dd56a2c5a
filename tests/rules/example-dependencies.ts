import { openDuckDb } from '../../src/engine/duckdb.js';
import { createRolls } from '../../src/link/create-rolls.js';
import { renderReasons } from '../../src/link/link-reasons.js';
import { createLoader } from '../../src/load/loader.js';
import { recordTable } from '../../src/load/record-columns.js';
import { recordUnionSql } from '../../src/load/record-union.js';
import { createEnginePool } from '../../src/rules/examples/engine-pool.js';
import type { StageTables } from '../../src/rules/examples/example-tables.js';
import type { ExampleDependencies } from '../../src/rules/examples/run-example.js';
import { loadPrecedence, loadSharedRelations } from '../../src/rules/load-rules.js';
import { loadDatasets, loadSharedCodes } from '../../src/schema/datasets.js';
import { resolvePolicy } from '../../src/schema/policy.js';

/**
 * What examples need, with the shipped datasets, shared relations and default policy, on DuckDB. `close` closes the
 * engines, once every example is closed.
 */
export const exampleDependencies = (): ExampleDependencies & { readonly close: () => Promise<void> } => {
  const datasets = loadDatasets();
  const shared = loadSharedCodes();
  const engines = createEnginePool(() => openDuckDb({ threads: 1 }));
  return {
    openEngine: engines.take,
    close: engines.close,
    tables: stageTables,
    vocabulary: { lang: 'zh', datasets, shared },
    relations: loadSharedRelations(),
    precedence: loadPrecedence(),
    wordReasons: (reasons) => renderReasons('zh', reasons),
    policyOn: (asOf) => resolvePolicy('default', asOf, { datasets, shared }),
  };
};

const stageTables: StageTables = {
  recordTable,
  createEmpty: async (engine, datasets) => {
    await createLoader({ engine, datasets });
  },
  createRecord: (engine, datasets) => engine.run(recordUnionSql(datasets.values())),
  createRolls: (engine, datasets, asOf) => createRolls({ engine, datasets, asOf }),
};
