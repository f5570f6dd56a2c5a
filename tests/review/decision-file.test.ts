import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { appendEntries, decisionsName, readDecisionFile } from '../../src/review/decision-file.js';
import type { LogEntry } from '../../src/review/decision-log.js';
import { pairKey } from '../../src/review/pair-key.js';
import { freshFolder } from '../cli/small-county.js';
import { textOf, verdict } from './sample-decision.js';

const key = Buffer.from('a key of sixteen or more bytes');
const folders: string[] = [];
let folder = '';
beforeEach(async () => {
  folder = await freshFolder();
  folders.push(folder);
});
afterAll(async () => {
  for (const one of folders) await rm(one, { recursive: true, force: true });
});

const decide = (no: number, text: string, replaces: number | null = null): LogEntry => {
  const { one, other, verdict: said, who, remark, labels } = verdict(text);
  return {
    ...{ no, does: 'decide', pair: pairKey(key, one, other), one, other, verdict: said, who, remark },
    ...{ when: '2026-10-08T01:30:00.000Z', labels: [...labels], replaces },
  };
};

const withdraw = (no: number, of: number): LogEntry => ({
  ...{ no, does: 'withdraw', of, who: null, when: '2026-10-09T01:30:00.000Z' },
});

const append = (...entries: LogEntry[]): Promise<void> =>
  appendEntries(readDecisionFile(folder, key), entries);

const told = (): readonly string[] =>
  readDecisionFile(folder, key).kept.map(
    ({ decision, state }) => `${decision.no} ${textOf(decision)} ${state.kind}`,
  );

const problem = (): unknown => {
  try {
    readDecisionFile(folder, key);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('the file of decisions', () => {
  it('is empty where there is none', () => {
    expect(readDecisionFile(folder, key)).toMatchObject({ sha256: null, kept: [], active: [], nextNo: 1 });
  });

  it('grows at its end, a line each, and keeps what was taken back or replaced', async () => {
    await append(decide(1, 'A=B'), decide(2, 'C=D'));
    const first = await readFile(join(folder, decisionsName), 'utf8');
    await append(withdraw(3, 2), decide(4, 'A≠B', 1));
    const text = await readFile(join(folder, decisionsName), 'utf8');
    expect(text.startsWith(first)).toBe(true);
    expect(text.trimEnd().split('\n')).toHaveLength(4);
    expect(told()).toEqual(['1 A=B replaced', '2 C=D withdrawn', '4 A≠B active']);
    const { active, nextNo } = readDecisionFile(folder, key);
    expect([active.map(({ no }) => no), nextNo]).toEqual([[4], 5]);
    expect(await readdir(join(folder, '.bidui'))).toEqual(['decisions.jsonl']);
  });

  it('holds neither the name nor the number of anybody whole', async () => {
    await append(decide(1, 'A=B'));
    const line: unknown = JSON.parse(await readFile(join(folder, decisionsName), 'utf8'));
    expect(Object.keys(line as object).sort()).toEqual(
      ['no', 'does', 'pair', 'one', 'other', 'verdict', 'who', 'when', 'remark', 'labels', 'replaces'].sort(),
    );
  });

  it('names the line that is not a decision', async () => {
    await append(decide(1, 'A=B'));
    const path = join(folder, decisionsName);
    await writeFile(path, `${await readFile(path, 'utf8')}{"no":2,"does":"decide"}\n`);
    expect(problem()).toMatchObject({ where: `${path}:2`, what: { key: 'review.file-damaged' } });
  });

  it('refuses decisions that were kept under another key, or whose records were changed', async () => {
    await append(decide(1, 'A=B'));
    expect(() => readDecisionFile(folder, Buffer.from('another key of sixteen bytes'))).toThrow(
      /another key/,
    );
    const path = join(folder, decisionsName);
    const { one } = verdict('A=B');
    await writeFile(path, (await readFile(path, 'utf8')).replace(one, verdict('C=D').one));
    expect(problem()).toMatchObject({ where: `${path}:1`, what: { key: 'review.file-other-key' } });
  });

  it('is left alone where somebody else wrote meanwhile', async () => {
    await append(decide(1, 'A=B'));
    const seen = readDecisionFile(folder, key);
    await append(decide(2, 'C=D'));
    await expect(appendEntries(seen, [decide(2, 'E=F')])).rejects.toMatchObject({
      what: { key: 'review.file-changed' },
    });
    expect(told()).toEqual(['1 A=B active', '2 C=D active']);
  });

  it('stays as it was where the new one cannot be written', async () => {
    await append(decide(1, 'A=B'));
    const inTheWay = join(folder, '.bidui', `decisions.jsonl.${process.pid}.new`);
    await mkdir(join(inTheWay, 'a'), { recursive: true });
    await expect(append(decide(2, 'C=D'))).rejects.toThrow(/EISDIR/);
    expect(told()).toEqual(['1 A=B active']);
    await rm(inTheWay, { recursive: true });
  });

  it('does not take what a killed process left for decisions', async () => {
    await append(decide(1, 'A=B'));
    await mkdir(join(folder, '.bidui'), { recursive: true });
    await writeFile(join(folder, '.bidui', 'decisions.jsonl.123.new'), '{"no":2,"do');
    expect(told()).toEqual(['1 A=B active']);
    await append(decide(2, 'C=D'));
    expect(told()).toEqual(['1 A=B active', '2 C=D active']);
  });
});
