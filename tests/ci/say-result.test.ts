import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unhandledErrors } from '../unhandled-errors.js';

const script = fileURLToPath(new URL('../../.ci/say-result.mjs', import.meta.url));

describe('the last line of CI', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bidui-test-'));
    mkdirSync(join(folder, 'node_modules/.cache'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const cached = (name: string): string => join(folder, 'node_modules/.cache', name);

  /** Lays down what the runner writes: a file of tests by how each ended, and the errors of no test. */
  const lay = (statuses: readonly string[], { errors = [], file = 'passed' }: Told = {}): void => {
    const count = (status: string): number => statuses.filter((one) => one === status).length;
    const assertionResults = statuses.map((status, at) => ({
      ...{ status, fullName: `test ${at}` },
      failureMessages: status === 'failed' ? ['expected 1 to be 2'] : [],
    }));
    const result = {
      ...{ numPassedTests: count('passed'), numFailedTests: count('failed') },
      testResults: [{ name: 'a.test.ts', message: 'no such module', status: file, assertionResults }],
    };
    writeFileSync(cached('tests.json'), JSON.stringify(result));
    const told = errors.map((text) => ({
      ...{ name: 'Error', message: text, stack: `Error: ${text}\n at a` },
      cause: { message: 'by a signal' },
    }));
    void unhandledErrors(cached('tests-errors.json')).onTestRunEnd?.([], told, 'passed');
  };
  interface Told {
    readonly errors?: readonly string[];
    readonly file?: string;
  }

  const say = (): { last: string | undefined; talk: string; status: number | null } => {
    const ended = spawnSync(process.execPath, [script, 'tests'], { cwd: folder, encoding: 'utf8' });
    return {
      ...{ last: ended.stdout.trimEnd().split('\n').at(-1), talk: ended.stderr, status: ended.status },
    };
  };

  it('counts what the runner counted', () => {
    lay(['passed', 'passed', 'passed']);
    expect(say()).toEqual({ last: '3 passed, 0 failed', talk: '', status: 0 });
  });

  it('names what failed', () => {
    lay(['passed', 'failed'], { file: 'failed' });
    expect(say()).toMatchObject({ last: '1 passed, 1 failed', status: 1 });
    expect(say().talk).toContain('test 1\nexpected 1 to be 2');
  });

  it.each<[string, () => void, string]>([
    [
      'an error that no test waited for',
      () => lay(['passed'], { errors: ['lost'] }),
      'lost (by a signal)\nError: lost\n at a',
    ],
    ['a skipped test', () => lay(['passed', 'pending']), 'pending: test 1'],
    ['a file that could not be run', () => lay(['passed'], { file: 'failed' }), 'a.test.ts could not be run'],
  ])('counts %s as failed and names it', (_, laid, named) => {
    laid();
    expect(say()).toMatchObject({ last: '1 passed, 1 failed', status: 1 });
    expect(say().talk).toContain(named);
  });

  it('counts a run that did not come to its end as failed', () => {
    expect(say()).toMatchObject({ last: '0 passed, 1 failed', status: 1 });
  });
});
