import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { inventCounty } from './population.js';
import { writeCsv } from './rolls/csv.js';
import { planRolls } from './rolls/rolls.js';
import type { FilePlan } from './rolls/sheet.js';
import { writeXlsx } from './rolls/xlsx.js';
import { evaluateCounty } from './truth/evaluate.js';

export interface SampleOptions {
  /** How many people the county has, from 100 to 500,000. */
  readonly people: number;
  /** Any whole number of 32 bits; the same seed gives the same county. */
  readonly seed: number;
  /** Folder to write to; must be new or empty. */
  readonly out: string;
  /** Called with the path of each file, relative to the folder, before it is written. */
  readonly onFile?: (path: string) => void;
}

/** What was written. */
export interface SampleSummary {
  readonly people: number;
  readonly holders: number;
  /** Paths relative to the folder, with the number of rows about people in each. */
  readonly files: readonly { readonly path: string; readonly rows: number }[];
  readonly rows: number;
  /** Lines of `truth.jsonl` that must be found, and lines that must not. */
  readonly findings: number;
  readonly lookAlikes: number;
}

const fewest = 100;
const most = 500_000;

const checkOptions = ({ people, seed }: SampleOptions): void => {
  if (!Number.isInteger(people) || people < fewest || people > most) {
    throw new UserError(message('sample.people-range', { people, fewest, most }), {
      hint: message('sample.people-range.hint', { example: 900 }),
      where: '--people',
    });
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
    throw new UserError(message('sample.seed-range', { seed }), {
      hint: message('sample.seed-range.hint'),
      where: '--seed',
    });
  }
};

const prepareFolder = async (out: string): Promise<void> => {
  try {
    await mkdir(out, { recursive: true });
    if ((await readdir(out)).length === 0) return;
  } catch (cause) {
    throw new UserError(message('sample.folder-unusable'), {
      hint: message('sample.folder-unusable.hint'),
      where: out,
      cause,
    });
  }
  throw new UserError(message('sample.folder-in-use'), {
    hint: message('sample.folder-in-use.hint'),
    where: out,
  });
};

const writeFilePlan = async (plan: FilePlan, path: string): Promise<number> => {
  await mkdir(dirname(path), { recursive: true });
  return plan.format.kind === 'xlsx'
    ? writeXlsx(plan, path, plan.format.useSharedStrings)
    : writeCsv(plan, path, plan.format.encoding);
};

/**
 * Writes a fictional county: the departments' exports under `rolls/` and in `truth.jsonl` what a comparison of them
 * must find. The same number of people and seed give the same cells and the same truth on every machine, on any day.
 * Throws a `UserError` if the numbers are out of range or the folder is not empty.
 */
export const writeSample = async (options: SampleOptions): Promise<SampleSummary> => {
  checkOptions(options);
  const { people, seed, out, onFile } = options;
  await prepareFolder(out);
  const county = inventCounty(people, seed);
  const files: { path: string; rows: number }[] = [];
  for (const plan of planRolls(county, seed)) {
    const path = `rolls/${plan.path}`;
    onFile?.(path);
    files.push({ path, rows: await writeFilePlan(plan, join(out, path)) });
  }
  const truth = evaluateCounty(county);
  onFile?.('truth.jsonl');
  await writeFile(join(out, 'truth.jsonl'), truth.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return {
    people,
    holders: county.persons.filter(({ disability }) => disability !== null).length,
    files,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    findings: truth.filter(({ expected }) => expected).length,
    lookAlikes: truth.filter(({ expected }) => !expected).length,
  };
};
