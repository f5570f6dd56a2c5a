import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import { linkFieldRecords, type FieldLinkSummary } from '../../src/link/fields/link-field-records.js';
import { linkRecords } from '../../src/link/link-records.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { listSources } from '../../src/read/list-sources.js';
import { loadWorkspace } from '../../src/workspace/load-workspace.js';
import { febrlDataset } from './febrl-datasets.js';

interface FebrlSet {
  readonly name: string;
  /** Files without their ending; two of them hold each person once, one holds its people several times. */
  readonly files: readonly string[];
}

const sets: readonly FebrlSet[] = [
  { name: 'FEBRL1', files: ['dataset1'] },
  { name: 'FEBRL2', files: ['dataset2'] },
  { name: 'FEBRL3', files: ['dataset3'] },
  { name: 'FEBRL4', files: ['dataset4a', 'dataset4b'] },
];

/**
 * Links the four sets of FEBRL (`folder` holds their csv files) with and without the social security number, by the same
 * way that the rolls of a workspace take: dataset files, reading, mapping, loading, linking by kinds of fields. The
 * threshold is that of the program (see fieldThresholds), the same for all of them. Prints a table; says why where the
 * files are not there.
 */
export const benchFebrl = async (folder: string): Promise<void> => {
  const missing = await missingFiles(folder);
  if (missing.length > 0) {
    process.stdout.write(`FEBRL left out: ${missing.join(', ')} not found in ${folder}\n`);
    return;
  }
  process.stdout.write(`${row(columns)}\n`);
  for (const set of sets)
    for (const withNumber of [false, true])
      process.stdout.write(`${row(await measure(set, withNumber, folder))}\n`);
};

const columns = [
  ...['set', 'number', 'records', 'true pairs', 'compared', 'blocking recall'],
  ...['precision', 'recall', 'F1', 'wrong', 'missed', 'candidates', 'CPU s'],
];

const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => cell.padStart(columns[at]?.length ?? 0).padStart(at === 0 ? 6 : 9)).join('  ');

const missingFiles = async (folder: string): Promise<readonly string[]> => {
  const names = sets.flatMap(({ files }) => files.map((file) => `${file}.csv`));
  const there = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return names.filter((_, at) => there[at] !== true);
};

const measure = async (set: FebrlSet, withNumber: boolean, folder: string): Promise<readonly string[]> => {
  const root = await mkdtemp(join(tmpdir(), 'bidui-febrl-'));
  const engine = await openDuckDb({ threads: 2 });
  try {
    await layOut(root, set, withNumber, folder);
    const workspace = loadWorkspace({ input: root, workingFolder: root, datasets: new Map() });
    const { sources } = await listSources(root);
    const { rejected } = await ingest({
      ...{ engine, root, sources, workspace, used: workspace.datasets, threads: 0 },
      ...{ sieveAbove: Infinity, putsOff: false },
      onProgress: () => undefined,
      passwordFor: () => () => Promise.resolve(undefined),
    });
    if (rejected.length > 0) throw new Error(`${set.name}: a file was rejected`);
    await linkRecords({ engine, datasets: workspace.datasets });
    const cpu = process.cpuUsage();
    const summary = await linkFieldRecords(engine, workspace.datasets);
    const { user, system } = process.cpuUsage(cpu);
    if (summary === null) throw new Error(`${set.name}: nothing to link`);
    const score = await compare(engine, set, summary);
    return [set.name, withNumber ? 'with' : 'without', ...score, ((user + system) / 1e6).toFixed(1)];
  } finally {
    await engine.close();
    await rm(root, { recursive: true, force: true });
  }
};

const layOut = async (root: string, set: FebrlSet, withNumber: boolean, folder: string): Promise<void> => {
  await mkdir(join(root, 'datasets'));
  for (const file of set.files) {
    const dataset = `febrl_${file}`;
    const text = febrlDataset({ dataset, file, holdsPersonOnce: set.files.length > 1, withNumber });
    await writeFile(join(root, 'datasets', `${dataset}.yaml`), text);
    await copyFile(join(folder, `${file}.csv`), join(root, `${file}.csv`));
  }
};

/** Compares the persons of the `link` table with the truth in `rec_id`: rec-NNN-org and rec-NNN-dup-K are one person. */
const compare = async (
  engine: Engine,
  { files }: FebrlSet,
  { records, candidates, recordIds, linked }: FieldLinkSummary,
): Promise<readonly string[]> => {
  const truth = new Map<number, string>();
  const persons = new Map<number, number>();
  for (const file of files) {
    const rows = await engine.all(
      `select r.record_id, r.rec_id, l.person_id from "record_febrl_${file}" r join link l on l.record_id = r.record_id`,
    );
    for (const one of rows) {
      const id = Number(one['record_id']);
      truth.set(id, /^rec-(\d+)-/.exec(String(one['rec_id']))?.[1] ?? '');
      persons.set(id, Number(one['person_id']));
    }
  }
  const ids = [...truth.keys()];
  const pairsBy = (key: (id: number) => string): number => {
    const sizes = new Map<string, number>();
    for (const id of ids) sizes.set(key(id), (sizes.get(key(id)) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const person = (id: number): string => String(persons.get(id));
  const truePairs = pairsBy((id) => truth.get(id) ?? '');
  const linkedPairs = pairsBy(person);
  const right = pairsBy((id) => `${truth.get(id) ?? ''} ${person(id)}`);
  let met = 0;
  for (let pair = 0; pair < linked.pairs.size; pair += 1) {
    const [a, b] = [linked.pairs.first[pair] ?? 0, linked.pairs.second[pair] ?? 0];
    if (truth.get(recordIds[a] ?? 0) === truth.get(recordIds[b] ?? 0)) met += 1;
  }
  const precision = right / linkedPairs;
  const recall = right / truePairs;
  return [
    ...[records, truePairs, linked.pairs.size].map(String),
    ...[met / truePairs, precision, recall, (2 * precision * recall) / (precision + recall)].map((share) =>
      share.toFixed(5),
    ),
    ...[linkedPairs - right, truePairs - right, candidates].map(String),
  ];
};
