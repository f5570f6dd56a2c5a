import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runExplain } from '../../src/cli/explain.js';
import { UserError } from '../../src/errors.js';
import { displayWidth } from '../../src/report/display-width.js';
import { explainedCounty, numbers } from '../explain/explained-county.js';
import { quietTerminal, type QuietTerminal } from './quiet-terminal.js';
import { runCli } from './run-cli.js';
import { freshFolder, writeFiles } from './small-county.js';

let folder = '';
beforeAll(async () => {
  folder = await freshFolder();
  await writeFiles(folder, explainedCounty);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Asked {
  readonly who: string;
  readonly unmask?: boolean;
  readonly json?: boolean;
  readonly terminal?: QuietTerminal;
}

const explain = async ({ who, unmask = false, json = false, terminal }: Asked): Promise<QuietTerminal> => {
  const listening = terminal ?? quietTerminal(folder);
  await runExplain({ who, folder: '.', asOf: '2026-07-31', unmask, json }, listening);
  return listening;
};

const saidOf = async (asked: Asked): Promise<string> => (await explain(asked)).said.join('\n');

const place = z.strictObject({ dataset: z.string(), file: z.string(), sheet: z.string(), row: z.int() });
const strength = {
  weight: z.number().nullable(),
  probability: z.number().min(0).max(1).nullable(),
  reasons: z.string().min(1),
};
const text = z.string().nullable();
const person = z.strictObject({
  ...{ person_id: z.string().regex(/^[0-9a-f]{16}$/), name: text, id_number: text, cert_number: text },
  ...{ birth_date: text, township: text, village: text, records: z.int(), datasets: z.array(z.string()) },
});
const record = z.strictObject({
  ...place.shape,
  ...strength,
  slot: z.int(),
  details: z.record(z.string(), text),
  id_fault: text,
  is_own_number: z.boolean(),
  confidence: z.enum(['certain', 'probable', 'possible']),
});
const finding = z.strictObject({
  ...{ finding_id: z.string(), person_id: text, confidence: z.enum(['certain', 'probable', 'possible']) },
  ...{ about: z.string(), months: z.array(z.string()), amount: text, message: z.string() },
  ...{ notes: z.array(z.string()), also: z.array(z.string()), evidence: z.array(place) },
});
const explanation = z.strictObject({
  found: z.literal(1),
  as_of: z.iso.date(),
  person,
  region: z
    .strictObject({ code: z.string(), province: z.string(), name: text, is_revoked: z.boolean() })
    .nullable(),
  records: z.array(record).min(1),
  faults: z.array(
    z.strictObject({
      ...{ code: z.string(), file: z.string(), sheet: text, row: z.int(), column: text, message: z.string() },
    }),
  ),
  near: z.array(
    z.strictObject({ ...strength, person, mine: record, theirs: record, records: z.int().min(1) }),
  ),
  not_compared: z.array(z.strictObject({ clue: z.string(), records: z.int(), size: z.int() })),
  rules: z
    .array(
      z.strictObject({
        ...{ rule: z.string(), title: z.string(), severity: z.enum(['high', 'medium', 'low']) },
        verdict: z.enum([
          ...(['found', 'other-reason', 'not-covered', 'excluded', 'nothing'] as const),
          ...(['not-looked-at', 'not-applicable', 'error'] as const),
        ]),
        findings: z.array(finding),
        gaps: z.array(
          z.strictObject({ dataset: z.string(), township: z.string(), about: z.string(), month: text }),
        ),
        reported_by: z.array(z.string()),
        because: z.array(z.strictObject({ dataset: z.string(), rows: z.array(place) })),
        ...{ looks_at: text, not_on: z.array(z.string()), missing: z.array(z.string()), problem: text },
        others: z.array(finding),
      }),
    )
    .min(1),
});

const allNumbers = Object.values(numbers);
const allNames = [...Object.keys(numbers), '辛八'];

describe('bidui explain', () => {
  it('masks every name and number unless told not to', async () => {
    for (const json of [false, true]) {
      for (const who of [...allNames, numbers.庚七]) {
        const masked = await saidOf({ who, json });
        for (const secret of [...allNumbers, ...allNames]) expect(masked).not.toContain(secret);
      }
      const shown = await saidOf({ who: '庚七', json, unmask: true });
      for (const known of ['庚七', numbers.庚七, '辛八']) expect(shown).toContain(known);
    }
  });

  it('fits the terminal, from 80 columns on', async () => {
    for (const width of [80, 100, 120]) {
      for (const who of ['甲一', '庚七']) {
        const said = await saidOf({ who, terminal: { ...quietTerminal(folder), width } });
        expect(said.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
        expect(said.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
      }
    }
  });

  it('speaks English too', async () => {
    const said = await saidOf({ who: '甲一', unmask: true, terminal: quietTerminal(folder, null, 'en') });
    expect(said).toContain('1. Records: 4 on 3 rolls');
    expect(said).toContain('stands on “Disability subsidies paid”');
  });

  it('gives the same content as JSON', async () => {
    for (const who of allNames) {
      const parsed = explanation.parse(JSON.parse(await saidOf({ who, json: true })));
      expect(parsed.records.length).toBe(parsed.person.records);
    }
  });

  it('says that a former name stands beside the name, and masks it', async () => {
    const county = await freshFolder();
    try {
      await writeFiles(county, {
        '残疾人证.csv': [
          '姓名,身份证号,残疾类别,残疾等级,发证日期,有效期至,证件状态,乡镇,村',
          `甲一（曾用名王小花）,${numbers.甲一},肢体,一级,2016-05-10,2036-05-31,正常,青石镇,上村`,
          '',
        ].join('\n'),
        '2026年度医保参保.csv': [
          '姓名,身份证号,参保年度,参保状态,乡镇',
          `王小花,${numbers.甲一},2026,正常参保,青石镇`,
          '',
        ].join('\n'),
      });
      const terminal = (): QuietTerminal => quietTerminal(county);
      const shown = await saidOf({ who: '王小花', unmask: true, terminal: terminal() });
      expect(shown).toMatch(/姓名栏另注\s+王小花/);
      expect(shown.replaceAll(/\s+/g, '')).toContain('与姓名栏另注的名字（曾用名、又名等）相同');
      expect(shown.replaceAll(/\s+/g, '')).toContain('姓名栏还写有另一个名字');
      const masked = await saidOf({ who: '王小花', terminal: terminal() });
      expect(masked).toMatch(/姓名栏另注\s+王\*花/);
      expect(masked).not.toContain('王小花');
      const english = quietTerminal(county, null, 'en');
      expect(await saidOf({ who: '王小花', terminal: english })).toContain('written beside the name');
    } finally {
      await rm(county, { recursive: true, force: true });
    }
  });

  it('lists several people of a number with the numbers to ask for them', async () => {
    const terminal = await explain({ who: numbers.庚七, unmask: true });
    const ids = terminal.said.join('\n').match(/^[0-9a-f]{16}(?= )/gm) ?? [];
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(await saidOf({ who: id, unmask: true })).toContain(numbers.庚七);
    expect(terminal.talked.join('\n')).toContain('bidui explain');
  });

  it('says that nobody fits, after those who come nearest, and ends with what to do', async () => {
    const terminal = quietTerminal(folder);
    await expect(explain({ who: '乙二哇', unmask: true, terminal })).rejects.toBeInstanceOf(UserError);
    expect(terminal.talked.join('\n')).toContain('乙二娃');
    await expect(explain({ who: '  ' })).rejects.toBeInstanceOf(UserError);
  });

  it('says of which rolls only some rows are there, where nobody fits', async () => {
    const sieved = await freshFolder();
    try {
      await writeFiles(sieved, { ...explainedCounty, 'bidui.yaml': 'sieve-above-rows: 0\n' });
      const terminal = quietTerminal(sieved);
      await expect(explain({ who: '慕容不在', terminal })).rejects.toBeInstanceOf(UserError);
      expect(terminal.talked[0]).toMatch(/^基本医疗保险参保行数很多/);
    } finally {
      await rm(sieved, { recursive: true, force: true });
    }
  });

  it('reads from standard input whom it is asked for, so that no history keeps it', async () => {
    const asked = await runCli(['explain', '-', '--as-of', '2026-07-31'], {
      cwd: folder,
      onStart: ({ stdin }) => stdin.end(`${numbers.甲一}\r\nnot this line\n`),
    });
    expect(asked.status).toBe(0);
    expect(asked.stdout).toContain('一、记录：3 个名册 4 条');
    const nothing = await runCli(['explain', '-'], { cwd: folder, onStart: ({ stdin }) => stdin.end() });
    expect(nothing.status).toBe(2);
  });
});
