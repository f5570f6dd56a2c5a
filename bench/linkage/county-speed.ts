import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { tuneV8 } from '../../src/cli/tune-v8.js';
import { writeCountyFiles } from './county-files.js';
import { linkFolder } from './county-link.js';
import { placesFor } from './county-places.js';
import { inventBenchCounty } from './county-rows.js';

/** People of the counties: 50,000, 200,000 and 1,000,000 records. */
const sizes = [16_500, 66_000, 325_000] as const;
const target = { records: 1_000_000, seconds: 25, megabytes: 1500 } as const;

const cost = z.object({
  ...{ records: z.number(), readSeconds: z.number(), linkSeconds: z.number() },
  ...{ linkCpuSeconds: z.number(), loadedMegabytes: z.number(), peakMegabytes: z.number() },
});
type Cost = z.infer<typeof cost>;

/** Links counties of growing size, each in a process of its own, and prints what the linking cost. */
export const benchSpeed = async (seed: number): Promise<void> => {
  process.stdout.write(`${process.version}, ${cpus().length} cores, seed ${seed}\n`);
  process.stdout.write('   records  read s  link s  CPU s  us a record  MB loaded  MB at peak\n');
  for (const people of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'bidui-bench-'));
    try {
      await runSelf(['write', '--people', String(people), '--seed', String(seed), '--folder', folder]);
      const measured = cost.parse(JSON.parse(await runSelf(['link', '--folder', folder])));
      process.stdout.write(lineOf(measured));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  process.stdout.write(
    `target: ${target.records} records in ${target.seconds} s and ${target.megabytes} MB on 2 cores\n`,
  );
};

const lineOf = (each: Cost): string => {
  const cells = [
    String(each.records).padStart(10),
    each.readSeconds.toFixed(1).padStart(8),
    each.linkSeconds.toFixed(1).padStart(8),
    each.linkCpuSeconds.toFixed(1).padStart(7),
    ((each.linkSeconds / each.records) * 1e6).toFixed(1).padStart(13),
    each.loadedMegabytes.toFixed(0).padStart(11),
    each.peakMegabytes.toFixed(0).padStart(12),
  ];
  return `${cells.join('')}\n`;
};

/** Writes the files of a county: apart from the linking, whose memory is measured. */
export const writeForSpeed = (people: number, seed: number, folder: string): void => {
  writeCountyFiles(inventBenchCounty(people, seed, placesFor(people)), folder);
};

/** Links a folder and prints the cost as JSON; V8 is set as for a run. */
export const linkForSpeed = async (folder: string): Promise<void> => {
  tuneV8();
  const { records, ...figures } = await linkFolder(folder);
  process.stdout.write(JSON.stringify({ records: records.length, ...figures } satisfies Cost));
};

/** Runs one step of this bench as a process of its own; what it prints. Throws if it fails. */
const runSelf = (step: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const script = process.argv[1] ?? '';
    const child = spawn(process.execPath, [...process.execArgv, script, 'speed', ...step], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(text);
      else reject(new Error(`${step.join(' ')} ended with status ${code}`));
    });
  });
