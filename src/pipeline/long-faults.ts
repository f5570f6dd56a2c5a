import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { PlacedFault } from '../load/fault-file.js';

/** The faults that reading wrote into files, file after file; null if it wrote none. */
export const longFaults = (files: readonly string[]): (() => AsyncIterable<PlacedFault>) | null =>
  files.length === 0 ? null : () => readFaults(files);

async function* readFaults(files: readonly string[]): AsyncGenerator<PlacedFault> {
  for (const file of files) {
    // Every line was written by `openFaultFile` in this very run.
    for await (const line of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Infinity,
    })) {
      yield JSON.parse(line) as PlacedFault;
    }
  }
}
