import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { writeSample } from '../../src/sample/write-sample.js';
import { measureInTurn, type Cost } from '../measure.js';
import { writeBigCsv } from '../write-csv.js';

const cli = fileURLToPath(new URL('../../dist/bin/bidui.js', import.meta.url));
const roll = '2026年度基本医疗保险参保名册（全市）.csv';

const manifest = z.object({
  totals: z.object({ records: z.number(), findings: z.number() }),
  sieve: z.object({
    rolls: z.array(z.object({ dataset: z.string(), records: z.number(), kept: z.number() })),
  }),
});

interface SieveBench {
  /** People of the county whose rolls are compared with the roll. */
  readonly people: number;
  readonly seed: number;
  /** Rows of the insurance roll, of other people. */
  readonly rows: number;
  readonly repetitions: number;
}

/** A run of a county with a huge insurance roll: with the sieve, without it, and without that roll. */
export const benchSieve = async ({ people, seed, rows, repetitions }: SieveBench): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-bench-'));
  try {
    const county = join(folder, 'county');
    await writeSample({ people, seed, out: county });
    const rolls = join(county, 'rolls');
    const out = (name: string): string => join(folder, `out-${name}`);
    const run = (name: string, above: number): { name: string; args: readonly string[] } => ({
      name,
      args: [cli, 'run', rolls, '--out', out(name), '--sieve-above', String(above), '--quiet'],
    });
    const small = await measureInTurn([run('without the roll', 1_000_000)], repetitions);
    await writeBigCsv(join(rolls, roll), rows);
    const megabytes = statSync(join(rolls, roll)).size / 1e6;
    const large = await measureInTurn([run('sieved', 1_000_000), run('whole', 999_999_999)], repetitions);
    process.stdout.write(
      [
        `A county of ${people} people (seed ${seed}) and an insurance roll of ${rows} others (csv, ${megabytes.toFixed(0)} MB); medians of ${repetitions} runs in turn, node ${process.version}, ${cpus().length} cores`,
        ...[...small, ...large].map(([name, cost]) => lineOf(name, cost, out(name))),
        '',
      ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const lineOf = (name: string, { cpuSeconds, wallSeconds, peakMegabytes }: Cost, out: string): string => {
  const { totals, sieve } = manifest.parse(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')));
  const figures = `${cpuSeconds.toFixed(1).padStart(7)} CPU s ${wallSeconds.toFixed(1).padStart(7)} s ${peakMegabytes.toFixed(0).padStart(6)} MB`;
  const kept = sieve.rolls.map(({ dataset, records, kept: stay }) => `${dataset} ${stay} of ${records}`);
  return `${name.padEnd(18)} ${figures}  ${totals.records} records, ${totals.findings} findings ${kept.join(', ')}`;
};
