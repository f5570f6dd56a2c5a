import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { writeWhole } from '../whole-file.js';
import { activeDecisions, entryLine, foldLog, parseEntry, type LogEntry } from './decision-log.js';
import { pairKey } from './pair-key.js';
import type { Decision, KeptDecision } from './types.js';

/** Where a workspace keeps its decisions, with forward slashes. */
export const decisionsName = '.bidui/decisions.jsonl';

/** The decisions of a workspace as they stand in its file. */
export interface DecisionFile {
  readonly path: string;
  /** Lower-case hex; null where there is no file yet. */
  readonly sha256: string | null;
  /** Whole lines, ending in a line break. */
  readonly text: string;
  readonly kept: readonly KeptDecision[];
  readonly active: readonly Decision[];
  /** Number of the next line. */
  readonly nextNo: number;
}

/**
 * Reads `.bidui/decisions.jsonl`. Throws a UserError with the line where one is not what bidui wrote, and where the decisions
 * were made with another key: none of them would fit a record, and they would silently not count.
 */
export const readDecisionFile = (workingFolder: string, key: Buffer): DecisionFile => {
  const path = join(workingFolder, ...decisionsName.split('/'));
  if (!existsSync(path)) return { path, sha256: null, text: '', kept: [], active: [], nextNo: 1 };
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  const entries = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const one = parseEntry(line);
    if (one === undefined) throw damaged(path, at + 1);
    if (one.does === 'decide' && one.pair !== pairKey(key, one.one, one.other)) throw otherKey(path, at + 1);
    return [one];
  });
  const kept = foldLog(entries);
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: text === '' || text.endsWith('\n') ? text : `${text}\n`,
    kept,
    active: activeDecisions(kept),
    nextNo: entries.reduce((most, { no }) => Math.max(most, no), 0) + 1,
  };
};

const damaged = (path: string, line: number): UserError =>
  new UserError(message('review.file-damaged'), {
    where: `${path}:${line}`,
    hint: message('review.file-damaged-hint'),
  });

const otherKey = (path: string, line: number): UserError =>
  new UserError(message('review.file-other-key'), {
    where: `${path}:${line}`,
    hint: message('review.file-other-key-hint'),
  });

/**
 * Adds lines to the file, all or none. Throws a UserError where somebody else changed the file since it was read.
 */
export const appendEntries = async (before: DecisionFile, entries: readonly LogEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  const { path, text, sha256 } = before;
  await writeWhole(path, text + entries.map((one) => `${entryLine(one)}\n`).join(''), () => {
    const now = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null;
    if (now === sha256) return;
    throw new UserError(message('review.file-changed'), {
      where: path,
      hint: message('review.file-changed-hint'),
    });
  });
};
