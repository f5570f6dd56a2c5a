import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Batch, BatchMessage, BatchTally, Finding } from './batch.js';

/** A child that says nothing for so long hangs: a file takes milliseconds. */
const MOST_SILENT_MILLISECONDS = 90_000;
const HEAP_MEBIBYTES = 512;
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = fileURLToPath(new URL('read-batches.ts', import.meta.url));

/** Everything that became of the batches. */
export interface BatchesEnded {
  readonly findings: readonly Finding[];
  readonly tallies: readonly (BatchTally & { readonly file: string })[];
}

interface BatchEnded {
  readonly tally: BatchTally | undefined;
  readonly findings: readonly Finding[];
}

const startChild = (): ChildProcess =>
  fork(program, [], { cwd: root, execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MEBIBYTES}`] });

/** Has one child read one batch; a child that hangs or dies is a finding, and is gone. */
const readBatch = (child: ChildProcess, batch: Batch): Promise<BatchEnded> =>
  new Promise((resolve) => {
    const findings: Finding[] = [];
    let number = batch.from;
    let killed = false;
    const watch = setTimeout(() => {
      killed = true;
      child.kill('SIGKILL');
    }, MOST_SILENT_MILLISECONDS);
    const end = (tally: BatchTally | undefined): void => {
      clearTimeout(watch);
      child.removeAllListeners();
      resolve({ tally, findings });
    };
    child.on('message', (told: BatchMessage) => {
      watch.refresh();
      if (told.kind === 'begins') number = told.number;
      else if (told.kind === 'finding') findings.push(told.finding);
      else if (told.kind === 'done') end(told.tally);
    });
    child.on('exit', (status, signal) => {
      const what = killed ? 'hangs' : `ended the process: ${signal ?? `status ${status ?? '?'}`}`;
      findings.push({ file: batch.file, number, mutation: '?', what });
      end(undefined);
    });
    child.send(batch);
  });

const started = (child: ChildProcess): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', () => reject(new Error('the reading process did not start')));
  });

/** Reads all batches in child processes, `processes` at a time. */
export const runBatches = async (batches: readonly Batch[], processes: number): Promise<BatchesEnded> => {
  const waiting = [...batches];
  const findings: Finding[] = [];
  const tallies: (BatchTally & { readonly file: string })[] = [];
  const work = async (): Promise<void> => {
    let child: ChildProcess | undefined;
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      child ??= await started(startChild());
      const ended = await readBatch(child, batch);
      findings.push(...ended.findings);
      if (ended.tally === undefined) child = undefined;
      else tallies.push({ ...ended.tally, file: batch.file });
    }
    child?.removeAllListeners();
    child?.kill();
  };
  await Promise.all(Array.from({ length: processes }, work));
  return { findings, tallies };
};
