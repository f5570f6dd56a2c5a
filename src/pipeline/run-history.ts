import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { writeWhole } from '../whole-file.js';
import type { RunConfig } from '../workspace/run-config.js';

/** Where a workspace keeps how large its rolls were in each run, with forward slashes. */
export const runsName = '.bidui/runs.jsonl';

const pastRun = z.strictObject({
  /** ISO date. */
  as_of: z.iso.date(),
  /** Records of the latest edition of each roll, by dataset. */
  rolls: z.record(z.string(), z.number().int().min(0)),
});

/** One run of the past. */
export type PastRun = z.infer<typeof pastRun>;

/** The runs of a workspace as they stand in its file, in the order in which they were made. */
export interface RunHistory {
  readonly path: string;
  /** Lower-case hex; null where there is no file. */
  readonly sha256: string | null;
  readonly text: string;
  readonly runs: readonly PastRun[];
}

/** Reads `.bidui/runs.jsonl`. Throws a UserError with the line where one is not what bidui wrote. */
export const readRunHistory = ({ workingFolder }: Pick<RunConfig, 'workingFolder'>): RunHistory => {
  const path = join(workingFolder, ...runsName.split('/'));
  if (!existsSync(path)) return { path, sha256: null, text: '', runs: [] };
  const text = readFileSync(path, 'utf8');
  const runs = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [parseRun(line, path, at)]));
  return { path, sha256: createHash('sha256').update(text).digest('hex'), text, runs };
};

const parseRun = (line: string, path: string, at: number): PastRun => {
  try {
    return pastRun.parse(JSON.parse(line));
  } catch (cause) {
    throw new UserError(message('run.history-damaged'), {
      where: `${path}:${at + 1}`,
      hint: message('run.history-damaged-hint'),
      cause,
    });
  }
};

/** The last run as of an earlier day; a run repeated as of the same day is compared with what came before both. */
export const lastRunBefore = ({ runs }: RunHistory, asOf: string): PastRun | null =>
  runs.reduce<PastRun | null>(
    (last, run) => (run.as_of < asOf && (last === null || run.as_of >= last.as_of) ? run : last),
    null,
  );

/** Adds a run to the history. Outside a workspace nothing is kept. Throws a UserError where it cannot be written. */
export const rememberRun = async (
  { key }: Pick<RunConfig, 'key'>,
  { path, text }: RunHistory,
  run: PastRun,
): Promise<void> => {
  if (key.origin !== 'workspace') return;
  try {
    await writeWhole(path, `${text}${JSON.stringify(run)}\n`);
  } catch (cause) {
    throw new UserError(message('run.history-unwritable'), {
      where: path,
      hint: message('run.history-unwritable-hint'),
      cause,
    });
  }
};
