import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeSample } from '../../src/sample/write-sample.js';
import { loadDatasets } from '../../src/schema/datasets.js';
import { runCli } from './run-cli.js';
import { freshFolder, writeFiles } from './small-county.js';

const manifest = z.looseObject({
  totals: z.looseObject({ records: z.number() }),
  sources: z.array(z.looseObject({ records: z.number(), dataset: z.string() })),
  rejected: z.array(z.unknown()),
  sieve: z.object({
    above: z.number(),
    rolls: z.array(z.object({ dataset: z.string(), records: z.number(), kept: z.number() })),
  }),
});
const finding = z.looseObject({
  ...{ rule: z.string(), person_id: z.string().nullable(), about: z.string() },
  evidence: z.array(z.object({ dataset: z.string() })),
});
type Finding = z.infer<typeof finding>;

let folder: string;
beforeAll(async () => {
  folder = await freshFolder();
  await writeSample({ people: 700, seed: 20261122, out: join(folder, 'county') });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Result {
  readonly run: z.infer<typeof manifest>;
  readonly lines: readonly string[];
  readonly links: string;
  readonly stdout: string;
}

const resultOf = async (above: number, ...more: readonly string[]): Promise<Result> => {
  const out = `out${above}${more.join('')}`;
  const args = ['run', 'county/rolls', '--out', out, '--sieve-above', String(above), ...more];
  const ended = await runCli(args, { cwd: folder });
  expect(ended).toMatchObject({ status: 0, stderr: '已按 county/rolls/bidui.yaml 中的规定读取。\n' });
  const read = (name: string): Promise<string> => readFile(join(folder, out, name), 'utf8');
  return {
    run: manifest.parse(JSON.parse(await read('run.json'))),
    lines: (await read('findings.jsonl')).split('\n').filter((line) => line !== ''),
    links: await read('links.csv'),
    stdout: ended.stdout,
  };
};

const parsed = (line: string): Finding => finding.parse(JSON.parse(line));

const focusRolls = new Set(
  [...loadDatasets().values()].flatMap(({ name, population }) => (population === 'focus' ? [name] : [])),
);

/**
 * Rules that compare rows of rolls with each other: of people who stand on no focus roll they need not speak, and they
 * may take a number for a person's own whose owner does not stay.
 */
const comparing = new Set(['id-shared', 'id-variant', 'row-duplicate']);

/**
 * What the rules found about the people whom the run is about, and about nobody, that do not compare the rows of one roll
 * with each other. Others may lose the rows by which they were known as one person. Weights are learnt from the rows that
 * are there, so their figures in the messages are left out.
 */
const judged = (lines: readonly string[], focus: ReadonlySet<string>): readonly string[] =>
  lines
    .filter((line) => {
      const { rule, person_id: person } = parsed(line);
      return !comparing.has(rule) && (person === null || focus.has(person));
    })
    .map((line) => line.replaceAll(/ [+-]\d+\.\d/g, ''));

const compared = (lines: readonly string[]): readonly Finding[] =>
  lines.map(parsed).filter(({ rule }) => comparing.has(rule));

/** What a finding of such a rule is about: the number, or the roll and the person. */
const subjectOf = ({ rule, about, person_id }: Finding): string =>
  rule === 'id-shared' ? `${rule} ${about}` : `${rule} ${about} ${person_id ?? ''}`;

/** The people of the rows of one roll, as links.csv names them, one a row. */
const rowsOf = (dataset: string, links: string): readonly string[] =>
  links.split('\r\n').flatMap((line) => {
    const cells = line.split(',');
    return cells[0] === dataset ? [cells[5] ?? ''] : [];
  });

/** The people whom the run is about, as links.csv names them. */
const focusPeople = (links: string): ReadonlySet<string> =>
  new Set(
    links.split('\r\n').flatMap((line) => {
      const cells = line.split(',');
      return focusRolls.has(cells[0]?.replace('\uFEFF', '') ?? '') ? [cells[5] ?? ''] : [];
    }),
  );

/** Whether a finding is about nobody whom the run is about, made by comparing the rows of big rolls with each other. */
const isAboutOthers = ({ rule, person_id, evidence }: Finding, focus: ReadonlySet<string>): boolean =>
  comparing.has(rule) &&
  !focus.has(person_id ?? '') &&
  evidence.every(({ dataset }) => !focusRolls.has(dataset));

describe('a sieved roll', () => {
  it('gives the same findings as the whole one, about everybody whom the run is about', async () => {
    const [whole, sieved] = await Promise.all([resultOf(1_000_000), resultOf(0)]);
    expect(whole.run.sieve).toEqual({ above: 1_000_000, rolls: [] });
    const focus = focusPeople(whole.links);
    const [all, stay] = [judged(whole.lines, focus), judged(sieved.lines, focus)];
    expect(all.length).toBeGreaterThan(80);
    expect(stay).toEqual(all);
    expect(focus.size).toBeGreaterThan(200);
    const shared = compared(whole.lines).filter((one) => !isAboutOthers(one, focus));
    expect(shared.length).toBeGreaterThan(3);
    // Which of the people under one number is shown first may differ: of a stranger among them not every row is there.
    expect(compared(sieved.lines).map(subjectOf)).toEqual(expect.arrayContaining(shared.map(subjectOf)));
    const kept = sieved.lines.map(parsed).filter(({ person_id }) => focus.has(person_id ?? ''));
    expect(kept.some(({ rule }) => rule === 'row-duplicate')).toBe(true);
    expect(sieved.lines.length).toBeGreaterThan(80);

    const insurance = sieved.run.sieve.rolls.find(({ dataset }) => dataset === 'medical_insurance');
    // Rows of the people whom the run is about stay; of the others at least half go.
    const needed = rowsOf('medical_insurance', whole.links).filter((person) => focus.has(person)).length;
    expect(needed).toBeGreaterThan(300);
    expect(insurance?.kept).toBeLessThan(needed + ((insurance?.records ?? 0) - needed) / 2);
    // Counts and control totals are over all rows, and the account of each source is the same.
    expect(sieved.run.sources).toEqual(whole.run.sources);
    expect(sieved.run.rejected).toEqual(whole.run.rejected);
    expect(sieved.run.totals.records).toBe(whole.run.totals.records);
    // links.csv lacks exactly the rows that did not stay.
    const gone = sieved.run.sieve.rolls.reduce((sum, { records, kept }) => sum + records - kept, 0);
    expect(whole.links.split('\n').length - sieved.links.split('\n').length).toBe(gone);
    expect(sieved.stdout).toContain(`《基本医疗保险参保》${insurance?.records.toLocaleString('en')} 条中`);
    expect(whole.stdout).not.toContain('条中');
  });

  it('is the same with any number of threads, and where only some rolls are large', async () => {
    const [one, three] = await Promise.all([
      resultOf(600, '--threads', '1'),
      resultOf(600, '--threads', '3'),
    ]);
    expect(one.run.sieve.rolls.map(({ dataset }) => dataset)).toEqual(['medical_insurance']);
    expect(three.run.sieve).toEqual(one.run.sieve);
    expect(three.lines).toEqual(one.lines);
    expect(three.links).toEqual(one.links);
  });

  it('does not depend on whether its file comes before those of the people', async () => {
    const registry =
      '姓名,身份证号,残疾类别,残疾等级,有效期至\n甘一,99010119700101001X,肢体,一级,2036-05-31\n';
    const insured = [
      '姓名,身份证号,参保年度,险种,参保状态',
      ...Array.from({ length: 40 }, (_, at) => `丁${at},,2026,居民,正常`),
      '甘一,99010119700101001X,2026,居民,正常',
      '',
    ].join('\n');
    const kept = await Promise.all(
      [
        ['a医保参保.csv', 'b残疾人证.csv'],
        ['b医保参保.csv', 'a残疾人证.csv'],
      ].map(async ([roll = '', people = ''], at) => {
        const input = `order${at}`;
        await writeFiles(join(folder, input), { [roll]: insured, [people]: registry });
        const args = ['run', input, '--out', `${input}-out`, '--sieve-above', '10', '--as-of', '2026-10-31'];
        const ended = await runCli([...args, '--json'], { cwd: folder });
        expect(ended).toMatchObject({ status: 0, stderr: '' });
        return manifest.parse(JSON.parse(ended.stdout)).sieve.rolls;
      }),
    );
    expect(kept).toEqual([
      [{ dataset: 'medical_insurance', records: 41, kept: 1 }],
      [{ dataset: 'medical_insurance', records: 41, kept: 1 }],
    ]);
  });
});

it('counts faults by township and lists them in a file where there are too many, in any thread', async () => {
  const insured = [
    '姓名,身份证号,参保年度,险种,乡镇',
    ...Array.from({ length: 10_050 }, (_, at) => {
      // A digit too few, and of many years: who shares a birth date would be compared with everybody else of it.
      const number = `990101${1930 + (at % 80)}01${String(at).padStart(5, '0')}`;
      return `丁丁,${number},2026,居民,${at % 3 === 0 ? '青石镇' : '云岭乡'}`;
    }),
    '',
  ].join('\n');
  const registry = '姓名,身份证号,残疾类别,残疾等级,有效期至\n甘一,99010119700101001X,肢体,一级,2036-05-31\n';
  await writeFiles(join(folder, 'faulty'), { '医保参保.csv': insured, '残疾人证.csv': registry });
  for (const threads of ['1', '2']) {
    const options = ['--sieve-above', '100', '--threads', threads, '--as-of', '2026-10-31', '--json'];
    const ended = await runCli(['run', 'faulty', '--out', `faulty${threads}`, ...options], { cwd: folder });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const run = manifest.parse(JSON.parse(ended.stdout));
    expect(run.totals).toMatchObject({ records: 10_051, faults: { lost: 0, partly: 10_050, noted: 0 } });
    // Of the rows with faulty numbers the first 10,000 stay, for the rules about them.
    expect(run.sieve.rolls).toEqual([{ dataset: 'medical_insurance', records: 10_050, kept: 10_000 }]);
    const faults = (await readFile(join(folder, `faulty${threads}`, 'faults.csv'), 'utf8')).split('\r\n');
    expect(faults).toHaveLength(1 + 10_050 + 1);
    expect(faults[10_050]).toMatch(
      /^医保参保\.csv,医保参保,10051,云岭乡,身份证号,"\t99010119790110049",部分使用,/,
    );
  }
});

it.each(['-1', 'many', '1.5'])('refuses --sieve-above %s', async (value) => {
  const ended = await runCli(['run', 'county/rolls', `--sieve-above=${value}`], { cwd: folder });
  expect(ended.status).toBe(2);
  expect(ended.stderr).toContain('--sieve-above');
});

it('follows bidui.yaml where no option says otherwise', async () => {
  await writeFiles(join(folder, 'county', 'rolls'), { 'bidui.yaml': 'sieve-above-rows: 0\n' });
  const run = async (...more: readonly string[]): Promise<number> => {
    const args = ['run', 'county/rolls', '--out', 'configured', '--json', ...more];
    const ended = await runCli(args, { cwd: folder });
    expect(ended.status).toBe(0);
    return manifest.parse(JSON.parse(ended.stdout)).sieve.above;
  };
  expect(await run()).toBe(0);
  expect(await run('--sieve-above', '5000')).toBe(5000);
});
