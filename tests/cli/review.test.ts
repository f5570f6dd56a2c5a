import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runReviewImport } from '../../src/cli/review-import.js';
import { runReviewList } from '../../src/cli/review-list.js';
import { runReviewWithdraw } from '../../src/cli/review-withdraw.js';
import { UserError } from '../../src/errors.js';
import { askedPairs, fillReview, type FilledRow } from './filled-review.js';
import { quietTerminal } from './quiet-terminal.js';
import { runCli } from './run-cli.js';
import { freshFolder, writeFiles } from './small-county.js';

/** Two people who are paid under a name that differs by a character from the registry's. */
const county = {
  'in/残疾人证.csv': [
    '姓名,身份证号,残疾类别,残疾等级,发证日期,有效期至,证件状态,状态变更日期,乡镇',
    '史兰花,99010119700101001X,肢体,一级,2016-05-10,2026-05-31,正常,,青石镇',
    '段志强,990101197503150020,视力,二级,2018-03-01,2028-02-28,注销,2026-06-15,青石镇',
    '',
  ].join('\n'),
  'in/2026年7月护理补贴.csv': [
    '姓名,身份证号,补贴金额,乡镇',
    '史蓝花,99010119700101001X,100,青石镇',
    '段志刚,990101197503150020,80,青石镇',
    '',
  ].join('\n'),
};

const key = 'sixteen random bytes or more of a test';
const first: FilledRow = { names: ['史兰花', '史蓝花'], decision: '同一人', remark: '电话 13900000000 核实' };
const second: FilledRow = { names: ['段志强', '段志刚'], decision: '不同人', who: '吴越' };

let folder: string;
let report: string;
beforeAll(async () => {
  folder = await freshFolder();
  await writeFiles(folder, { ...county, '.bidui/key': key });
  const { status, stderr } = await runCli(['run', 'in', '--out', 'out', '--quiet'], { cwd: folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  report = join(folder, 'out', 'report.xlsx');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A workspace of its own with the same key, and the report filled in. */
const workspace = async (name: string, rows: readonly FilledRow[]): Promise<string> => {
  const place = join(folder, name);
  await mkdir(join(place, '.bidui'), { recursive: true });
  await writeFile(join(place, '.bidui', 'key'), key);
  await fillReview(report, join(place, 'filled.xlsx'), rows);
  return place;
};

interface Imported {
  readonly status: number;
  readonly said: string;
  readonly talked: string;
}

const now = (): Date => new Date('2026-10-08T01:30:00.000Z');

const importInto = async (
  place: string,
  more: { readonly replace?: boolean; readonly who?: string; readonly file?: string } = {},
): Promise<Imported> => {
  const terminal = quietTerminal(place);
  const status = await runReviewImport({ file: 'filled.xlsx', replace: false, ...more }, terminal, now);
  return { status, said: terminal.said.join('\n'), talked: terminal.talked.join('\n') };
};

const listOf = (place: string, json = false): string => {
  const terminal = quietTerminal(place);
  runReviewList({ json }, terminal);
  return terminal.said.join('\n');
};

const statesOf = (place: string): readonly string[] =>
  z
    .array(z.object({ no: z.number(), verdict: z.string(), who: z.string(), state: z.string() }))
    .parse(JSON.parse(listOf(place, true)))
    .map(({ no, verdict, who, state }) => `${no} ${verdict} ${who} ${state}`);

/** Rule, name and confidence of each finding of a result. */
const findingsOf = async (out: string): Promise<readonly string[]> => {
  const one = z.object({ rule: z.string(), name: z.string(), confidence: z.string() });
  const text = await readFile(join(out, 'findings.jsonl'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => one.parse(JSON.parse(line)))
    .map(({ rule, name, confidence }) => `${rule} ${name} ${confidence}`);
};

const errorOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return error.describe('zh');
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('bidui review import', () => {
  it('keeps what was decided, with who and when, and nobody whole', async () => {
    const place = await workspace('kept', [first, second]);
    expect(await importInto(place)).toEqual({
      status: 0,
      said: '采纳核对结论 2 条（其中改变原结论 0 条），此前已有 0 条，不确定或未填 0 条，未采纳 0 条。\n重新运行 bidui run 即按这些结论处理。',
      talked: '',
    });
    expect(statesOf(place)).toEqual(['1 same 周敏 active', '2 different 吴越 active']);
    const text = await readFile(join(place, '.bidui', 'decisions.jsonl'), 'utf8');
    expect(text).toContain('2026-10-08T01:30:00.000Z');
    expect(text).not.toMatch(/兰花|志强|99010119700101001X|990101197503150020/);
  });

  it('knows a decision that it has already, and leaves open what is unsure or empty', async () => {
    const place = await workspace('again', [first, { ...second, decision: '不确定' }]);
    await importInto(place);
    expect((await importInto(place)).said).toBe(
      '采纳核对结论 0 条（其中改变原结论 0 条），此前已有 1 条，不确定或未填 1 条，未采纳 0 条。',
    );
    expect(statesOf(place)).toEqual(['1 same 周敏 active']);
  });

  it('reports the opposite of what another decided and does not take it, unless it is to take its place', async () => {
    const place = await workspace('opposite', [first]);
    await importInto(place);
    await fillReview(report, join(place, 'filled.xlsx'), [{ ...first, decision: '不同人', who: '吴越' }]);
    const refused = await importInto(place);
    expect(refused.status).toBe(2);
    expect(refused.talked).toMatch(
      /未采纳 工作表“待核对”第 \d+ 行：与下列结论矛盾：第 1 号结论（周敏 2026-10-08：史\*\*.*、史\*\*.* 同一人）。.*--replace/,
    );
    expect(statesOf(place)).toEqual(['1 same 周敏 active']);
    expect((await importInto(place, { replace: true })).said).toMatch(
      /采纳核对结论 1 条（其中改变原结论 1 条）/,
    );
    expect(statesOf(place)).toEqual(['1 same 周敏 replaced', '2 different 吴越 active']);
  });

  it('wants to know who decided', async () => {
    const place = await workspace('nobody', [{ ...first, who: '' }]);
    const refused = await importInto(place);
    expect([refused.status, refused.talked]).toEqual([2, expect.stringContaining('没有填写核对人')]);
    expect((await importInto(place, { who: '郑平' })).status).toBe(0);
    expect(statesOf(place)).toEqual(['1 same 郑平 active']);
  });

  it.each([
    ['a word of its own', { decision: '大概是' }, '“大概是”不在选项中'],
    [
      'another number',
      { decision: '同一人', changed: { '身份证号（甲）': '990101197001010028' } },
      '姓名、号码已被改动',
    ],
    ['another name', { decision: '同一人', changed: { '姓名（乙）': '史大花' } }, '姓名、号码已被改动'],
    ['another key', { decision: '同一人', changed: { '配对编号（勿改）': '1' } }, '配对编号缺失、有误'],
  ])('does not take a row with %s', async (what, row, problem) => {
    const place = await workspace(`wrong-${what}`, [{ ...first, ...row }, second]);
    const { status, said, talked } = await importInto(place);
    expect(status).toBe(2);
    expect(talked).toContain(problem);
    expect(said).toContain('采纳核对结论 1 条');
    expect(statesOf(place)).toEqual(['1 different 吴越 active']);
  });

  it('refuses a report that was made under another key', async () => {
    const place = await workspace('elsewhere', [first]);
    await writeFile(join(place, '.bidui', 'key'), 'another key of sixteen bytes or more');
    const { status, talked } = await importInto(place);
    expect([status, talked]).toEqual([2, expect.stringContaining('另一个密钥')]);
  });

  it('says what to do where there is no key, no such sheet, no file', async () => {
    const place = await workspace('without', [first]);
    await writeFile(join(place, 'a.csv'), '姓名,身份证号\n甘一,99010119700101001X\n');
    expect(await errorOf(importInto(place, { file: 'a.csv' }))).toMatch(/没有“待核对”工作表[^]*report\.xlsx/);
    await expect(importInto(place, { file: 'b.xlsx' })).rejects.toThrow(UserError);
    await rm(join(place, '.bidui', 'key'));
    expect(await errorOf(importInto(place))).toMatch(/没有工作区密钥[^]*\.bidui\/key/);
  });
});

describe('bidui review list and withdraw', () => {
  it('lists who decided what and when, masked', async () => {
    const place = await workspace('listed', [first, second]);
    expect(listOf(place)).toBe('还没有核对结论。');
    await importInto(place);
    const list = listOf(place);
    expect(list).toMatch(/1 {2}同一人.*史\*\*.*周敏.*有效/);
    expect(list).toMatch(/共 2 条，其中有效 2 条。/);
    expect(list).not.toMatch(/\d{15}/);
  });

  it('takes a decision back and keeps that in view', async () => {
    const place = await workspace('withdrawn', [first, second]);
    await importInto(place);
    await runReviewWithdraw({ number: '1', who: '郑平' }, quietTerminal(place), now);
    expect(statesOf(place)).toEqual(['1 same 周敏 withdrawn', '2 different 吴越 active']);
    expect(listOf(place)).toMatch(/郑平/);
    const withdraw = (number: string): Promise<string> =>
      errorOf(runReviewWithdraw({ number }, quietTerminal(place), now));
    expect(await withdraw('1')).toContain('第 1 号结论已不再有效');
    expect(await withdraw('7')).toContain('没有第 7 号核对结论');
    expect(await withdraw('x')).toContain('bidui review list');
    await importInto(place);
    expect(statesOf(place)).toEqual([
      '1 same 周敏 withdrawn',
      '2 different 吴越 active',
      '4 same 周敏 active',
    ]);
  });
});

describe('a run after the review', () => {
  it('asks about both pairs before, and about neither afterwards', async () => {
    expect([...(await askedPairs(report))].map((names) => names.split('/').sort().join('/')).sort()).toEqual([
      '史兰花/史蓝花',
      '段志刚/段志强',
    ]);
    const place = await workspace('run', [first, second]);
    await importInto(place);
    const { status, stderr } = await runCli(['run', '../in', '--out', 'out', '--quiet'], { cwd: place });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(await askedPairs(join(place, 'out', 'report.xlsx'))).toEqual([]);
    const manifest: unknown = JSON.parse(await readFile(join(place, 'out', 'run.json'), 'utf8'));
    const kept = await readFile(join(place, '.bidui', 'decisions.jsonl'));
    const sha256 = createHash('sha256').update(kept).digest('hex');
    expect(manifest).toMatchObject({
      decisions: {
        ...{
          file: '.bidui/decisions.jsonl',
          active: 2,
          used: 2,
          unused: [],
          contradicting: [],
          kept_apart: 0,
        },
        sha256,
      },
    });
  });

  it('takes for one person and for two whom somebody decided to be so', async () => {
    // Before: each is paid under the registry's number and a name like the registry's, which is probably the same person.
    expect((await findingsOf(join(folder, 'out'))).filter((line) => line.startsWith('cert-'))).toEqual([
      'cert-expired-paid 史兰花 probable',
      'cert-invalid-paid 段志强 probable',
      'cert-lapsed 史兰花 probable',
    ]);
    const place = await workspace('settled', [first, second]);
    await importInto(place);
    await runCli(['run', '../in', '--out', 'out', '--quiet'], { cwd: place });
    const findings = await findingsOf(join(place, 'out'));
    expect(findings.filter((line) => line.startsWith('cert-'))).toEqual([
      'cert-absent-paid 段志刚 certain',
      'cert-expired-paid 史兰花 certain',
      'cert-lapsed 史兰花 probable',
    ]);
    expect(findings.filter((line) => line.startsWith('id-shared'))).toHaveLength(1);
    // Both rows of the pair are joined by the decision, and both say so.
    const links = await readFile(join(place, 'out', 'links.csv'), 'utf8');
    expect(links.split('\n').filter((line) => /人工认定为同一人（周敏 2026-10-08）/.test(line))).toHaveLength(
      2,
    );
  });

  it('says which decisions are about records that are not there any more', async () => {
    const place = await workspace('unused', [first, second]);
    await importInto(place);
    await writeFiles(place, {
      'in/残疾人证.csv': county['in/残疾人证.csv'],
      'in/2026年7月护理补贴.csv': county['in/2026年7月护理补贴.csv'].replace('段志刚', '段志明'),
    });
    await runCli(['run', 'in', '--out', 'out', '--quiet'], { cwd: place });
    const manifest: unknown = JSON.parse(await readFile(join(place, 'out', 'run.json'), 'utf8'));
    expect(manifest).toMatchObject({ decisions: { active: 2, used: 1, unused: [2] } });
  });

  it('does not take a filled-in report among the rolls for one', async () => {
    const place = await workspace('mailed-back', [first]);
    await writeFiles(place, { 'in/残疾人证.csv': county['in/残疾人证.csv'] });
    await cp(join(place, 'filled.xlsx'), join(place, 'in', '残疾人证核对.xlsx'));
    await runCli(['run', 'in', '--out', 'out', '--quiet'], { cwd: place });
    const manifest: unknown = JSON.parse(await readFile(join(place, 'out', 'run.json'), 'utf8'));
    expect(manifest).toMatchObject({ sources: [{ file: '残疾人证.csv' }] });
    const { rejected } = z
      .object({ rejected: z.array(z.object({ sheet: z.string().nullable(), reason: z.string() })) })
      .parse(manifest);
    expect(rejected.find(({ sheet }) => sheet === '待核对')?.reason).toMatch(/bidui 以前的比对结果/);
  });

  it('does not begin where the decisions cannot be used', async () => {
    const place = await workspace('lost-key', [first]);
    await importInto(place);
    await rm(join(place, '.bidui', 'key'));
    const { status, stderr } = await runCli(['run', '../in', '--out', 'out'], { cwd: place });
    expect([status, stderr]).toEqual([2, expect.stringContaining('请恢复原来的 .bidui/key')]);
  });
});
