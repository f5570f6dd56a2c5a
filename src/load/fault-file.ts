import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Fault } from '../fault.js';

/** A fault of a row, with the township that the row names. */
export interface PlacedFault {
  readonly fault: Fault;
  /** Null where the row names none. */
  readonly township: string | null;
}

/** Writes faults of which there are too many to be held, one JSON a line. */
export interface FaultFile {
  readonly path: string;
  add(placed: PlacedFault): void;
  close(): void;
}

/** Lines are gathered to this many characters before they are written. */
const chunkLength = 1 << 16;
let files = 0;

/** Opens a new file in a folder that only this user can read. */
export const openFaultFile = (folder: string): FaultFile => {
  files += 1;
  const path = join(folder, `faults-${threadId}-${files}.jsonl`);
  const file = openSync(path, 'wx', 0o600);
  let chunk = '';
  const flush = (): void => {
    if (chunk !== '') writeSync(file, chunk);
    chunk = '';
  };
  return {
    path,
    add(placed) {
      chunk += `${JSON.stringify(placed)}\n`;
      if (chunk.length >= chunkLength) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
};
