import { openEngine } from '../engine/open-engine.js';
import { makeOverflowFolder } from '../engine/overflow-folder.js';
import { message } from '../messages/catalogue.js';
import { listSources } from '../read/list-sources.js';
import type { ReportModel } from '../report/model.js';
import { ensureWritable } from '../report/output-folder.js';
import { writeReports } from '../report/write-all.js';
import type { RuleRun } from '../rules/run-rules.js';
import { loadSharedCodes } from '../schema/datasets.js';
import type { RunConfig } from '../workspace/run-config.js';
import { judgeRun, prepareRun, type ComputeEffects, type PreparedRun } from './compute-run.js';
import { outFolderFor, outParent } from './out-folder.js';
import { buildReportModel } from './report-model.js';
import { rememberRun } from './run-history.js';
import { planThreads } from './threads.js';

/** What a run may do besides computing; injected, so that tests can watch it and stop the clock. */
export interface RunEffects extends ComputeEffects {
  readonly version: string;
  readonly workingFolder: string;
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
  /** Milliseconds a stage, with that of the report, which run.json cannot hold. */
  readonly stages: Readonly<Record<string, number>>;
}

/** What the stages of a run hand on, for whoever builds the report of it. */
export interface RunState extends PreparedRun {
  readonly effects: RunEffects;
  readonly ruleRun: RuleRun;
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
  const threads = planThreads(list, config);
  const engine = await openEngine(config.engine, threads.engine);
  const longLists = makeOverflowFolder();
  try {
    const start = { config, effects, engine, vocabulary, list, faultFolder: longLists.path };
    const prepared = await prepareRun(start, threads.reading);
    const ruleRun = await judgeRun(prepared);
    const model = await buildReportModel({ ...prepared, effects, ruleRun });
    const outFolder = config.out ?? outFolderFor(effects.workingFolder, prepared.asOf.date);
    effects.onProgress({ stage: 'report', what: message('run.progress-report'), done: 0, total: 1 });
    effects.onWriting(outFolder);
    await writeReports(model, outFolder, { onMoving: effects.onMoving });
    await rememberRun(config, prepared.history, { as_of: prepared.asOf.date, rolls: prepared.rollSizes });
    prepared.clock.lap('report');
    return { model, outFolder, stages: prepared.clock.laps };
  } finally {
    await engine.close();
    longLists.remove();
  }
};
