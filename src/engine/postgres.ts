import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { connectClient, type PostgresClient } from './postgres-client.js';
import { postgresEngine, type PostgresServer } from './postgres-engine.js';
import { connectError, isTimeLimit, lostError, placedError, statementError } from './postgres-error.js';
import { createRunSchema, dropRunSchema, sessionSql, type RunSchema } from './postgres-schema.js';
import { addressWithoutUser } from './postgres-address.js';
import { ruleSeconds, TimeLimitError } from './time-limit.js';
import type { Engine } from './types.js';
import { quoteIdentifier } from './identifier.js';

export interface PostgresOptions {
  /** `postgres://user@host:port/database`. */
  readonly url: string;
  /** How long a rule may take. */
  readonly limitSeconds?: number;
}

/** The oldest server on which the tests pass, as the server numbers itself. */
const oldestVersion = 150_000;

/** Rows that a stream takes from the server at a time. */
const batchRows = 10_000;

/**
 * Opens an engine on a PostgreSQL server. Everything happens in a schema of its own, which `close` drops: nothing is kept
 * there, and what a broken run leaves is dropped by the next one. Throws a UserError where the server cannot be
 * reached or used.
 */
export const openPostgres = async ({ url, limitSeconds = ruleSeconds }: PostgresOptions): Promise<Engine> => {
  const where = addressWithoutUser(url);
  const main = await connect(url, where);
  try {
    const version = await demandUsable(main, where);
    const schema = await createRunSchema(main);
    return postgresEngine(openServer({ main, url, where, schema, version, limitSeconds }));
  } catch (error) {
    await main.close().catch(() => undefined);
    throw statementError(error, where);
  }
};

const connect = async (url: string, where: string): Promise<PostgresClient> => {
  try {
    return await connectClient(url);
  } catch (error) {
    throw connectError(error, where);
  }
};

/** The server's version. Throws a UserError where it is too old or does not hold every character. */
const demandUsable = async (client: PostgresClient, where: string): Promise<string> => {
  const { rows } = await client.query(
    `select current_setting('server_version_num'), current_setting('server_version'),
      current_setting('server_encoding')`,
  );
  const [number, version, encoding] = (rows[0] ?? []).map(String);
  if (Number(number) < oldestVersion)
    throw new UserError(message('engine.too-old', { version: version ?? '' }), {
      where,
      hint: message('engine.too-old-hint'),
    });
  if (encoding !== 'UTF8')
    throw new UserError(message('engine.encoding', { encoding: encoding ?? '' }), {
      where,
      hint: message('engine.encoding-hint'),
    });
  return (version ?? '').split(' ')[0] ?? '';
};

interface ServerOptions {
  readonly main: PostgresClient;
  readonly url: string;
  readonly where: string;
  readonly schema: RunSchema;
  readonly version: string;
  readonly limitSeconds: number;
}

const openServer = ({ main, url, where, schema, version, limitSeconds }: ServerOptions): PostgresServer => {
  const idle: PostgresClient[] = [];
  const open = new Set([main]);
  const take = async (): Promise<PostgresClient> => {
    const waiting = idle.pop();
    if (waiting !== undefined) return waiting;
    const client = await connect(url, where);
    open.add(client);
    await client.script(sessionSql(schema.name));
    return client;
  };
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw statementError(error, where);
    }
  };
  const guardSql = [
    'begin read only',
    `set local statement_timeout = '${limitSeconds}s'`,
    ...(schema.reader === null ? [] : [`set local role ${quoteIdentifier(schema.reader)}`]),
  ].join('; ');
  return {
    facts: { name: 'postgres', version, rules: schema.reader === null ? 'read-only' : 'own-role' },
    query: (sql, values) => told(main.query(sql, values)),
    script: (sql) => told(main.script(sql)),
    async *batches(sql, values) {
      const client = await take();
      try {
        await client.script('begin');
        await client.query(`declare batches no scroll cursor for ${sql}`, values);
        for (;;) {
          const batch = await client.query(`fetch ${batchRows} from batches`);
          if (batch.rows.length > 0) yield batch;
          if (batch.rows.length < batchRows) break;
        }
      } catch (error) {
        throw statementError(error, where);
      } finally {
        await client.script('rollback').then(
          () => idle.push(client),
          () => undefined,
        );
      }
    },
    async openCopy(sql) {
      const client = await take();
      const sink = client.copy(sql);
      return {
        write: sink.write,
        room: sink.room,
        async end() {
          await told(sink.end());
          idle.push(client);
        },
      };
    },
    async queryGuarded(sql, values) {
      const client = await take();
      try {
        await client.script(guardSql);
        return await client.query(sql, values);
      } catch (error) {
        throw isTimeLimit(error)
          ? new TimeLimitError(limitSeconds, error)
          : lostError(placedError(error, sql), where);
      } finally {
        await client.script('rollback').then(
          () => idle.push(client),
          () => undefined,
        );
      }
    },
    settleTable: (table) => told(settleTable(main, table)),
    async close() {
      // A server that is gone drops nothing: the next run does.
      await dropRunSchema(main, schema).catch(() => undefined);
      for (const client of open) await client.close().catch(() => undefined);
    },
  };
};

/**
 * Gives every text column of a table made from a query the order of code points, which columns that come from constants do
 * not have, and lets the planner count its rows: it would plan joins of a million rows as if there were a thousand.
 */
const settleTable = async (client: PostgresClient, table: string): Promise<void> => {
  const { rows } = await client.query(
    `select string_agg(format('alter column %I type %s collate "C"', a.attname, format_type(a.atttypid, a.atttypmod)), ', ')
     from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0
       and a.attcollation not in (0, (select oid from pg_collation where collname = 'C'))`,
    [table],
  );
  const change = rows[0]?.[0];
  if (typeof change === 'string') await client.script(`alter table ${table} ${change}`);
  await client.script(`analyze ${table}`);
};
