import { describe, expect, it } from 'vitest';
import type { Batch, Finding } from './batch.js';
import { runBatches, type BatchesEnded } from './run-batches.js';
import { seedFiles } from './seed-files.js';

// Spoils valid files of every format in thousands of ways. Each must end in records or a named fault, in bounded time
// and memory, never in a crash, a hang or a silently shorter roll (see `Duty`).
//
// BIDUI_FUZZ=n spoils n files in place of the usual number, BIDUI_FUZZ_SEED=n does so in other ways, and
// BIDUI_FUZZ_CASE=name/number, as a finding names it, reads that one file again.

const USUAL_COUNT = 6000;
const USUAL_SEED = 20_261_122;
const BATCH = 100;
const PROCESSES = 2;
const MOST_MEMORY = 600;

const environmentNumber = (name: string, usual: number): number => {
  const written = process.env[name];
  if (written === undefined) return usual;
  if (!/^\d{1,9}$/.test(written)) throw new Error(`${name} is no whole number: ${written}`);
  return Number(written);
};

const seed = environmentNumber('BIDUI_FUZZ_SEED', USUAL_SEED);
const count = environmentNumber('BIDUI_FUZZ', USUAL_COUNT);
const only = process.env['BIDUI_FUZZ_CASE'];

const batches = (): readonly Batch[] => {
  if (only !== undefined) {
    const [file = '', number] = only.split('/');
    return [{ seed, file, from: Number(number), count: 1 }];
  }
  return seedFiles().flatMap(({ name, share }) => {
    const files = Math.ceil((count * share) / 100);
    return Array.from({ length: Math.ceil(files / BATCH) }, (_, at) => ({
      ...{ seed, file: name, from: at * BATCH },
      count: Math.min(BATCH, files - at * BATCH),
    }));
  });
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const summary = ({ tallies }: BatchesEnded): string => {
  const files = [...new Set(tallies.map(({ file }) => file))];
  const lines = files.map((file) => {
    const own = tallies.filter((tally) => tally.file === file);
    const [read, refused] = [sum(own.map((tally) => tally.read)), sum(own.map((tally) => tally.refused))];
    const slowest = Math.round(Math.max(...own.map((tally) => tally.slowest)));
    return `  ${file}: ${read + refused} files, ${read} read, ${refused} refused, slowest ${slowest} ms of CPU time`;
  });
  const all = sum(tallies.map(({ read, refused }) => read + refused));
  const memory = Math.round(Math.max(...tallies.map((tally) => tally.memory)));
  return [`${all} spoilt files, seed ${seed}, at most ${memory} MiB`, ...lines, ''].join('\n');
};

const describeFinding = ({ file, number, mutation, what }: Finding): string =>
  `BIDUI_FUZZ_SEED=${seed} BIDUI_FUZZ_CASE='${file}/${number}' (${mutation}): ${what}`;

describe('spoilt files of every format', () => {
  it('end in records or a named fault, never in a crash, a hang or a silently shorter roll', async () => {
    const ended = await runBatches(batches(), PROCESSES);
    process.stdout.write(summary(ended));
    expect(ended.findings.map(describeFinding)).toEqual([]);
    expect(Math.max(...ended.tallies.map((tally) => tally.memory))).toBeLessThan(MOST_MEMORY);
  }, 3_600_000);
});
