import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { inventHardCounty, type HardCounty } from './hard/hard-county.js';
import { peopleLines } from './hard/people-lines.js';
import { inventCounty, type County } from './population.js';
import { writeCsv } from './rolls/csv.js';
import { planRolls } from './rolls/rolls.js';
import type { FilePlan } from './rolls/sheet.js';
import { writeXlsx } from './rolls/xlsx.js';
import { policyFileOf } from './standards.js';
import { evaluateCounty } from './truth/evaluate.js';

export interface SampleOptions {
  /** How many people the county has, from 100 to 500,000. */
  readonly people: number;
  /** Any whole number of 32 bits; the same seed gives the same county. */
  readonly seed: number;
  /** Whether names and numbers are damaged and many people are alike: then `people.jsonl` says whose each row is. */
  readonly hard?: boolean;
  /** Folder to write to; must be new or empty. */
  readonly out: string;
  /** Called with the path of each file, relative to the folder, before it is written. */
  readonly onFile?: (path: string) => void;
}

/** What was written. */
export interface SampleSummary {
  readonly people: number;
  readonly holders: number;
  /** Paths relative to the folder, with the number of rows in each. */
  readonly files: readonly { readonly path: string; readonly rows: number }[];
  readonly rows: number;
  /** Path of the office's `bidui.yaml` with its standards; null of a county that laid nothing down. */
  readonly policyFile: string | null;
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

const inventOrdinary = (people: number, seed: number): HardCounty => {
  const county = inventCounty(people, seed);
  return { county, truth: evaluateCounty(county) };
};

const writeLines = async (path: string, lines: Iterable<object>): Promise<void> => {
  const text = Readable.from(portionsOf(lines));
  await pipeline(text, createWriteStream(path));
};

/** A thousand lines at a time: a county of half a million people has millions of them. */
function* portionsOf(lines: Iterable<object>): Generator<string> {
  let portion: string[] = [];
  for (const line of lines) {
    portion.push(`${JSON.stringify(line)}\n`);
    if (portion.length < 1000) continue;
    yield portion.join('');
    portion = [];
  }
  yield portion.join('');
}

/** Writes the `bidui.yaml` beside the rolls, where a run looks for it first. */
const writePolicy = async (
  { standards }: County,
  { out, onFile }: Pick<SampleOptions, 'out' | 'onFile'>,
): Promise<string | null> => {
  if (standards.length === 0) return null;
  const path = 'rolls/bidui.yaml';
  onFile?.(path);
  await writeFile(join(out, path), policyFileOf(standards));
  return path;
};

/**
 * Writes a fictional county: the departments' exports and what its office laid down under `rolls/`, and in `truth.jsonl` what a comparison of them
 * must find; of a hard one also, in `people.jsonl`, whose each row is. The same number of people and seed give the same cells and the same truth on every machine, on any day.
 * Throws a `UserError` if the numbers are out of range or the folder is not empty.
 */
export const writeSample = async (options: SampleOptions): Promise<SampleSummary> => {
  checkOptions(options);
  const { people, seed, out, onFile, hard = false } = options;
  await prepareFolder(out);
  const { county, truth } = hard ? inventHardCounty(people, seed) : inventOrdinary(people, seed);
  const files: { path: string; rows: number }[] = [];
  const plans = planRolls(county, seed);
  for (const plan of plans) {
    const path = `rolls/${plan.path}`;
    onFile?.(path);
    files.push({ path, rows: await writeFilePlan(plan, join(out, path)) });
  }
  const policyFile = await writePolicy(county, { out, ...(onFile === undefined ? {} : { onFile }) });
  onFile?.('truth.jsonl');
  await writeLines(join(out, 'truth.jsonl'), truth);
  if (hard) {
    onFile?.('people.jsonl');
    await writeLines(join(out, 'people.jsonl'), peopleLines(plans));
  }
  return {
    people,
    holders: county.persons.filter(({ disability }) => disability !== null).length,
    files,
    policyFile,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    findings: truth.filter(({ expected }) => expected).length,
    lookAlikes: truth.filter(({ expected }) => !expected).length,
  };
};
