import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { EngineAddress } from '../engine/open-engine.js';
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

interface ThreadsToPlan {
  readonly engine: EngineAddress;
  /** How many files the user wants to be read at a time. */
  readonly threads: number | undefined;
}

/**
 * Decides how many threads the sources are worth. Large ones are read in a thread of their own, even one at a time, where
 * the engine is on a server: a thread can be told to wait for it.
 */
export const planThreads = (
  { root, sources }: SourceList,
  { engine, threads: asked }: ThreadsToPlan,
): ThreadPlan => {
  const bytes = sources.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  const fitting = bytes > readingThreadBytes ? Math.min(availableParallelism(), mostReadingThreads) : 1;
  const reading = Math.min(asked ?? fitting, sources.length);
  return {
    reading: reading > 1 || (engine !== 'duckdb' && bytes > readingThreadBytes) ? reading : 0,
    engine: bytes > engineThreadBytes ? engineThreadsOfLargeRun : 1,
  };
};
