import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../messages/catalogue.js';
import { partialPrefix } from '../report/output-folder.js';
import type { Terminal } from './terminal.js';

/** Signals by which a person or the system ends a run, with the numbers that make the exit status: 128 + number. */
const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

interface Interruptible {
  /** Called first, to clear the progress bar. */
  readonly before: () => void;
  /** Folder in which a result may be half-written. */
  readonly outFolder: () => string;
}

/**
 * Ends the run at once when the user interrupts it: one line on stderr, no half-written result. Returns a function
 * that ends this; it must be called before results take their places, for that is too short to be worth a mixture.
 */
export const onInterrupt = (
  { before, outFolder }: Interruptible,
  { lang, talk }: Terminal,
): (() => void) => {
  const listeners = Object.entries(signals).map(([signal, number]) => {
    const listener = (): void => {
      before();
      removeHalfWritten(outFolder());
      talk(say(lang, 'cli.interrupted'));
      process.exit(128 + number);
    };
    process.once(signal, listener);
    return { signal, listener };
  });
  return () => {
    for (const { signal, listener } of listeners) process.removeListener(signal, listener);
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
