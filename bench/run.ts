import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { writeSample } from '../src/sample/write-sample.js';
import { measureInTurn, type Cost } from './measure.js';
import { countSpoiltCells } from './spoilt-cells.js';

/** The county that the target speaks of. */
const people = 20_000;
const seed = 7;
const repetitions = 5;
/**
 * The whole run may cost at most this share of what ExcelJS needs to read the same files, and this much memory. The peer is
 * its reader of whole files: the streaming one cuts characters in two where its pieces meet, so it does not read the same.
 */
const targetShare = 0.5;
const targetMegabytes = 600;

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const cli = here('../dist/bin/bidui.js');

const manifest = z.object({ totals: z.object({ records: z.number(), findings: z.number() }) });

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-bench-'));
  try {
    const county = join(folder, 'county');
    const sample = await writeSample({ people, seed, out: county });
    const rolls = join(county, 'rolls');
    const out = join(folder, 'out');
    const subjects = [
      { name: 'bidui run', args: [cli, 'run', rolls, '--out', out, '--quiet'] },
      { name: 'ExcelJS, whole files', args: [here('read-with-exceljs.mjs'), rolls, 'whole'] },
      { name: 'ExcelJS, streaming', args: [here('read-with-exceljs.mjs'), rolls, 'stream'] },
    ];
    const costs = await measureInTurn(subjects, repetitions);
    const { totals } = manifest.parse(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')));
    const spoilt = await countSpoiltCells(rolls);
    report({ rows: sample.rows, records: totals.records, findings: totals.findings }, costs, spoilt);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

interface Size {
  readonly rows: number;
  readonly records: number;
  readonly findings: number;
}

const report = (size: Size, costs: ReadonlyMap<string, Cost>, spoilt: number): void => {
  const own = costs.get('bidui run');
  const shareOf = (name: string): number =>
    (own?.cpuSeconds ?? Number.NaN) / (costs.get(name)?.cpuSeconds ?? Number.NaN);
  const share = shareOf('ExcelJS, whole files');
  const figures = {
    county: { people, seed, ...size },
    machine: { node: process.version, cores: cpus().length, repetitions },
    costs: Object.fromEntries(costs),
    share_of_whole_files: share,
    share_of_streaming: shareOf('ExcelJS, streaming'),
    cells_spoilt_by_streaming: spoilt,
    target: { share: targetShare, megabytes: targetMegabytes },
    met: { share: share <= targetShare, megabytes: (own?.peakMegabytes ?? Infinity) <= targetMegabytes },
  };
  process.stdout.write(
    process.argv.includes('--json') ? `${JSON.stringify(figures, null, 2)}\n` : asText(figures),
  );
};

const asText = (figures: {
  readonly county: Size & { readonly people: number };
  readonly costs: Readonly<Record<string, Cost>>;
  readonly share_of_whole_files: number;
  readonly share_of_streaming: number;
  readonly cells_spoilt_by_streaming: number;
}): string => {
  const { county, costs, share_of_whole_files: share, share_of_streaming: streaming } = figures;
  const lines = Object.entries(costs).map(
    ([name, { cpuSeconds, wallSeconds, peakMegabytes }]) =>
      `${name.padEnd(22)} ${cpuSeconds.toFixed(2).padStart(7)} CPU s ${wallSeconds.toFixed(2).padStart(7)} s ${peakMegabytes.toFixed(0).padStart(5)} MB`,
  );
  return [
    `A county of ${county.people} people: ${county.rows} rows, ${county.records} records, ${county.findings} findings; medians of ${repetitions} runs in turn`,
    ...lines,
    `bidui's whole run costs ${(share * 100).toFixed(0)}% of what ExcelJS needs to read the same files (target ${targetShare * 100}%, ${targetMegabytes} MB),`,
    `and ${(streaming * 100).toFixed(0)}% of its streaming reader, which spoils ${figures.cells_spoilt_by_streaming} cells of them`,
    '',
  ].join('\n');
};

await main();
