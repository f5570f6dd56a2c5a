import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planThreads } from '../../src/pipeline/threads.js';
import type { SourceList } from '../../src/read/list-sources.js';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bidui-threads-'));
  for (const [name, bytes] of [
    ['small.csv', 1_000],
    ['large.csv', 33_000_000],
  ] as const) {
    writeFileSync(join(root, name), '');
    truncateSync(join(root, name), bytes);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const listOf = (...sources: readonly string[]): SourceList => ({ root, sources, skipped: [] });
const server = 'postgres://clerk@127.0.0.1/county' as const;

describe('planThreads', () => {
  it('reads a small folder, and a file by itself, in the thread of the run', () => {
    for (const list of [listOf('small.csv', 'small.csv'), listOf('large.csv')]) {
      expect(planThreads(list, { engine: 'duckdb', threads: undefined }).reading).toBe(0);
    }
  });

  it('reads a large file in a thread that can wait, where the records go to a server', () => {
    const threads = undefined;
    expect(planThreads(listOf('large.csv'), { engine: server, threads }).reading).toBe(1);
    expect(planThreads(listOf('small.csv'), { engine: server, threads }).reading).toBe(0);
    expect(planThreads(listOf('large.csv', 'large.csv'), { engine: server, threads: 1 }).reading).toBe(1);
  });
});
