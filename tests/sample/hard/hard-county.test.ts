import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inventHardCounty, type HardCounty } from '../../../src/sample/hard/hard-county.js';
import { nameDamages, numberDamages } from '../../../src/sample/hard/mention.js';
import { writeSample } from '../../../src/sample/write-sample.js';

const people = 2000;
const seed = 20261122;

const personLine = z.object({
  ...{ file: z.string(), sheet: z.string(), row: z.number(), slot: z.literal(0), person: z.number() },
  ...{ name: z.string(), id_number: z.string(), damages: z.array(z.string()) },
});
type PersonLine = z.infer<typeof personLine>;

let base = '';
let lines: PersonLine[] = [];
let county: HardCounty;

const linesOf = async (path: string): Promise<unknown[]> =>
  (await readFile(join(base, path), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'bidui-hard-'));
  await writeSample({ people, seed, hard: true, out: join(base, 'a') });
  lines = z.array(personLine).parse(await linesOf('a/people.jsonl'));
  county = inventHardCounty(people, seed);
});
afterAll(() => rm(base, { recursive: true, force: true }));

const shareOf = (kind: string): number =>
  lines.filter(({ damages }) => damages.includes(kind)).length / lines.length;

describe('a hard county', () => {
  it('has at least a fifth of its rows damaged, some of them twice', () => {
    const damaged = lines.filter(({ damages }) => damages.length > 0);
    expect(damaged.length / lines.length).toBeGreaterThan(0.2);
    const twice = lines.filter(({ damages }) => damages.length > 1).length / lines.length;
    expect(twice).toBeGreaterThan(0.005);
    expect(twice).toBeLessThan(0.03);
  });

  it.each([...numberDamages, ...nameDamages])('has at least one row in a hundred with %s', (kind) => {
    expect(shareOf(kind)).toBeGreaterThan(0.01);
  });

  it('is the same for the same seed', async () => {
    await writeSample({ people: 300, seed, hard: true, out: join(base, 'b') });
    await writeSample({ people: 300, seed, hard: true, out: join(base, 'c') });
    expect(await linesOf('c/people.jsonl')).toEqual(await linesOf('b/people.jsonl'));
    expect(await linesOf('c/truth.jsonl')).toEqual(await linesOf('b/truth.jsonl'));
  });

  it('gives nobody the number of somebody else', () => {
    const numbers = county.county.persons.map(({ idNumber }) => idNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('has namesakes in one village, and twins whose numbers follow each other', () => {
    const { persons } = county.county;
    const places = persons.map(
      ({ name, household }) => `${household.township.name}${household.village}${name}`,
    );
    expect(new Set(places).size).toBeLessThan(places.length);
    const twins = persons.filter((person, at) => {
      const before = persons[at - 1];
      const step = Number(person.idNumber.slice(14, 17)) - Number(before?.idNumber.slice(14, 17));
      return before?.household === person.household && before.birth === person.birth && step > 0 && step <= 3;
    });
    expect(twins.length).toBeGreaterThan(0);
    for (const twin of twins) expect(twin.name).not.toBe(persons[twin.order - 1]?.name);
  });

  it('keeps what the truth says of the people free of the damage', () => {
    const owners = new Map(county.county.persons.map((person) => [person.idNumber, person]));
    // What is said of a township is said of nobody.
    const ofPeople = county.truth.filter(({ id_number: number }) => number !== '');
    for (const line of ofPeople) expect(owners.get(line.id_number)?.name).toBe(line.name);
  });
});

const whole = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9X]/g, '');

/** The number of a person, also where a certificate number was written, which begins with it. */
const bare = (text: string): string => whole(text).slice(0, 18);

/** The cells of a number column by row, read by other readers than our own. */
const numbersIn = async (file: string, header: string): Promise<Map<number, string>> => {
  if (file.endsWith('.csv')) {
    const bytes = await readFile(join(base, 'a', 'rolls', file));
    const { data } = papaparse.parse<string[]>(new TextDecoder('gb18030').decode(bytes).trimEnd());
    const at = data[0]?.indexOf(header) ?? -1;
    return new Map(data.slice(1).map((row, index) => [index + 2, row[at] ?? '']));
  }
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(join(base, 'a', 'rolls', file));
  const numbers = new Map<number, string>();
  const [sheet] = book.worksheets;
  const headers = sheet?.getRow(2).values;
  const at = Array.isArray(headers) ? headers.indexOf(header) : -1;
  sheet?.eachRow((row, number) => {
    const { value } = row.getCell(at);
    if (number > 2) numbers.set(number, typeof value === 'string' ? value : '');
  });
  return numbers;
};

describe('people.jsonl', () => {
  it.each([
    ['残疾人证登记台账（2026年9月）.xlsx', '身份证号'],
    ['2026年度城乡居民医保参保名册.xlsx', '证件号码'],
    ['2026-2027学年学籍名册.csv', '身份证件号'],
  ])('says of every row of %s whose number stands in it', async (file, header) => {
    const numbers = await numbersIn(file, header);
    const here = lines.filter((line) => line.file === file);
    expect(here.length).toBeGreaterThan(50);
    for (const { row, id_number: number, damages } of here) {
      const written = bare(numbers.get(row) ?? '');
      const damage = damages.find((each) => each.startsWith('number-'));
      if (damage === undefined) expect(written).toBe(number);
      else expect(whole(numbers.get(row) ?? '')).not.toBe(number);
      if (damage === 'number-missing') expect(written).toBe('');
    }
  });
});
