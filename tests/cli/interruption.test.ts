import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli, type Ended } from './run-cli.js';
import { freshFolder, smallCounty, writeFiles } from './small-county.js';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await freshFolder();
  out = join(folder, 'out');
  await writeFiles(join(folder, 'input'), smallCounty);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const partials = (): readonly string[] =>
  existsSync(out) ? readdirSync(out).filter((name) => name.startsWith('.bidui-partial-')) : [];

/** Some file of the result is being written. */
const isWriting = (): boolean =>
  partials().some((name) => existsSync(join(out, name)) && readdirSync(join(out, name)).length > 0);

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
    const ended = await runAndSignal('SIGINT', () => existsSync(out));
    expect(ended).toMatchObject({ status: 130, stdout: '', stderr: '已中断，没有写出结果。\n' });
    expect(await readdir(out)).toEqual([]);
  });

  it('leaves the earlier result as it was while it writes', async () => {
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
