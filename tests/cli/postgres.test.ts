import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  skippedWithout,
  testPassword,
  testServer,
  type TestDatabase,
} from '../engine/test-server.js';
import { countyStandards, policyFileOf } from '../../src/sample/standards.js';
import { runCli, type Ended } from './run-cli.js';
import { freshFolder, smallCounty, writeFiles } from './small-county.js';

const shipped = fileURLToPath(new URL('../../samples/county/rolls', import.meta.url));

/** The sample county in the folder of the tests: the workspaces lay down its standards, each with an engine. */
const sample = '../rolls';

/** The files that must be the same byte for byte, whatever the engine. */
const results = ['findings.jsonl', 'findings.csv', 'links.csv'];

describe.skipIf(testServer === undefined)(`a whole case on PostgreSQL${skippedWithout}`, () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await freshFolder();
    await writeFiles(join(folder, 'small'), smallCounty);
    await cp(shipped, join(folder, 'rolls'), { recursive: true });
    await rm(join(folder, 'rolls', 'bidui.yaml'), { force: true });
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await database.drop();
  });

  /** Runs in a workspace of its own, with the engine of that address. */
  const run = async (
    name: string,
    input: string,
    engine: string,
    password = testPassword,
  ): Promise<Ended> => {
    const cwd = join(folder, name);
    await mkdir(cwd, { recursive: true });
    await writeFile(join(cwd, 'bidui.yaml'), `engine: ${engine}\n${policyFileOf(countyStandards)}`);
    const args = ['run', input, '--out', 'out', '--as-of', '2026-10-31', '--lang', 'en'];
    return runCli(args, { cwd, environment: { PGPASSWORD: password } });
  };
  const resultsOf = (name: string): Promise<readonly string[]> =>
    Promise.all(results.map((file) => readFile(join(folder, name, 'out', file), 'utf8')));
  const manifestOf = (name: string): Promise<string> =>
    readFile(join(folder, name, 'out', 'run.json'), 'utf8');
  const leftOver = (): Promise<readonly unknown[]> =>
    database.ask(`
      select nspname::text from pg_namespace where nspname like 'bidui\\_run\\_%'
      union all
      select rolname::text from pg_roles where rolname like 'bidui\\_run\\_%'`);

  it('holds the examples of rules there, too', async () => {
    const cwd = join(folder, 'examples');
    await writeFiles(cwd, { 'bidui.yaml': `engine: ${database.url}\n` });
    const tested = await runCli(['rules', 'test', 'cert-expired-paid', '--lang', 'en'], {
      ...{ cwd, environment: { PGPASSWORD: testPassword } },
    });
    expect(tested).toMatchObject({ status: 0, stderr: '' });
    expect(tested.stdout).toMatch(/^✓ cert-expired-paid {2}\d+ examples\n/);
    expect(await leftOver()).toEqual([]);
  });

  it('finds the same in the sample county, byte for byte, and leaves nothing on the server', async () => {
    expect(await run('duckdb', sample, 'duckdb')).toMatchObject({ status: 0 });
    expect(await run('postgres', sample, database.url)).toMatchObject({ status: 0 });
    const [findings = '', ...others] = await resultsOf('postgres');
    expect(findings.split('\n').length).toBeGreaterThan(100);
    expect([findings, ...others]).toEqual(await resultsOf('duckdb'));
    const manifest = await manifestOf('postgres');
    expect(JSON.parse(manifest)).toMatchObject({ engine: { name: 'postgres', rules: 'own-role' } });
    expect(manifest).not.toContain(new URL(database.url).host);
    expect(await leftOver()).toEqual([]);
  });

  it('finds the same for a user who may not create roles', async () => {
    expect(await run('small-duckdb', '../small', 'duckdb')).toMatchObject({ status: 0 });
    expect(await run('small-clerk', '../small', database.clerkUrl)).toMatchObject({ status: 0 });
    expect(await resultsOf('small-clerk')).toEqual(await resultsOf('small-duckdb'));
    expect(JSON.parse(await manifestOf('small-clerk'))).toMatchObject({ engine: { rules: 'read-only' } });
    expect(await leftOver()).toEqual([]);
  });

  it.each<[string, (urls: TestDatabase) => string, string]>([
    ['a missing right', ({ guestUrl }) => guestUrl, 'this user lacks a right'],
    ['a missing database', ({ url }) => `${url}_none`, 'the server has no such database'],
    ['a server that is not there', () => 'postgres://127.0.0.1:1/rolls', 'cannot be reached'],
  ])('says what to do about %s, and writes no result', async (name, urlOf, said) => {
    const ended = await run(name.replaceAll(' ', '-'), '../small', urlOf(database));
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain(said);
    expect(ended.stderr).not.toContain(testPassword);
    expect(existsSync(join(folder, name.replaceAll(' ', '-'), 'out', 'run.json'))).toBe(false);
  });

  it('takes nothing half-written for a result where the connection is lost', async () => {
    const going = run('lost', sample, database.url);
    const terminate = `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'bidui' and pid <> pg_backend_pid() and datname = current_database()
        and exists (select 1 from pg_namespace where nspname like 'bidui\\_run\\_%')
        and query not like '%pg_stat_activity%'`;
    while ((await database.ask(terminate)).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const ended = await going;
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain('the connection to the database server was lost');
    expect(existsSync(join(folder, 'lost', 'out', 'run.json'))).toBe(false);
    expect(await leftOver()).not.toEqual([]);
    expect(await run('after', '../small', database.url)).toMatchObject({ status: 0 });
    expect(await leftOver()).toEqual([]);
  });
});
