import { Worker } from 'node:worker_threads';
import { varyingPositions } from '../load/filled-columns.js';
import { unpackBatch } from '../load/record-batch.js';
import type { AskPassword } from '../read/encrypted/decrypt-workbook.js';
import type { ThreadOrder, ThreadReport, ThreadStart } from './reading-messages.js';
import type { ReadingPlan, SourcePart } from './read-source.js';
import type { SheetSink, SourceSink } from './source-sink.js';

interface PoolOptions {
  readonly plan: ReadingPlan;
  /** In the order in which they will be taken. */
  readonly sources: readonly SourcePart[];
  readonly threads: number;
}

/** Threads that read sources ahead. */
export interface ReadingThreads {
  /** Hands over what was read of the next source, as `readSource` does. Sources must be taken in their order. */
  read(source: {
    readonly file: string;
    readonly password: AskPassword;
    readonly sink: SourceSink;
  }): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts threads that read the sources, each one whole, in their order; they run ahead of who takes the results, but not
 * far. A thread that ends by a bug makes `read` throw it.
 */
export const openReadingThreads = ({ plan, sources, threads }: PoolOptions): ReadingThreads => {
  const queues = new Map(sources.map(({ file }) => [file, new ReportQueue()]));
  const left = [...sources];
  const team = Array.from({ length: Math.min(threads, sources.length) }, () => {
    const waiting = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const start: ThreadStart<ReadingPlan> = { plan, waiting };
    const worker = new Worker(new URL('reading-thread.js', import.meta.url), { workerData: start });
    let queue: ReportQueue | undefined;
    const next = (): void => {
      const source = left.shift();
      queue = source === undefined ? undefined : queues.get(source.file);
      queue?.start({ worker, waiting });
      if (source !== undefined) worker.postMessage({ kind: 'read', source } satisfies ThreadOrder);
    };
    worker.on('message', (report: ThreadReport) => {
      queue?.put(report);
      if (report.kind === 'done') next();
    });
    worker.on('error', (error) => {
      for (const one of queues.values()) one.fail(error);
    });
    next();
    return worker;
  });
  return {
    async read({ file, password, sink }) {
      const queue = queues.get(file);
      if (queue === undefined) throw new Error(`${file} is none of the sources`);
      await takeReports(queue, password, sink);
      queues.delete(file);
    },
    async close() {
      await Promise.all(team.map((worker) => worker.terminate()));
    },
  };
};

interface Reader {
  readonly worker: Worker;
  readonly waiting: Int32Array<SharedArrayBuffer>;
}

/** The reports of one source, from the thread that reads it to whoever takes them. */
class ReportQueue {
  private reports: ThreadReport[] = [];
  private wake: (() => void) | null = null;
  private failure: Error | null = null;
  private reader: Reader | null = null;

  start(reader: Reader): void {
    this.reader = reader;
  }

  put(report: ThreadReport): void {
    this.reports.push(report);
    this.wake?.();
  }

  fail(error: Error): void {
    this.failure = error;
    this.wake?.();
  }

  /** All reports there are, at least one, in their order. */
  async take(): Promise<readonly ThreadReport[]> {
    while (this.reports.length === 0) {
      if (this.failure !== null) throw this.failure;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    const taken = this.reports;
    this.reports = [];
    return taken;
  }

  /** Tells the thread that one of its batches was taken. */
  batchTaken(): void {
    if (this.reader === null) return;
    Atomics.sub(this.reader.waiting, 0, 1);
    Atomics.notify(this.reader.waiting, 0);
  }

  answer(password: string | undefined): void {
    this.reader?.worker.postMessage({ kind: 'password', password } satisfies ThreadOrder);
  }
}

const takeReports = async (queue: ReportQueue, ask: AskPassword, sink: SourceSink): Promise<void> => {
  let isWanted = true;
  let sheet: { readonly sink: SheetSink; readonly positions: readonly number[] } | null = null;
  for (;;) {
    for (const report of await queue.take()) {
      if (report.kind === 'done') return;
      if (report.kind === 'ask') queue.answer(await ask(report.tried));
      if (!isWanted) {
        if (report.kind === 'batch') queue.batchTaken();
        continue;
      }
      switch (report.kind) {
        case 'opened':
          isWanted = await sink.opened(report.source);
          break;
        case 'rejected':
          sink.rejected(report.rejection);
          break;
        case 'put-off':
          sink.putOff(report.position);
          break;
        case 'begin': {
          const positions = varyingPositions(report.begun.mapping);
          sheet = { sink: await sink.beginSheet(report.begun), positions };
          break;
        }
        case 'batch': {
          const into = sheet?.sink;
          if (into !== undefined) {
            unpackBatch(report.batch, sheet?.positions ?? [], (values) => into.append(values));
            await into.room();
          }
          queue.batchTaken();
          break;
        }
        case 'end':
          await sheet?.sink.end(report.ended);
          break;
        case 'abandon':
          await sheet?.sink.abandon();
          break;
        case 'ask':
          break;
      }
    }
  }
};
