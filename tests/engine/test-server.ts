import { randomBytes } from 'node:crypto';
import { connectClient } from '../../src/engine/postgres-client.js';

/** A server on which tests may create databases and roles, as `postgres://user@host:port/database`; else undefined. */
export const testServer = process.env['BIDUI_TEST_POSTGRES'];

/** Why tests of a real server are skipped, for the name of the tests. */
export const skippedWithout =
  testServer === undefined ? ' (skipped: BIDUI_TEST_POSTGRES names no server)' : '';

/** A database of its own in a Chinese order of texts, with a user who may do what is said. `drop` must be called. */
export interface TestDatabase {
  /** As the server's own user, who may create roles. */
  readonly url: string;
  /** As a user who may create schemas in it and no roles. */
  readonly clerkUrl: string;
  /** As a user who may only connect. */
  readonly guestUrl: string;
  /** The first column of a query, as the server's own user. */
  readonly ask: (sql: string) => Promise<readonly unknown[]>;
  readonly drop: () => Promise<void>;
}

/** Password of the two users. */
export const testPassword = 'only-for-tests';

/** Creates such a database, in which 李 comes before 张 as in a dictionary and not as by code point. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const server = await connectClient(testServer ?? '');
  const name = `bidui_test_${randomBytes(4).toString('hex')}`;
  const [clerk, guest] = [`${name}_clerk`, `${name}_guest`];
  await server.script(
    `create database ${name} template template0 encoding utf8 locale_provider icu icu_locale 'zh-Hans-u-co-pinyin'`,
  );
  for (const role of [clerk, guest])
    await server.script(`create role ${role} login password '${testPassword}'`);
  await server.script(`grant create on database ${name} to ${clerk}`);
  const url = new URL(testServer ?? '');
  url.pathname = `/${name}`;
  const as = (user: string): string => {
    const other = new URL(url);
    other.username = user;
    other.password = '';
    return String(other);
  };
  const inside = await connectClient(String(url));
  return {
    url: String(url),
    clerkUrl: as(clerk),
    guestUrl: as(guest),
    ask: async (sql) => (await inside.query(sql)).rows.map(([first]) => first),
    drop: async () => {
      await inside.close();
      await server.script(`drop database ${name} with (force)`);
      await server.script(`drop role ${clerk}; drop role ${guest}`);
      await server.close();
    },
  };
};
