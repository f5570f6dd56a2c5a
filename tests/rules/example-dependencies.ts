import { openExampleBench, type ExampleBench } from '../../src/pipeline/rule-examples.js';
import { loadDatasets } from '../../src/schema/datasets.js';

/** What examples need, with everything that is shipped, on DuckDB. `close` it once every example is closed. */
export const exampleDependencies = (): ExampleBench => openExampleBench(loadDatasets());
