import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import { judgeRun, prepareRun } from '../../src/pipeline/compute-run.js';
import { planThreads } from '../../src/pipeline/threads.js';
import { listSources } from '../../src/read/list-sources.js';
import { loadSharedCodes } from '../../src/schema/datasets.js';
import { resolveRunConfig } from '../../src/workspace/run-config.js';

/** What the rules cost on one county. */
export interface CountyCost {
  readonly records: number;
  readonly findings: number;
  /**
   * User and system time of each rule's select, asked one after the other, by its id, in seconds; a rule without its rolls is
   * not there.
   */
  readonly rules: Readonly<Record<string, number>>;
  /** The same of all the rules do: selects, coverage, near misses, wording. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

/**
 * Takes a folder through all stages up to the rules, then asks these several times; the least of each figure, because
 * whatever else the machine does only adds to it.
 */
export const judgeCounty = async (root: string, times: number): Promise<CountyCost> => {
  const config = resolveRunConfig({ input: root, lang: 'zh', strict: false, threads: 1 }, root);
  const list = await listSources(root);
  const engine = await openDuckDb({ threads: planThreads(list, config).engine });
  try {
    const vocabulary = { lang: config.lang, datasets: config.workspace.datasets, shared: loadSharedCodes() };
    const effects = {
      today: '2026-10-31',
      onProgress: () => undefined,
      passwordFor: () => () => Promise.resolve(undefined),
    };
    const prepared = await prepareRun({ config, effects, engine, vocabulary, list }, 0);
    const idOf = new Map(prepared.rules.map(({ sql, header }) => [sql, header.id]));
    const costs: CountyCost[] = [];
    for (let round = 0; round < times; round += 1) {
      const rules: Record<string, number> = {};
      const timed = timeSelects(engine, (sql, seconds) => {
        const id = idOf.get(sql);
        if (id !== undefined) rules[id] = seconds;
      });
      await judgeRun({ ...prepared, engine: timed });
      const started = performance.now();
      const cpu = process.cpuUsage();
      const run = await judgeRun(prepared);
      costs.push({
        records: prepared.ingested.sheets.reduce((sum, { account }) => sum + account.records, 0),
        findings: run.findings.length,
        rules,
        cpuSeconds: secondsSince(cpu),
        wallSeconds: (performance.now() - started) / 1000,
      });
    }
    return leastOf(costs);
  } finally {
    await engine.close();
  }
};

const secondsSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

/** The engine, telling what each select of a rule cost; two at a time would each be charged with the other's. */
const timeSelects = (engine: Engine, onSelect: (sql: string, seconds: number) => void): Engine => ({
  ...engine,
  readsAtOnce: 1,
  allGuarded: async (sql, binds) => {
    const cpu = process.cpuUsage();
    const rows = await engine.allGuarded(sql, binds);
    onSelect(sql, secondsSince(cpu));
    return rows;
  },
});

const leastOf = (costs: readonly CountyCost[]): CountyCost => {
  const [first] = costs;
  if (first === undefined) throw new Error('nothing was measured');
  const least = (figure: (cost: CountyCost) => number): number => Math.min(...costs.map(figure));
  return {
    ...first,
    rules: Object.fromEntries(
      Object.keys(first.rules).map((id) => [id, least(({ rules }) => rules[id] ?? 0)]),
    ),
    cpuSeconds: least(({ cpuSeconds }) => cpuSeconds),
    wallSeconds: least(({ wallSeconds }) => wallSeconds),
  };
};
