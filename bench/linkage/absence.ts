import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSample } from '../../src/sample/write-sample.js';
import { readAbsenceTruth } from './absence-truth.js';
import { absenceReport, scoreAbsence, wrongLines } from './absence-score.js';

const cli = fileURLToPath(new URL('../../dist/bin/bidui.js', import.meta.url));

/** What `absence` can be asked for. */
export interface AbsenceBench {
  readonly people: number;
  readonly seed: number;
  /** File for the findings that are wrong, missing or too weak; null for none. */
  readonly errors: string | null;
}

/** Writes a hard county, runs the whole program on it, and prints how far its absence rules can be trusted. */
export const benchAbsence = async ({ people, seed, errors }: AbsenceBench): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-bench-'));
  try {
    const county = join(folder, 'county');
    await writeSample({ people, seed, hard: true, out: county });
    const out = join(folder, 'out');
    const run = spawnSync(process.execPath, [cli, 'run', join(county, 'rolls'), '--out', out, '--quiet'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: folder,
    });
    if (run.status !== 0) throw new Error(`the run ended with status ${run.status ?? 'none'}`);
    const truth = readAbsenceTruth(county, join(out, 'findings.jsonl'));
    const score = scoreAbsence(truth);
    process.stdout.write(`${people} people, seed ${seed}\n${absenceReport(score)}`);
    if (errors === null) return;
    const lines = wrongLines(truth, score);
    writeFileSync(errors, lines.join('\n'));
    process.stdout.write(`${lines.length} wrong lines in ${errors}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
