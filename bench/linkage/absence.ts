import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSample } from '../../src/sample/write-sample.js';
import { readAbsenceTruth } from './absence-truth.js';
import { absenceReport, scoreAbsence, wrongLines, type RuleScore } from './absence-score.js';

const cli = fileURLToPath(new URL('../../dist/bin/bidui.js', import.meta.url));

/** What `absence` can be asked for. */
export interface AbsenceBench {
  readonly people: number;
  readonly seed: number;
  /** File for the findings that are wrong, missing or too weak; null for none. */
  readonly errors: string | null;
}

/** How far the absence rules can be trusted on one hard county. */
export interface AbsenceOutcome {
  readonly score: readonly RuleScore[];
  /** Every finding that is wrong, missing or too weak, in words. */
  readonly wrong: readonly string[];
}

/** Writes a hard county, runs the whole program on it and sets what was found beside the truth. Needs a build. */
export const judgeHardCounty = async (people: number, seed: number): Promise<AbsenceOutcome> => {
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
    return { score, wrong: wrongLines(truth, score) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Prints how far the absence rules can be trusted on a hard county. */
export const benchAbsence = async ({ people, seed, errors }: AbsenceBench): Promise<void> => {
  const { score, wrong } = await judgeHardCounty(people, seed);
  process.stdout.write(`${people} people, seed ${seed}\n${absenceReport(score)}`);
  if (errors === null) return;
  writeFileSync(errors, wrong.join('\n'));
  process.stdout.write(`${wrong.length} wrong lines in ${errors}\n`);
};
