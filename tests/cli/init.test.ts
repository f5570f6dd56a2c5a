import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInit } from '../../src/cli/init.js';
import type { Questions } from '../../src/cli/questions.js';
import { UserError } from '../../src/errors.js';
import { runCli } from './run-cli.js';
import { quietTerminal } from './quiet-terminal.js';
import { freshFolder, smallCounty, writeFiles } from './small-county.js';

let folder: string;
beforeAll(async () => {
  folder = await freshFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const written = (name: string): Promise<string> => readFile(join(folder, name, 'bidui.yaml'), 'utf8');

const someFiles = async (name: string, files: Readonly<Record<string, string>>): Promise<void> => {
  await mkdir(join(folder, name), { recursive: true });
  await writeFiles(join(folder, name), files);
};

const undecided = {
  // Nothing says which month the whole sheet is for, and one header is nearly right.
  '护理补贴7月.csv': '姓名,身份证号,补贴金额,发放状太\n甘一,99010119700101001X,100,正常\n',
  '2026年6月护理补贴.csv': '姓名,身份证号,补贴金额\n甘一,99010119700101001X,100\n',
  // Two columns of the same name.
  '残疾人证.csv':
    '姓名,身份证号,残疾类别,残疾等级,有效期至,乡镇,乡镇\n甘一,99010119700101001X,肢体,一级,2026-05-31,青石镇,白沙乡\n',
};

describe('bidui init', () => {
  it('writes one entry for all files that are read alike', async () => {
    await someFiles('alike', smallCounty);
    const terminal = quietTerminal(folder);
    await runInit({ folder: 'alike', yes: true }, terminal);
    const lines = (await written('alike')).split('\n').filter((line) => !/^\s*#/.test(line));
    expect(lines.map((line) => line.replace(/\s+#.*/, ''))).toEqual([
      '',
      'sources:',
      '  - file: "2026年*月护理补贴.csv"',
      '    dataset: subsidy',
      '    header-row: 1',
      '    columns:',
      '      姓名: name',
      '      身份证号: id_number',
      '      补贴金额: amount',
      '      乡镇: township',
      '',
      '  - file: 残疾人证.csv',
      '    dataset: registry',
      '    header-row: 1',
      '    columns:',
      '      姓名: name',
      '      身份证号: id_number',
      '      残疾类别: category',
      '      残疾等级: level',
      '      发证日期: issued_on',
      '      有效期至: valid_to',
      '      证件状态: status',
      '      状态变更日期: status_date',
      '      乡镇: township',
      '',
    ]);
    expect(terminal.said[0]).toBe(`已写出 ${join('alike', 'bidui.yaml')}：2 项，待定 0 处。`);
    expect(terminal.talked).toEqual([]);
  });

  it.each(['small', 'sample'])('writes what leads to the same findings: %s', async (county) => {
    if (county === 'small') await someFiles('same-small', smallCounty);
    else await cp('samples/county/rolls', join(folder, 'same-sample'), { recursive: true });
    // What the sample's office laid down is not what is compared here.
    await rm(join(folder, `same-${county}`, 'bidui.yaml'), { force: true });
    const findings = async (out: string): Promise<string> => {
      const { status, stderr } = await runCli(
        ['run', `same-${county}`, '--out', out, '--as-of', '2026-09-30', '--quiet'],
        { cwd: folder },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return readFile(join(folder, out, 'findings.jsonl'), 'utf8');
    };
    const before = await findings(`before-${county}`);
    await runInit({ folder: `same-${county}`, yes: true }, quietTerminal(folder));
    expect(before.length).toBeGreaterThan(100);
    expect(await findings(`after-${county}`)).toBe(before);
    const run: unknown = JSON.parse(await readFile(join(folder, `after-${county}`, 'run.json'), 'utf8'));
    expect(run).toMatchObject({ workspace: { file: `same-${county}/bidui.yaml` } });
  });

  it('asks what it could not decide and writes the answers', async () => {
    await someFiles('asked', undecided);
    const asked: string[] = [];
    const questions: Questions = {
      password: () => Promise.reject(new Error('no password here')),
      choose: (question, choices) => {
        asked.push(`${question} ${choices.map(({ name }) => name).join(' | ')}`);
        const [first] = choices;
        if (first === undefined) throw new Error('nothing to choose from');
        return Promise.resolve(first.value);
      },
    };
    await runInit({ folder: 'asked', yes: false }, quietTerminal(folder, questions));
    expect(asked).toEqual([
      '残疾人证.csv：“乡镇”出现在 F, G 列，读哪一列？ F 列 | G 列 | 以后再定',
      '护理补贴7月.csv：全表的“发放月份”是什么？ 2026-07 | 2026-06 | 以后再定',
    ]);
    const text = await written('asked');
    expect(text).toMatch(/^ {6}F: township +# F 列，乡镇$/m);
    expect(text).toContain(
      '  - file: 护理补贴7月.csv\n    dataset: subsidy\n    header-row: 1\n    constants:\n      month: 2026-07\n',
    );
  });

  it.each([
    ['with --yes', true],
    ['without a terminal', false],
  ])('asks nothing %s and writes what is open as remarks', async (name, yes) => {
    await someFiles(name, undecided);
    const never: Questions = {
      password: () => Promise.reject(new Error('asked')),
      choose: () => Promise.reject(new Error('asked')),
    };
    const terminal = quietTerminal(folder, yes ? never : null);
    await runInit({ folder: name, yes }, terminal);
    expect(await written(name)).toContain(
      '      # F: township  # F 列，乡镇\n      # G: township  # G 列，乡镇\n',
    );
    expect(await written(name)).toContain('  #     month: 2026-07\n  #     month: 2026-06\n');
    expect(terminal.said[0]).toContain('2 项，待定 2 处');
    expect(terminal.talked).toEqual(yes ? [] : ['不在终端中运行，没有提问；拿不准的写成了注释。']);
  });

  it('writes English for readers of English', async () => {
    await someFiles('english', smallCounty);
    await runInit({ folder: 'english', yes: true }, quietTerminal(folder, null, 'en'));
    const remarks = (await written('english')).split('\n').filter((line) => line.startsWith('#'));
    expect(remarks.join('\n')).not.toMatch(/\p{Script=Han}/u);
  });

  it('never writes over a bidui.yaml', async () => {
    await someFiles('there', { ...smallCounty, 'bidui.yaml': '# mine\n' });
    const again = runInit({ folder: 'there', yes: true }, quietTerminal(folder));
    await expect(again).rejects.toThrow(UserError);
    expect(await written('there')).toBe('# mine\n');
  });

  it('says of a file and of an empty folder that there is nothing to do', async () => {
    await someFiles('empty', {});
    await writeFile(join(folder, 'one.csv'), 'a');
    for (const name of ['one.csv', 'empty', 'missing']) {
      await expect(runInit({ folder: name, yes: true }, quietTerminal(folder))).rejects.toThrow(UserError);
    }
  });
});
