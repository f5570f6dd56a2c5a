import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter } from 'vitest/node';

/** What a test left behind that failed while nobody waited for it. */
export interface UnhandledError {
  readonly message: string;
  readonly stack: string;
}

/**
 * Writes the errors that belong to no test into a file. They end the runner with a status of its own, while its count of
 * failed tests stays at nought: without the file a run could end as failed and name nothing that failed.
 */
export const unhandledErrors = (file: string): Reporter => ({
  onTestRunEnd: (_, errors) => {
    const told = errors.map(({ message, stack = '', cause }): UnhandledError => {
      // Of a worker that died the runner says so first, and how only in the cause.
      return { message: cause === undefined ? message : `${message} (${cause.message})`, stack };
    });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(told));
  },
});
