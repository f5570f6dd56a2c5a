import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../messages/catalogue.js';
import { partialPrefix } from '../report/output-folder.js';
import type { Terminal } from './terminal.js';

/** Signals by which a person or the system ends a run, with the numbers that make the exit status: 128 + number. */
const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/** What the signals mean while a run is under way. */
export interface InterruptWatch {
  /** Results are about to be written into a folder: an interruption removes what is half-written there. */
  readonly writing: (outFolder: string) => void;
  /** Results are taking their places: too short to be worth a mixture, so the run ends as if nothing had come. */
  readonly moving: () => void;
  /** The run is over: signals mean again what they always do. */
  readonly stop: () => void;
}

/**
 * From now on an interruption ends the process at once: one line on stderr, nothing half-written, status 128 + signal.
 * `before` clears the progress bar.
 */
export const watchInterrupts = (before: () => void, { lang, talk }: Terminal): InterruptWatch => {
  const state: { outFolder: string | undefined; moving: boolean } = { outFolder: undefined, moving: false };
  const listeners = Object.entries(signals).map(([signal, number]) => {
    const listener = (): void => {
      if (state.moving) return;
      before();
      if (state.outFolder !== undefined) removeHalfWritten(state.outFolder);
      talk(say(lang, 'cli.interrupted'));
      process.exit(128 + number);
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  return {
    writing: (outFolder) => {
      state.outFolder = outFolder;
    },
    moving: () => {
      state.moving = true;
    },
    stop: () => {
      for (const { signal, listener } of listeners) process.removeListener(signal, listener);
    },
  };
};

/** Like the cleaning at the start of a run, but at once: the process ends here. */
const removeHalfWritten = (outFolder: string): void => {
  for (const name of namesIn(outFolder)) {
    if (name.startsWith(partialPrefix)) rmSync(join(outFolder, name), { recursive: true, force: true });
  }
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    // Not made yet, or gone: then nothing is in it.
    return [];
  }
};
