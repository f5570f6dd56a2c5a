import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { varyingPositions } from '../load/filled-columns.js';
import { batchPacker } from '../load/record-batch.js';
import { recordTable } from '../load/record-columns.js';
import type { ColumnSpec } from '../engine/types.js';
import {
  mostBatchesAhead,
  type ThreadOrder,
  type ThreadReport,
  type ThreadStart,
} from './reading-messages.js';
import { readSource, type ReadingPlan } from './read-source.js';
import { loadGateOpener } from './shared-sieve.js';
import type { BegunSheet, SheetSink, SourceSink } from './source-sink.js';

/**
 * The program of a reading thread: reads the files that it is told to, one after the other, and says what it reads. It
 * waits, asleep, while its reader has not caught up.
 */
const startReading = (port: MessagePort, { plan, waiting }: ThreadStart<ReadingPlan>): void => {
  const say = (report: ThreadReport): void => port.postMessage(report);
  let answer: ((password: string | undefined) => void) | null = null;

  const gates = plan.sieve === null ? null : loadGateOpener(plan.sieve, plan.used);

  const sheetSink = async ({ mapping }: BegunSheet): Promise<SheetSink> => {
    const gate = (await gates)?.(mapping.dataset) ?? null;
    const positions = varyingPositions(mapping);
    const table = recordTable(mapping.dataset);
    const columns = positions.map((at) => table.columns[at] as ColumnSpec);
    const packer = batchPacker(columns, positions);
    const send = (): void => {
      say({ kind: 'batch', batch: packer.take() });
      let ahead = Atomics.add(waiting, 0, 1) + 1;
      while (ahead > mostBatchesAhead) {
        Atomics.wait(waiting, 0, ahead);
        ahead = Atomics.load(waiting, 0);
      }
    };
    return {
      append(values) {
        if (gate?.passes(values) === false) return;
        if (packer.add(values)) send();
      },
      // The thread itself sleeps while it is too far ahead.
      room: () => null,
      end(ended) {
        send();
        say({ kind: 'end', ended });
        return Promise.resolve();
      },
      abandon() {
        say({ kind: 'abandon' });
        return Promise.resolve();
      },
    };
  };
  const sink: SourceSink = {
    opened(source) {
      say({ kind: 'opened', source });
      // Whether the source is there already is known only once those before it were taken.
      return Promise.resolve(true);
    },
    rejected: (rejection) => say({ kind: 'rejected', rejection }),
    putOff: (position) => say({ kind: 'put-off', position }),
    beginSheet(begun) {
      say({ kind: 'begin', begun });
      return sheetSink(begun);
    },
  };
  const password = (tried: number): Promise<string | undefined> =>
    new Promise((resolve) => {
      answer = resolve;
      say({ kind: 'ask', tried });
    });

  port.on('message', (order: ThreadOrder) => {
    if (order.kind === 'password') {
      answer?.(order.password);
      return;
    }
    readSource({ plan, ...order.source, password, sink }).then(
      () => say({ kind: 'done' }),
      (error: unknown) => {
        // A bug: thrown outside of the promise it ends the thread, and with it the run.
        setImmediate(() => {
          throw error;
        });
      },
    );
  });
};

if (parentPort !== null) startReading(parentPort, workerData as ThreadStart<ReadingPlan>);
