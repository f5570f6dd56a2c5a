import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { render, say } from '../messages/catalogue.js';
import { maskPersonal } from '../normalise/mask.js';
import { reconcile, type FinishedRun } from '../pipeline/reconcile.js';
import type { ReportModel } from '../report/model.js';
import { renderSummary } from '../report/terminal-summary.js';
import type { Severity } from '../rules/types.js';
import { resolveRunConfig, type RunConfig } from '../workspace/run-config.js';
import { watchInterrupts } from './interrupt.js';
import { passwordAsker } from './password-asker.js';
import { progressBar } from './progress-bar.js';
import { relativePath } from './relative-path.js';
import type { Terminal } from './terminal.js';
import { renderTimings } from './timings-table.js';
import { listUnusable } from './unusable.js';

interface RunCommand {
  readonly folder: string;
  readonly asOf?: string;
  readonly out?: string;
  readonly failOn?: Severity;
  readonly policy?: string;
  readonly strict: boolean;
  readonly threads?: number;
  readonly sieveAbove?: number;
  readonly timings: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** `bidui run`: reconciles a folder, prints what was found and where the report is. Returns the exit status. */
export const runReconcile = async (command: RunCommand, terminal: Terminal): Promise<number> => {
  const { folder, asOf, out, quiet, json, failOn, policy, strict, threads, sieveAbove } = command;
  const { lang, workingFolder, environment } = terminal;
  const config = resolveRunConfig(
    { input: folder, asOf, out, lang, policy, strict, threads, sieveAbove },
    workingFolder,
  );
  const silent = quiet || json;
  const bar = progressBar(terminal, silent);
  const watch = watchInterrupts(bar.stop, terminal);
  let finished: FinishedRun;
  try {
    finished = await reconcile(config, {
      version: terminal.version,
      workingFolder: terminal.workingFolder,
      today: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
      onProgress: bar.listen,
      passwordFor: passwordAsker({
        ...{ workspace: config.workspace, environment, lang, whileAsking: bar.suspend },
        questions: silent ? null : terminal.questions,
      }),
      onWriting: watch.writing,
      onMoving: watch.moving,
    });
  } catch (error) {
    bar.stop();
    listUnusable(error, terminal);
    throw error;
  } finally {
    watch.stop();
  }
  bar.stop();
  if (!silent) sayWorkspace(config, finished.model, terminal);
  if (json) terminal.out(await readFile(join(finished.outFolder, 'run.json'), 'utf8'));
  else if (!quiet) showSummary(finished, terminal);
  if (command.timings && !json) terminal.out(`${quiet ? '' : '\n'}${renderTimings(finished, terminal)}`);
  return exitStatus(finished.model, failOn, terminal);
};

/** Says which bidui.yaml was used, and what of it had no effect. */
const sayWorkspace = (
  { workspace: { file } }: RunConfig,
  { faults }: ReportModel,
  { lang, talk }: Terminal,
): void => {
  if (file === null) return;
  talk(say(lang, 'cli.workspace-used', { file: file.name }));
  for (const fault of faults.filter(({ code }) => code.startsWith('workspace.'))) {
    talk(say(lang, 'cli.at', { where: file.name, what: render(lang, fault.message) }));
  }
};

const showSummary = (
  { model, outFolder }: FinishedRun,
  { lang, width, paint, out, workingFolder }: Terminal,
): void => {
  out(renderSummary(model, { color: paint.out.level > 0, width }));
  const path = relativePath(workingFolder, join(outFolder, 'report.xlsx'));
  out(paint.out.bold(say(lang, 'cli.report-at', { path })));
};

const order: readonly Severity[] = ['low', 'medium', 'high'];

/** 3 where a rule failed (it wins), 1 where findings reach `--fail-on`, else 0. */
const exitStatus = (model: ReportModel, failOn: Severity | undefined, { lang, talk }: Terminal): number => {
  const failed = model.rules.filter(({ outcome }) => outcome.kind === 'error');
  for (const { header, outcome } of failed) {
    const problem = outcome.kind === 'error' ? outcome.problem : '';
    talk(maskPersonal(say(lang, 'cli.rule-failed', { rule: header.id, problem })));
  }
  if (failed.length > 0) return 3;
  if (failOn === undefined) return 0;
  return model.findings.some(({ severity }) => order.indexOf(severity) >= order.indexOf(failOn)) ? 1 : 0;
};
