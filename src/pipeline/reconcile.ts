import { openDuckDb } from '../engine/duckdb.js';
import type { Engine } from '../engine/types.js';
import { UserError } from '../errors.js';
import { ingest, type Ingested } from './ingest.js';
import { planThreads } from './threads.js';
import type { Rejection, RejectionCause } from './source-sink.js';
import { createRolls } from '../link/create-rolls.js';
import { linkRecords, type LinkSummary } from '../link/link-records.js';
import { hashPersons, personHasher, readFoundHashes } from '../link/person-hash.js';
import { message } from '../messages/catalogue.js';
import type { AskPassword } from '../read/encrypted/decrypt-workbook.js';
import type { ProgressListener } from './progress.js';
import { listSources, type SkippedFile, type SourceList } from '../read/list-sources.js';
import { buildReportModel } from './report-model.js';
import type { ReportModel } from '../report/model.js';
import { ensureWritable } from '../report/output-folder.js';
import { writeReports } from '../report/write-all.js';
import { chooseAsOf } from './as-of.js';
import type { Presence } from '../rules/execute.js';
import type { Rule } from '../rules/rule.js';
import { loadPrecedence, loadRules, loadSharedRelations } from '../rules/load-rules.js';
import { createRelations } from '../rules/relations.js';
import { runRules, type RuleRun } from '../rules/run-rules.js';
import { loadSharedCodes } from '../schema/datasets.js';
import { resolvePolicy, type Policy } from '../schema/policy.js';
import type { Vocabulary } from '../rules/wording.js';
import { usedFields } from './used-fields.js';
import { outFolderFor, outParent } from './out-folder.js';
import type { RunConfig } from '../workspace/run-config.js';

/** What a run may do besides computing; injected, so that tests can watch it and stop the clock. */
export interface RunEffects {
  readonly version: string;
  readonly workingFolder: string;
  /** Today, ISO; used only where no payment says which month it is. */
  readonly today: string;
  readonly onProgress: ProgressListener;
  /** Makes the function that is asked for the password of a file, which is named relative to the input folder. */
  readonly passwordFor: (file: string) => AskPassword;
  /** Told the folder before anything is written into it: first to try whether that is possible. */
  readonly onWriting: (outFolder: string) => void;
  /** Told when all results are whole and are about to take their places: from here on a run is not interrupted. */
  readonly onMoving: () => void;
}

/** A run that is over, its files written. */
export interface FinishedRun {
  readonly model: ReportModel;
  /** Absolute. */
  readonly outFolder: string;
}

/** What the stages of a run hand on, for whoever builds the report of it. */
export interface RunState {
  readonly rules: readonly Rule[];
  readonly config: RunConfig;
  readonly effects: RunEffects;
  readonly engine: Engine;
  readonly vocabulary: Vocabulary;
  readonly list: SourceList;
  readonly ingested: Ingested;
  readonly linked: LinkSummary;
  readonly asOf: { readonly date: string; readonly origin: ReportModel['asOfOrigin'] };
  readonly policy: Policy;
  readonly ruleRun: RuleRun;
  readonly timings: Readonly<Record<string, number>>;
}

/**
 * A run from a folder of exports to a folder of reports: list, read, map, normalise, load, link, rules, report.
 * Throws a UserError where nothing can be done; everything less is a fault in the report.
 */
export const reconcile = async (config: RunConfig, effects: RunEffects): Promise<FinishedRun> => {
  const list = await listSources(config.input);
  const firstFolder = config.out ?? outParent(effects.workingFolder);
  effects.onWriting(firstFolder);
  await ensureWritable(firstFolder);
  const vocabulary = { lang: config.lang, datasets: config.workspace.datasets, shared: loadSharedCodes() };
  const threads = planThreads(list, config.threads);
  const engine = await openDuckDb({ threads: threads.engine });
  try {
    const state = await compute({ config, effects, engine, vocabulary, list }, threads.reading);
    const model = await buildReportModel(state);
    const outFolder = config.out ?? outFolderFor(effects.workingFolder, state.asOf.date);
    effects.onProgress({ stage: 'report', what: message('run.progress-report'), done: 0, total: 1 });
    effects.onWriting(outFolder);
    await writeReports(model, outFolder, { onMoving: effects.onMoving });
    return { model, outFolder };
  } finally {
    await engine.close();
  }
};

type Start = Pick<RunState, 'config' | 'effects' | 'engine' | 'vocabulary' | 'list'>;

const compute = async (start: Start, threads: number): Promise<RunState> => {
  const { config, effects, engine, vocabulary, list } = start;
  const rules = loadRules();
  const relations = loadSharedRelations();
  const datasets = usedFields(vocabulary.datasets, rules, relations);
  const clock = stopwatch();

  const ingested = await ingest({
    ...{ engine, root: list.root, sources: list.sources, onProgress: effects.onProgress },
    ...{ workspace: config.workspace, used: datasets, passwordFor: effects.passwordFor, threads },
  });
  if (ingested.sheets.length === 0) throw new NothingRecognised(list, ingested);
  if (config.strict) demandAllRead(ingested);
  clock.lap('read');

  effects.onProgress({ stage: 'link', what: message('run.progress-link'), done: 0, total: 1 });
  const linked = await linkRecords({ engine, datasets });
  await hashPersons(engine, config.key.bytes);
  clock.lap('link');

  const asOf = await chooseAsOf(engine, config.asOf, effects.today);
  const policy = resolvePolicy(config.policy, asOf.date, vocabulary);
  await createRolls({ engine, datasets, asOf: asOf.date });
  await createRelations({ engine, relations, policy, asOf: asOf.date });
  clock.lap('rolls');

  let done = 0;
  const ruleRun = await runRules({
    ...{ engine, rules, policy, vocabulary, asOf: asOf.date },
    precedence: loadPrecedence(),
    presence: presenceOf(ingested),
    readHashes: () => readFoundHashes(engine),
    hash: personHasher(config.key.bytes),
    onRule: ({ header }) => {
      const what = message('run.progress-rule', { rule: header.title[config.lang] });
      effects.onProgress({ stage: 'rules', what, done, total: rules.length });
      done += 1;
    },
  });
  clock.lap('rules');
  return { ...start, rules, ingested, linked, asOf, policy, ruleRun, timings: clock.laps };
};

/** What the run holds of each dataset: how many records, and which fields at least one sheet has. */
const presenceOf = ({ sheets }: Ingested): Presence => {
  const presence = new Map<string, { records: number; fields: Set<string> }>();
  for (const { account, fields } of sheets) {
    if (account.sheetNo === null) continue;
    const entry = presence.get(account.dataset.name) ?? { records: 0, fields: new Set<string>() };
    entry.records += account.records;
    for (const field of fields) entry.fields.add(field);
    presence.set(account.dataset.name, entry);
  }
  return presence;
};

/** Causes for which a run that must be complete stops; the others are no loss. */
const losses: ReadonlySet<RejectionCause> = new Set(['unreadable', 'unusable']);

const demandAllRead = ({ rejected }: Ingested): void => {
  const lost = rejected.filter(({ cause }) => losses.has(cause));
  if (lost.length > 0) throw new SourcesLost(lost);
};

/** With `--strict`, something could not be read: the command line lists all of it before it says what to do. */
export class SourcesLost extends UserError {
  readonly rejected: readonly Rejection[];

  constructor(rejected: readonly Rejection[]) {
    super(message('run.strict', { count: rejected.length }), { hint: message('run.strict-hint') });
    this.rejected = rejected;
  }
}

/** No file could be used: the command line lists why, one line a file, before it says what to do. */
export class NothingRecognised extends UserError {
  readonly rejected: readonly Rejection[];
  readonly skipped: readonly SkippedFile[];

  constructor({ sources, skipped }: SourceList, { rejected }: Ingested) {
    super(message('run.no-roll', { files: sources.length }), { hint: message('run.no-roll-hint') });
    this.rejected = rejected;
    this.skipped = skipped;
  }
}

const stopwatch = (): {
  readonly lap: (stage: string) => void;
  readonly laps: Readonly<Record<string, number>>;
} => {
  const laps: Record<string, number> = {};
  let last = performance.now();
  return {
    laps,
    lap: (stage) => {
      const now = performance.now();
      laps[stage] = Math.round(now - last);
      last = now;
    },
  };
};
