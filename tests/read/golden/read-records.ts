import { basename, dirname } from 'node:path';
import type { SqlValue } from '../../../src/engine/types.js';
import { fieldPositions } from '../../../src/load/record-columns.js';
import { readSource } from '../../../src/pipeline/read-source.js';
import type { EndedSheet, Rejection } from '../../../src/pipeline/source-sink.js';
import { loadDatasets } from '../../../src/schema/datasets.js';
import { loadWorkspace } from '../../../src/workspace/load-workspace.js';
import { goldenPassword } from './golden-formats.js';

/** Columns of a record by name: the row, and the fields of its dataset. */
export type ReadRecord = ReadonlyMap<string, SqlValue>;

/** One sheet that was read as a roll. */
export interface ReadRoll {
  readonly sheet: string;
  readonly records: readonly ReadRecord[];
  readonly ended: EndedSheet;
}

/** All that a run would take from one file. */
export interface ReadSource {
  readonly rolls: readonly ReadRoll[];
  readonly rejections: readonly Rejection[];
}

const ROW = 2;

/** Reads a file as a run does, up to the values of its records. */
export const readRecords = async (path: string): Promise<ReadSource> => {
  const root = dirname(path);
  const workspace = loadWorkspace({ input: root, workingFolder: root, datasets: loadDatasets() });
  const rolls: ReadRoll[] = [];
  const rejections: Rejection[] = [];
  await readSource({
    plan: { root, workspace, used: new Map(), putsOff: false, sieve: null },
    ...{ file: basename(path), only: null },
    password: () => Promise.resolve(goldenPassword),
    sink: {
      opened: () => Promise.resolve(true),
      rejected: (rejection) => rejections.push(rejection),
      putOff: () => undefined,
      beginSheet: ({ sheet, mapping }) => {
        const positions = [...fieldPositions(mapping.dataset)];
        const records: ReadRecord[] = [];
        return Promise.resolve({
          append: (values) => {
            const fields = positions.map(([name, at]) => [name, values[at] ?? null] as const);
            records.push(new Map([['row', values[ROW] ?? null], ...fields]));
          },
          room: () => null,
          end: (ended) => {
            rolls.push({ sheet, records, ended });
            return Promise.resolve();
          },
          abandon: () => Promise.resolve(),
        });
      },
    },
  });
  return { rolls, rejections };
};
