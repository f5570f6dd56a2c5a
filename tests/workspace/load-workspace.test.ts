import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { loadWorkspace } from '../../src/workspace/load-workspace.js';
import { freshFolder } from '../cli/small-county.js';
import { datasets, mistakeIn, workspaceOf } from './workspace-text.js';

describe('the example of the guide', () => {
  const example = workspaceOf(
    'sources:',
    '  - file: "2026-10/*名册*.xlsx"   # a glob',
    '    sheet: 名册',
    '    dataset: subsidy',
    '    header-row: 3',
    '    columns: { D: amount, 发放额: amount, F: ignore }',
    '    constants: { month: 2026-10, benefit: 护理补贴, township: 青石镇 }',
    '  - { file: 旧/*.xls, skip: true }',
    'headers:',
    '  subsidy: { amount: [发钱数] }',
    'passwords:',
    '  - { file: "*.xlsx", env: BIDUI_PASSWORD_MZ }',
  );

  it('says which sheets are meant and how they are read', () => {
    expect(example.sources[0]).toEqual({
      line: 2,
      file: '2026-10/*名册*.xlsx',
      sheet: { kind: 'name', pattern: '名册' },
      skip: false,
      instructions: {
        dataset: 'subsidy',
        headerRow: 3,
        columns: new Map([
          ['D', 'amount'],
          ['发放额', 'amount'],
          ['F', null],
        ]),
        constants: new Map([
          ['month', '2026-10'],
          ['benefit', '护理补贴'],
          ['township', '青石镇'],
        ]),
      },
    });
    expect(example.sources[1]).toMatchObject({ line: 8, file: '旧/*.xls', skip: true });
  });

  it('adds the header spelling behind those that are known, to its field alone', () => {
    const known = datasets.get('subsidy')?.fields.get('amount')?.headers ?? [];
    expect(example.datasets.get('subsidy')?.fields.get('amount')?.headers).toEqual([...known, '发钱数']);
    expect(example.datasets.get('dibao')).toBe(datasets.get('dibao'));
    expect(datasets.get('subsidy')?.fields.get('amount')?.headers).not.toContain('发钱数');
  });

  it('names the variable of a password, not the password', () => {
    expect(example.passwords).toEqual([{ line: 12, file: '*.xlsx', env: 'BIDUI_PASSWORD_MZ' }]);
  });
});

describe('values', () => {
  it('stay as they are written: a month with a point is no number', () => {
    const [entry] = workspaceOf('sources:', '  - file: a.xlsx', '    constants: { month: 2026.10 }').sources;
    expect(entry?.instructions.constants.get('month')).toBe('2026.10');
  });

  it('tell a position from a name in quotes', () => {
    const [first, second] = workspaceOf(
      'sources:',
      '  - { file: a.xlsx, sheet: 2 }',
      '  - { file: a.xlsx, sheet: "2" }',
    ).sources;
    expect(first?.sheet).toEqual({ kind: 'position', position: 2 });
    expect(second?.sheet).toEqual({ kind: 'name', pattern: '2' });
  });

  it.each([
    [['sieve-above-rows: 0'], 0],
    [['sieve-above-rows: 250000'], 250_000],
    [[], null],
  ])('say from how many rows on a roll is sieved: %j', (lines, rows) => {
    expect(workspaceOf(...lines).sieveAboveRows).toBe(rows);
  });

  it.each([
    [['engine: duckdb'], 'duckdb'],
    [['engine: postgres://clerk@10.1.2.3:5433/rolls'], 'postgres://clerk@10.1.2.3:5433/rolls'],
    [
      ['engine: postgresql://db.example/rolls?sslmode=require'],
      'postgresql://db.example/rolls?sslmode=require',
    ],
    [[], null],
  ])('say what keeps the records of a run: %j', (lines, engine) => {
    expect(workspaceOf(...lines).engine).toBe(engine);
  });

  it.each([
    ['nothing', []],
    ['comments', ['# nothing yet']],
    ['a section that is commented out', ['sources:', '#  - file: a.xlsx']],
  ])('may be left out: %s', (_, lines) => {
    expect(workspaceOf(...lines)).toMatchObject({ sources: [], passwords: [] });
  });
});

describe('a mistake is named with its line and what to do', () => {
  it.each([
    [
      ['source:', '  - file: a.xlsx'],
      'bidui.yaml:1: there is no key "source"\nDid you mean "sources"? Known: sources, headers, passwords, policy, sieve-above-rows, engine.',
    ],
    [
      ['sources:', '  - file: a.xlsx', '    haeder-row: 3'],
      'bidui.yaml:3: there is no key "haeder-row"\nDid you mean "header-row"? Known: file, sheet, dataset, header-row, columns, constants, skip.',
    ],
    [
      ['passwords:', '  - file: a.xlsx', '    password: geheim'],
      'bidui.yaml:2: passwords > 1 > env should be a text that is not empty\n',
    ],
    [
      ['sources:', '  - dataset: subsidy'],
      'bidui.yaml:2: sources > 1 > file should be a text that is not empty\n',
    ],
    [
      ['sieve-above-rows: 1e6'],
      'bidui.yaml:1: sieve-above-rows should be a whole number of at most 9 digits\n',
    ],
    [
      ['policy:', 'engine: mysql://clerk@10.1.2.3/rolls'],
      'bidui.yaml:2: "engine" is duckdb or postgres://user@host:port/database\n',
    ],
    [['engine: postgres://clerk@10.1.2.3'], 'bidui.yaml:1: "engine" is duckdb or'],
    [['engine: postgres:///rolls'], 'bidui.yaml:1: "engine" is duckdb or'],
    [
      ['engine: postgres://clerk:geheim@10.1.2.3/rolls'],
      'bidui.yaml:1: the address under "engine" holds a password\nTake it out, give it in PGPASSWORD',
    ],
    [['engine: postgres://10.1.2.3/rolls?password=geheim'], 'bidui.yaml:1: the address under "engine" holds'],
    [['sources: a.xlsx'], 'bidui.yaml:1: sources should be a list'],
    [
      ['sources:', '  - file: a.xlsx', '    header-row: third'],
      'bidui.yaml:3: sources > 1 > header-row should be a row number, from 1\n',
    ],
    [
      ['sources:', '  - file: a.xlsx', '    sheet: 0'],
      'bidui.yaml:3: sources > 1 > sheet should be a row number, from 1\n',
    ],
    [
      ['sources:', '  - file: a.xlsx', '    skip: yes'],
      'bidui.yaml:3: sources > 1 > skip should be true or false\n',
    ],
    [
      ['sources:', '  - file: a.xlsx', '    dataset: subsidies'],
      'bidui.yaml:3: there is no dataset "subsidies"\nDid you mean "subsidy"?',
    ],
    [
      ['sources:', '  - file: a.xlsx', '    dataset: 低保'],
      'bidui.yaml:3: there is no dataset "低保"\nDid you mean "dibao"?',
    ],
    [
      ['sources:', '  - file: a.xlsx', '    dataset: subsidy', '    columns:', '      D: amuont'],
      'bidui.yaml:5: there is no field "amuont"\nDid you mean "amount"?',
    ],
    [
      ['sources:', '  - file: a.xlsx', '    dataset: subsidy', '    columns: { D: 发放金额 }'],
      'bidui.yaml:4: there is no field "发放金额"\nDid you mean "amount"?',
    ],
    [
      ['sources:', '  - file: a.xlsx', '    dataset: dibao', '    constants: { benefit: 护理补贴 }'],
      'bidui.yaml:4: there is no field "benefit"\nKnown: ',
    ],
    [
      ['sources:', '  - file: a.xlsx', '    constants:', '      township: 青石镇', '      month: 2026-13'],
      'bidui.yaml:5: "2026-13" is not a value of month\nWrite it like this: 2026-10.',
    ],
    [
      ['sources:', '  - file: a.xlsx', '    constants: { benefit: 高龄补贴 }'],
      'bidui.yaml:3: "高龄补贴" is not a value of benefit\nWrite it like this: 困难残疾人生活补贴 / 重度残疾人护理补贴 / 最低生活保障金 / 特困供养金 / 其他项目.',
    ],
    [
      ['sources:', '  - file: a.xlsx', '    constants: { name: 甘一 }'],
      'bidui.yaml:3: name differs from person to person and cannot be the same for a whole sheet (甘一)\n',
    ],
    [
      ['headers:', '  subsidy:', '    amount:', '      - 发钱数', '      - 补贴标准'],
      'bidui.yaml:5: the header "补贴标准" already means standard (standard) and cannot mean another field\n',
    ],
    [
      ['headers:', '  subsidy: { amont: [发钱数] }'],
      'bidui.yaml:2: there is no field "amont"\nDid you mean "amount"?',
    ],
    [
      ['headers:', '  subsidi: { amount: [发钱数] }'],
      'bidui.yaml:2: there is no dataset "subsidi"\nDid you mean "subsidy"?',
    ],
    [
      ['passwords:', '  - { file: a.xlsx, env: 我的密码 }'],
      'bidui.yaml:2: passwords > 1 > env should be the name of an environment variable\n',
    ],
    [['sources:', '  - file: "a.xlsx'], 'bidui.yaml:3: not valid YAML: Missing closing "quote'],
    [
      ['sources:', '  - file: a.xlsx', '    file: b.xlsx'],
      'bidui.yaml:3: not valid YAML: Map keys must be unique',
    ],
    [['sources：', '  - file: a.xlsx'], 'bidui.yaml:1: '],
  ])('%j', (lines, expected) => {
    expect(mistakeIn(...lines)).toContain(expected);
    expect(mistakeIn(...lines).startsWith(expected)).toBe(true);
  });
});

describe('the file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await freshFolder();
    await mkdir(join(folder, '2026-10'));
    await writeFile(join(folder, 'bidui.yaml'), 'passwords:\n  - { file: a.xlsx, env: HERE }\n');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const load = (input: string): ReturnType<typeof loadWorkspace> =>
    loadWorkspace({ input: join(folder, input), workingFolder: folder, datasets });

  it('is that of the current folder where the input folder has none', () => {
    expect(load('2026-10')).toMatchObject({ file: { name: 'bidui.yaml' }, passwords: [{ env: 'HERE' }] });
  });

  it('is that of the input folder where it has one, named with its SHA-256', async () => {
    const text = '\ufeffpasswords:\n  - { file: a.xlsx, env: THERE }\n';
    await mkdir(join(folder, '2026-11'));
    await writeFile(join(folder, '2026-11/bidui.yaml'), text);
    await writeFile(join(folder, '2026-11/a.csv'), '');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const expected = { file: { name: '2026-11/bidui.yaml', sha256 }, passwords: [{ env: 'THERE' }] };
    expect(load('2026-11')).toMatchObject(expected);
    expect(load('2026-11/a.csv')).toMatchObject(expected);
  });

  it.each(['bidui.yml', 'bidui.yaml.txt', 'BIDUI.YAML'])(
    'is not silently passed over under the name %s',
    async (name) => {
      const other = join(folder, `named-${name}`);
      await mkdir(other);
      await writeFile(join(other, name), '');
      // A file system that does not tell cases apart finds the file under its right name.
      if (name === 'BIDUI.YAML' && loadsQuietly(other)) return;
      expect(() => load(`named-${name}`)).toThrow(UserError);
    },
  );

  const loadsQuietly = (input: string): boolean => {
    try {
      return loadWorkspace({ input, workingFolder: input, datasets }).file !== null;
    } catch {
      return false;
    }
  };

  it('is refused where it is not UTF-8', async () => {
    await mkdir(join(folder, 'gbk'));
    await writeFile(join(folder, 'gbk/bidui.yaml'), Buffer.from('23b2b9cc', 'hex'));
    expect(() => load('gbk')).toThrow('the file is not UTF-8');
  });
});
