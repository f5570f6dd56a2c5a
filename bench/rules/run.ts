import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSample } from '../../src/sample/write-sample.js';
import { growthTable, type MeasuredCounty } from './growth-table.js';
import { judgeCounty, type CountyCost } from './judge-county.js';

const usage = `bench:rules [-- [--people 25000,100000,400000] [--seed 7] [--times 3] [--folder FOLDER]]
Counties that stand in FOLDER (as 100000/rolls) are measured as they are; others are written there and kept.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    people: { type: 'string', default: '25000,100000,400000' },
    seed: { type: 'string', default: '7' },
    times: { type: 'string', default: '3' },
    folder: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Each step has a process of its own, so that none pays for another's memory. */
const runSelf = (step: readonly string[]): string => {
  const args = [...process.execArgv, '--max-old-space-size=8192', process.argv[1] ?? '', ...step];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${step.join(' ')} ended with status ${status ?? 'none'}`);
  return stdout;
};

const measure = (folder: string): void => {
  const { seed, times } = values;
  process.stdout.write(`${process.version}, ${cpus().length} cores, seed ${seed}, least of ${times} runs\n`);
  const counties = values.people.split(',').map((people): MeasuredCounty => {
    const county = join(folder, people);
    if (!existsSync(county)) runSelf(['write', county, '--people', people, '--seed', seed]);
    const cost = JSON.parse(runSelf(['judge', join(county, 'rolls'), '--times', times])) as CountyCost;
    return { ...cost, people: Number(people) };
  });
  process.stdout.write(`${growthTable(counties)}\n`);
};

const [step, place = ''] = positionals;
if (values.help) process.stdout.write(usage);
else if (step === 'write') {
  await writeSample({ people: Number(values.people), seed: Number(values.seed), out: place });
} else if (step === 'judge') {
  process.stdout.write(JSON.stringify(await judgeCounty(place, Number(values.times))));
} else if (values.folder !== undefined) measure(values.folder);
else {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-bench-'));
  try {
    measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
