import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Batch, BatchMessage, BatchTally, Finding } from './batch.js';
import { outcomeOf, type Outcome } from './outcome.js';
import { seedFiles, type SeedFile } from './seed-files.js';
import { someColumns, spoiltFile } from './spoilt-file.js';
import { verdict } from './verdict.js';

// A program of its own, so that a reader that hangs or takes the memory can be stopped from outside.

const MOST_CPU_MILLISECONDS = 8000;
const MEBIBYTE = 1024 ** 2;

const folder = mkdtempSync(join(tmpdir(), 'bidui-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('disconnect', () => process.exit());

const tell = (told: BatchMessage): void => void process.send?.(told);

const seeds = new Map(seedFiles().map((seed) => [seed.name, seed]));

type Read = Extract<Outcome, { kind: 'read' }>;

const readWhole = async (seed: SeedFile, options: typeof someColumns): Promise<Read> => {
  const path = join(folder, `whole${seed.extension}`);
  writeFileSync(path, seed.bytes);
  const outcome = await outcomeOf(path, options);
  if (outcome.kind === 'refused')
    throw new Error(`the seed file ${seed.name} is refused: ${outcome.message}`);
  return outcome;
};

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

const readBatch = async ({ seed: suiteSeed, file, from, count }: Batch): Promise<BatchTally> => {
  const seed = seeds.get(file);
  if (seed === undefined) throw new Error(`no seed file ${file}`);
  const whole = { all: await readWhole(seed, {}), some: await readWhole(seed, someColumns) };
  const path = join(folder, `spoilt${seed.extension}`);
  let [read, refused, slowest, memory] = [0, 0, 0, 0];
  for (let number = from; number < from + count; number += 1) {
    tell({ kind: 'begins', number });
    const { mutation, bytes, options } = spoiltFile(suiteSeed, seed, number);
    writeFileSync(path, bytes);
    const finding = (what: string): void => {
      const found: Finding = { file, number, mutation: mutation.name, what };
      tell({ kind: 'finding', finding: found });
    };
    const started = process.cpuUsage();
    try {
      const outcome = await outcomeOf(path, options);
      if (outcome.kind === 'read') read += 1;
      else refused += 1;
      const wrong = verdict(mutation.duty, options === someColumns ? whole.some : whole.all, outcome);
      if (wrong !== undefined) finding(wrong);
    } catch (error) {
      finding(`crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    const taken = milliseconds(process.cpuUsage(started));
    slowest = Math.max(slowest, taken);
    if (taken > MOST_CPU_MILLISECONDS) finding(`took ${Math.round(taken)} ms of CPU time`);
    memory = Math.max(memory, process.memoryUsage.rss() / MEBIBYTE);
  }
  return { read, refused, slowest, memory };
};

process.on('message', (batch: Batch) => {
  void readBatch(batch).then((tally) => tell({ kind: 'done', tally }));
});
tell({ kind: 'ready' });
