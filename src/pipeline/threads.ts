import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { SourceList } from '../read/list-sources.js';

/** Sources of more bytes than this are worth threads; below, threads that wait for each other only cost. */
const engineThreadBytes = 64_000_000;
const readingThreadBytes = 32_000_000;
/** Each reading thread has a heap of its own. */
const mostReadingThreads = 4;
const engineThreadsOfLargeRun = 2;

/** How many threads a run uses. */
export interface ThreadPlan {
  /** Files read at a time, each in a thread of its own; 0 = one after the other in the run's own thread. */
  readonly reading: number;
  readonly engine: number;
}

/** Decides how many threads the sources are worth; `asked` is how many files the user wants to be read at a time. */
export const planThreads = ({ root, sources }: SourceList, asked: number | undefined): ThreadPlan => {
  const bytes = sources.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  const fitting = bytes > readingThreadBytes ? Math.min(availableParallelism(), mostReadingThreads) : 1;
  const reading = Math.min(asked ?? fitting, sources.length);
  return {
    reading: reading > 1 ? reading : 0,
    engine: bytes > engineThreadBytes ? engineThreadsOfLargeRun : 1,
  };
};
