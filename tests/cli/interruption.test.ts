import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli, type Ended } from './run-cli.js';
import { invented } from '../normalise/invented-number.js';
import { freshFolder, smallCounty, writeFiles } from './small-county.js';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await freshFolder();
  out = join(folder, 'out');
  await writeFiles(join(folder, 'input'), smallCounty);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const surnames = '甘牟茹冼敖闵禚亓仉佴佘妫姒宓岑幸庾彭戚揭';
const givenNames = '一二三四五六七八九十百千万春夏秋冬东南西北天地';

/** Each is a finding (no certificate), so that the result takes a while to write. */
const manyPayments = [
  '姓名,身份证号,补贴金额,乡镇',
  ...Array.from(surnames).flatMap((surname, n) =>
    Array.from(givenNames).map(
      (given, m) => `${surname}${given},${invented(`990101${1950 + n}0101${100 + m}`)},100,白沙乡`,
    ),
  ),
  '',
].join('\n');

const slowToWrite = (): Promise<void> =>
  writeFiles(join(folder, 'input'), { '2026年8月护理补贴.csv': manyPayments });

const partials = (): readonly string[] =>
  existsSync(out) ? readdirSync(out).filter((name) => name.startsWith('.bidui-partial-')) : [];

/** Some file of the result is being written. */
const isWriting = (): boolean =>
  partials().some((name) => existsSync(join(out, name)) && readdirSync(join(out, name)).length > 0);

/** The trial whether the folder can be written to is over, and nothing is written yet. */
const isReading = (): (() => boolean) => {
  let quiet = 0;
  return () => {
    if (existsSync(out) && partials().length === 0) quiet += 1;
    return quiet > 20;
  };
};

const run = ['run', 'input', '--out', 'out'];

/** Runs and sends a signal as soon as a condition holds. */
const runAndSignal = async (signal: NodeJS.Signals, when: () => boolean): Promise<Ended> => {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await runCli(run, {
      cwd: folder,
      onStart: (child) => {
        timer = setInterval(() => {
          if (!when()) return;
          clearInterval(timer);
          child.kill(signal);
        }, 1);
      },
    });
  } finally {
    clearInterval(timer);
  }
};

describe('a run that is killed while it writes', () => {
  it('leaves no result, and the next run works and cleans up', async () => {
    await slowToWrite();
    const killed = await runAndSignal('SIGKILL', isWriting);
    expect(killed.signal).toBe('SIGKILL');
    expect((await readdir(out)).filter((name) => !name.startsWith('.'))).toEqual([]);
    const next = await runCli(run, { cwd: folder });
    expect(next).toMatchObject({ status: 0, stderr: '' });
    expect(partials()).toEqual([]);
    expect(await readFile(join(out, 'findings.jsonl'), 'utf8')).toContain('"cert-expired-paid"');
  });
});

describe('a run that is interrupted', () => {
  it('says so in one line while it reads, and ends with status 130', async () => {
    const ended = await runAndSignal('SIGINT', isReading());
    expect(ended).toMatchObject({ status: 130, stdout: '', stderr: '已中断，没有写出结果。\n' });
    expect(await readdir(out)).toEqual([]);
  });

  it('leaves the earlier result as it was while it writes', async () => {
    await slowToWrite();
    await writeFiles(out, { 'run.json': '{"bidui":{}}', 'findings.jsonl': 'earlier\n' });
    const ended = await runAndSignal('SIGTERM', isWriting);
    expect(ended).toMatchObject({ status: 143, stdout: '', stderr: '已中断，没有写出结果。\n' });
    expect((await readdir(out)).sort()).toEqual(['findings.jsonl', 'run.json']);
    expect(await readFile(join(out, 'findings.jsonl'), 'utf8')).toBe('earlier\n');
  });
});

describe('a reader that stops reading', () => {
  it('is no error', async () => {
    for (const args of [['rules'], ['datasets', '--json'], run]) {
      const { status, stderr } = await runCli(args, {
        cwd: folder,
        onStart: (child) => child.stdout.destroy(),
      });
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
    }
  });

  it('does not keep the report from being written', async () => {
    await mkdir(out);
    await runCli(run, { cwd: folder, onStart: (child) => child.stdout.destroy() });
    expect(await readdir(out)).toContain('report.xlsx');
  });
});
