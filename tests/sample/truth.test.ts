import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDatasets } from '../../src/schema/datasets.js';
import type { TruthLine } from '../../src/sample/truth/truth-line.js';
import { writeSample } from '../../src/sample/write-sample.js';
import { runCli } from '../cli/run-cli.js';

/** A line of findings.jsonl, as far as it is compared or shown. */
interface Finding {
  readonly rule: string;
  readonly id_number: string | null;
  readonly township: string | null;
  readonly about: string;
  readonly months: readonly string[];
  readonly amount: string | null;
  readonly confidence: string;
  readonly also: readonly string[];
  /** Only of a rate. */
  readonly numerator?: number;
  readonly denominator?: number;
  readonly message: string;
  readonly evidence: readonly { readonly file: string; readonly sheet: string; readonly row: number }[];
}

interface Manifest {
  readonly rules: readonly {
    readonly rule: string;
    readonly outcome: string;
    readonly missing: readonly string[];
  }[];
  readonly sources: readonly {
    readonly dataset: string;
    readonly records: number;
    readonly faults: number;
  }[];
  readonly skipped: readonly unknown[];
  readonly rejected: readonly unknown[];
}

interface Judged {
  readonly truth: readonly TruthLine[];
  readonly findings: readonly Finding[];
  readonly manifest: Manifest;
}

const readLines = async <T>(path: string): Promise<T[]> =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

let base = '';
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'bidui-truth-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** Runs the program itself on a county's rolls: nothing of it is replaced. */
const judge = async (county: string, out: string): Promise<Judged> => {
  const ended = await runCli(['run', join(county, 'rolls'), '--out', join(base, out)], { cwd: base });
  expect(ended.status).toBe(0);
  // The office's standards lie beside its rolls, and nothing in them is without effect.
  expect(ended.stderr).toMatch(/^已按 \S*bidui\.yaml 中的规定读取。\n$/);
  return {
    truth: await readLines(join(county, 'truth.jsonl')),
    findings: await readLines(join(base, out, 'findings.jsonl')),
    manifest: JSON.parse(await readFile(join(base, out, 'run.json'), 'utf8')) as Manifest,
  };
};

type Compared = Pick<
  Finding,
  'rule' | 'id_number' | 'township' | 'about' | 'months' | 'amount' | 'confidence' | 'also'
>;

/** A finding about nobody is about a township. */
const subjectOf = ({ rule, id_number: number, township, about }: Compared): string =>
  [rule, number || `nobody in ${township || 'the county'}`, about].join(' ').trimEnd();

const verdictOf = ({ months, amount, confidence, also }: Compared, rate = ''): string =>
  [confidence, months.join(','), amount ?? 'no amount', `also: ${also.join(',')}`, rate].join(' | ');

/** The figures of a rate as the truth has them; empty of anything else. */
const rateOf = ({ numerator, denominator }: Finding): string =>
  numerator === undefined || denominator === undefined ? '' : `${numerator}/${denominator}`;

const placeOf = ({ evidence: [first] }: Finding): string =>
  first === undefined ? 'no evidence' : `${first.file} / ${first.sheet} / ${first.row}`;

const bySubject = <T extends Compared>(lines: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const line of lines) groups.set(subjectOf(line), [...(groups.get(subjectOf(line)) ?? []), line]);
  return groups;
};

/** How what was found differs from what must be found, in sentences; empty if it does not. */
const differences = ({ truth, findings }: Judged): string[] => {
  const expected = bySubject(truth.filter((line) => line.expected));
  const found = bySubject(findings);
  const missing = [...expected].flatMap(([subject, [line]]) =>
    line === undefined || found.has(subject)
      ? []
      : [`missing: ${subject} | ${verdictOf(line)} (${line.name}, ${line.township}: ${line.why})`],
  );
  const others = [...found].flatMap(([subject, [finding, ...repeated]]) => {
    const line = expected.get(subject)?.[0];
    if (finding === undefined) return [];
    if (line === undefined) {
      return [`unexpected: ${subject} | ${verdictOf(finding)} (${finding.message}; ${placeOf(finding)})`];
    }
    if (repeated.length > 0) return [`found ${repeated.length + 1} times: ${subject}`];
    const [must, is] = [verdictOf(line, line.rate), verdictOf(finding, rateOf(finding))];
    return must === is ? [] : [`differs: ${subject} | must be ${must}, is ${is} (${line.why})`];
  });
  return [...missing, ...others];
};

/** The rolls that no sample county writes yet: what rules judge that need one is not judged, and nothing else is left out. */
const unwritten: readonly string[] = [];

/** Policy tables that only the place itself can fill in, as run.json names them. */
const unset: readonly string[] = [];

const titlesOf = (datasets: readonly string[]): ReadonlySet<string> =>
  new Set(datasets.map((name) => loadDatasets().get(name)?.title.zh ?? name));

const shipped = fileURLToPath(new URL('../../samples/county', import.meta.url));

const judgeFresh = async (people: number, seed: number): Promise<Judged> => {
  const county = join(base, `fresh-${people}`);
  await writeSample({ people, seed, out: county });
  return judge(county, `out-${people}`);
};

describe('a fresh county of 300 people, of whom nobody is in custody', () => {
  it('gets every finding that is true of it, as sure as a roll of nobody lets it be, and no other', async () => {
    const judged = await judgeFresh(300, 1);
    const { sources } = judged.manifest;
    expect(sources.filter(({ dataset }) => dataset === 'custody')).toMatchObject([{ records: 0 }]);
    expect(judged.truth.filter(({ expected }) => expected).length).toBeGreaterThan(100);
    expect(differences(judged)).toEqual([]);
  });
});

describe.each([
  { name: 'the county that is shipped', people: null },
  { name: 'a fresh county of 2500 people', people: 2500 },
])('$name', ({ people }) => {
  let judged: Judged;
  beforeAll(async () => {
    judged = people === null ? await judge(shipped, 'out-shipped') : await judgeFresh(people, 4711);
  });

  it('gets every finding that is true of it, with months, amount, confidence and neighbours, and no other', () => {
    expect(judged.truth.filter(({ expected }) => expected).length).toBeGreaterThan(100);
    expect(differences(judged)).toEqual([]);
  });

  it('gets no finding of anybody who only looks like one', () => {
    const found = new Map(judged.findings.map((each) => [subjectOf(each), each]));
    const lookAlikes = judged.truth.filter(({ expected }) => !expected);
    const accused = lookAlikes.flatMap((line) => {
      const finding = found.get(subjectOf(line));
      return finding === undefined ? [] : [`${subjectOf(line)}: ${line.why}, but ${finding.message}`];
    });
    expect(lookAlikes.length).toBeGreaterThan(100);
    expect(accused).toEqual([]);
  });

  it('has every rule judged but those that need a roll or a value that no county has yet', () => {
    const { rules } = judged.manifest;
    const lacking = new Set([
      ...titlesOf(unwritten),
      ...unset.map((title) => `政策参数“${title}”（尚未设定）`),
    ]);
    const notJudged = rules.filter(({ outcome }) => outcome === 'not-applicable');
    // What stands for one another is written with a stroke between.
    const missing = notJudged.flatMap((rule) => rule.missing.flatMap((each) => each.split(' / ')));
    expect(missing.filter((each) => !lacking.has(each))).toEqual([]);
    expect(notJudged.filter((rule) => rule.missing.length === 0).map(({ rule }) => rule)).toEqual([]);
    expect([...lacking].filter((each) => !missing.includes(each))).toEqual([]);

    const outcomes = new Map(rules.map(({ rule, outcome }) => [rule, outcome]));
    const told = new Set(judged.truth.map(({ rule }) => rule));
    expect([...told].filter((rule) => outcomes.get(rule) !== 'found')).toEqual([]);
    expect(rules.map(({ rule }) => rule).sort()).toEqual(
      [...told, ...notJudged.map(({ rule }) => rule)].sort(),
    );
  });

  it('has a roll of every kind but those that are not written yet, and all of them read', () => {
    const { sources, rejected, skipped } = judged.manifest;
    const written = [...new Set(sources.map(({ dataset }) => dataset))];
    expect([...written, ...unwritten].sort()).toEqual([...loadDatasets().keys()].sort());
    // Two of the monthly subsidy files begin with a sheet of instructions; bidui.yaml is no roll.
    expect([...rejected, ...skipped]).toHaveLength(3);
  });

  it('has no cell that cannot be read but the wrong numbers', () => {
    const wrongNumbers = judged.truth.filter(
      ({ rule, expected }) => (rule === 'id-invalid' || rule === 'id-damaged') && expected,
    ).length;
    // Two people stand with their certificate number in the ID column of six subsidy rolls, two others on dibao's.
    const certificatesAsNumber = 2 * 6 + 2;
    const faults = judged.manifest.sources.reduce((sum, each) => sum + each.faults, 0);
    // Two people stand under the same wrong number in two months; every other wrong number is written once.
    const writtenAgain = 2;
    expect(faults).toBe(wrongNumbers + writtenAgain + certificatesAsNumber);
  });
});
