import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import { linkRecords } from '../../src/link/link-records.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { putsOffReference } from '../../src/pipeline/put-off.js';
import { usedFields } from '../../src/pipeline/used-fields.js';
import { listSources } from '../../src/read/list-sources.js';
import { placeOfRecord } from '../../src/record-id.js';
import { loadRules, loadSharedRelations } from '../../src/rules/load-rules.js';
import { loadDatasets } from '../../src/schema/datasets.js';
import { loadWorkspace } from '../../src/workspace/load-workspace.js';
import { usualSieveAbove } from '../../src/workspace/run-config.js';

/** Somebody whose a record may also be. */
export interface CandidatePerson {
  readonly personId: number;
  /** Null where nothing but the number is shared. */
  readonly weightHundredths: number | null;
  readonly reasons: string;
}

/** One record as the linking left it. */
export interface LinkedRecord {
  readonly file: string;
  /** 1-based row of the file. */
  readonly row: number;
  readonly personId: number;
  readonly confidence: string;
  readonly weightHundredths: number | null;
  readonly reasons: string;
  /** Persons whose it may also be. */
  readonly candidates: readonly CandidatePerson[];
}

/** What linking a folder came to. */
export interface LinkedCounty {
  readonly records: readonly LinkedRecord[];
  readonly readSeconds: number;
  readonly linkSeconds: number;
  /** User and system time of the linking, all threads together. */
  readonly linkCpuSeconds: number;
  /** Memory when everything was loaded and nothing linked yet. */
  readonly loadedMegabytes: number;
  /** The most that the process ever had until everything was linked. */
  readonly peakMegabytes: number;
}

/** Takes a folder through reading, mapping, normalising, loading and linking, as a run does. */
export const linkFolder = async (root: string): Promise<LinkedCounty> => {
  const engine = await openDuckDb({ threads: 2 });
  try {
    const workspace = loadWorkspace({ input: root, workingFolder: root, datasets: loadDatasets() });
    const datasets = usedFields(workspace.datasets, loadRules(), loadSharedRelations());
    const start = performance.now();
    const list = await listSources(root);
    const { rejected } = await ingest({
      ...{ engine, root, sources: list.sources, workspace, used: datasets, threads: 0 },
      ...{ sieveAbove: usualSieveAbove, putsOff: putsOffReference(list, usualSieveAbove) },
      onProgress: () => undefined,
      passwordFor: () => () => Promise.resolve(undefined),
    });
    if (rejected.length > 0) throw new Error(`${rejected.length} sheets of the county were rejected`);
    const read = performance.now();
    const cpu = process.cpuUsage();
    const loadedMegabytes = process.memoryUsage.rss() / 1e6;
    await linkRecords({ engine, datasets });
    const { user, system } = process.cpuUsage(cpu);
    const linked = performance.now();
    const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
    return {
      records: await readRecords(engine),
      readSeconds: (read - start) / 1000,
      linkSeconds: (linked - read) / 1000,
      linkCpuSeconds: (user + system) / 1e6,
      loadedMegabytes,
      peakMegabytes,
    };
  } finally {
    await engine.close();
  }
};

const readRecords = async (engine: Engine): Promise<LinkedRecord[]> => {
  const sheets = await engine.all(
    'select sh.sheet_no, s.file from sheet sh join source s on s.source_no = sh.source_no',
  );
  const files = new Map(sheets.map((row) => [Number(row['sheet_no']), String(row['file'])]));
  const candidates = new Map<number, CandidatePerson[]>();
  const nearSql = 'select record_id, person_id, weight_hundredths, reasons from candidate';
  for await (const batch of engine.stream(nearSql)) {
    for (const row of batch) {
      const id = Number(row['record_id']);
      const weight = row['weight_hundredths'];
      const candidate = {
        personId: Number(row['person_id']),
        weightHundredths: typeof weight === 'number' ? weight : null,
        reasons: String(row['reasons']),
      };
      candidates.set(id, [...(candidates.get(id) ?? []), candidate]);
    }
  }
  const records: LinkedRecord[] = [];
  const sql =
    'select record_id, person_id, confidence, weight_hundredths, reasons from link order by record_id';
  for await (const batch of engine.stream(sql)) {
    for (const row of batch) {
      const id = Number(row['record_id']);
      const { sheetNo, row: at } = placeOfRecord(id);
      const weight = row['weight_hundredths'];
      records.push({
        file: files.get(sheetNo) ?? '',
        row: at,
        personId: Number(row['person_id']),
        confidence: String(row['confidence']),
        weightHundredths: weight === null || weight === undefined ? null : Number(weight),
        reasons: String(row['reasons']),
        candidates: candidates.get(id) ?? [],
      });
    }
  }
  return records;
};
