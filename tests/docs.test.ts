import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const cli = join(root, 'dist/bin/bidui.js');
const run = (args: readonly string[]): string =>
  execFileSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8' });

const folder = mkdtempSync(join(tmpdir(), 'bidui-docs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the README', () => {
  it('begins with the two commands, and npm knows their scripts', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    expect(readme.split('```')[1]?.trim()).toBe('npm ci && npm run demo\nnpm ci && npm test');
    const named = [...readme.matchAll(/npm (?:run )?(demo|test|build|check|mutate|bench)\b/g)].map(
      (match) => match[1] ?? '',
    );
    for (const script of named) expect(scripts).toHaveProperty(script);
  });

  it('shows what the demo really prints', () => {
    const shown = /<!-- demo -->\n```\n([\s\S]*?)```/.exec(readme)?.[1];
    const printed = run(['run', 'samples/county/rolls', '--out', join(folder, 'demo'), '--lang', 'zh']);
    const path = join(folder, 'demo', 'report.xlsx');
    expect(printed.replace(path, 'reports/demo/report.xlsx')).toBe(shown);
  });

  it('names only commands that exist', () => {
    const help = run(['--help', '--lang', 'en']);
    const named = [...readme.matchAll(/bidui\.js ([a-z]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(4);
    for (const command of named) expect(help).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
  });

  it.each([
    'README.md',
    'docs/guide.zh.md',
    'docs/worked-cases.zh.md',
    'docs/rules.md',
    'docs/coverage.md',
    'CHANGELOG.md',
  ])('links only to what exists: %s', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
    for (const link of links.filter((one) => !one.startsWith('http'))) {
      expect(existsSync(join(root, file, '..', link)), link).toBe(true);
    }
  });
});

const workedCases = 'docs/worked-cases.zh.md';

/** An output that was emptied is filled in with that of its golden case, to be read and committed; never by CI. */
const fillEmptyOutputs = (text: string): string => {
  if (process.env['CI'] === 'true') return text;
  const filled = text.replaceAll(
    /(<!-- output: ([a-z-]+) -->\n```\n)(?=```)/g,
    (head, _, name: string) => head + read(`tests/golden/${name}/expected/stdout`),
  );
  if (filled !== text) writeFileSync(join(root, workedCases), filled);
  return filled;
};

describe('the worked cases', () => {
  const cases = fillEmptyOutputs(read(workedCases));
  const shown = [...cases.matchAll(/<!-- output: ([a-z-]+) -->\n```\n([\s\S]*?)```/g)];

  it('are three', () => {
    expect(shown).toHaveLength(3);
  });

  it.each(shown.map(([, name = '', output = '']) => ({ name, output })))(
    'show what the command prints: $name',
    ({ name, output }) => {
      expect(output).toBe(read(`tests/golden/${name}/expected/stdout`));
      const args = read(`tests/golden/${name}/args`).trim().split('\n');
      const command = args.join(' ').replace('$IN', `tests/golden/${name}/input`);
      expect(cases).toContain(`bidui ${command}\n`);
      expect(run([...command.split(' '), '--lang', 'zh'])).toBe(output);
    },
  );
});

describe('the package', () => {
  it('holds what the command needs and nothing private', () => {
    const packed = z.array(z.object({ files: z.array(z.object({ path: z.string() })) })).parse(
      JSON.parse(
        execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
          cwd: root,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      ),
    );
    const paths = packed[0]?.files.map(({ path }) => path) ?? [];
    for (const needed of [
      'dist/bin/bidui.js',
      'dist/schema-cache.json',
      'schemas/codes.yaml',
      'schemas/rules/precedence.yaml',
      'schemas/policy/default.yaml',
      'LICENSE',
      'README.md',
    ]) {
      expect(paths).toContain(needed);
    }
    expect(paths.filter((path) => /^(tests|bench|samples|src)\//.test(path))).toEqual([]);
  });
});
