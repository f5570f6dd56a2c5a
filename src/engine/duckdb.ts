import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance, version } from '@duckdb/node-api';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { duckDbConnections, type DuckDbConnections } from './duckdb-connections.js';
import { columnNamesOf, columnsOfChunk, nativeBinds, rowsOfChunk } from './duckdb-values.js';
import { appenderWriter } from './duckdb-writer.js';
import { quoteIdentifier } from './identifier.js';
import { makeOverflowFolder } from './overflow-folder.js';
import { duckDbPrelude } from './prelude.js';
import { ruleSeconds, TimeLimitError } from './time-limit.js';
import type { Binds, Engine, SqlRow } from './types.js';

export interface DuckDbOptions {
  /** File of the database; in memory if not given. */
  readonly path?: string;
  readonly threads?: number;
  /** Such as `2GB`; DuckDB's own default (80% of the machine's) if not given. */
  readonly memoryLimit?: string;
  /** How long a rule may take. */
  readonly limitSeconds?: number;
}

/**
 * Opens the embedded engine. Its SQL can read and write the tables of this database and nothing else: no files, no
 * network, no further databases, and no statement can change that. What does not fit into memory is kept for the
 * while in a folder that only this user can read; `close` removes it.
 */
export const openDuckDb = async ({
  path,
  threads = 2,
  memoryLimit,
  limitSeconds = ruleSeconds,
}: DuckDbOptions = {}): Promise<Engine> => {
  const overflow = makeOverflowFolder();
  try {
    const instance = await openInstance(path, {
      threads: String(threads),
      temp_directory: overflow.path,
      ...givesBackSoon,
      ...(path === undefined ? { checkpoint_threshold: neverReached } : {}),
      ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
    });
    const connection = await instance.connect();
    // After opening, because DuckDB refuses a temp_directory on an instance that starts without external access.
    await connection.run('set enable_external_access = false');
    await connection.run('set lock_configuration = true');
    await connection.run(duckDbPrelude);
    const readers = duckDbConnections(instance);
    return duckDbEngine({
      instance,
      connection,
      readers,
      threads,
      limitSeconds,
      afterClose: overflow.remove,
    });
  } catch (error) {
    overflow.remove();
    throw error;
  }
};

/**
 * Has a thread of the allocator give back what statements no longer hold. Without it that waits for the next statement:
 * linking a million records then took between 1,376 and 1,550 MB from run to run, and with it between 1,303 and 1,419.
 * Where DuckDB was built without that allocator, it does nothing.
 */
const givesBackSoon = { allocator_background_threads: 'true' };

/**
 * A database in memory is also checkpointed once it has grown by 16 MiB: its tables are packed anew, with nothing to save
 * them to. That took a fourteenth of a run, and much more of a large one.
 */
const neverReached = '1TB';

const openInstance = async (
  path: string | undefined,
  options: Record<string, string>,
): Promise<DuckDBInstance> => {
  if (path === undefined) return DuckDBInstance.create(':memory:', options);
  try {
    return await DuckDBInstance.create(path, options);
  } catch (cause) {
    throw new UserError(message('engine.cannot-open'), {
      where: path,
      hint: message('engine.cannot-open-hint'),
      cause,
    });
  }
};

interface OpenDuckDb {
  readonly instance: DuckDBInstance;
  /** The one that writes. */
  readonly connection: DuckDBConnection;
  readonly readers: DuckDbConnections;
  readonly threads: number;
  readonly limitSeconds: number;
  readonly afterClose: () => void;
}

const duckDbEngine = ({
  instance,
  connection,
  readers,
  threads,
  limitSeconds,
  afterClose,
}: OpenDuckDb): Engine => ({
  facts: { name: 'duckdb', version: duckDbVersion(), rules: 'locked' },
  readsAtOnce: threads,
  async createTable({ name, columns }) {
    const list = columns.map((column) => `${quoteIdentifier(column.name)} ${column.type}`).join(', ');
    await connection.run(`create table ${quoteIdentifier(name)} (${list})`);
  },
  async openWriter(table, positions) {
    return appenderWriter(await connection.createAppender(table.name), table, positions);
  },
  async run(sql, binds = {}) {
    const { values, types } = nativeBinds(binds);
    await connection.run(sql, values, types);
  },
  all: (sql, binds = {}) => readers.use((reader) => allRows(reader, sql, binds)),
  allGuarded: (sql, binds = {}) =>
    readers.use(async (reader) => {
      // Another text of several statements could end the transaction that only reads.
      await demandOneStatement(reader, sql);
      await reader.run('begin transaction read only');
      const timer = setTimeout(() => reader.interrupt(), limitSeconds * 1000);
      try {
        return await allRows(reader, sql, binds);
      } catch (error) {
        throw isInterrupt(error) ? new TimeLimitError(limitSeconds, error) : error;
      } finally {
        clearTimeout(timer);
        await reader.run('rollback');
      }
    }),
  async *stream(sql, binds = {}) {
    for await (const { chunk, names } of chunksOf(instance, sql, binds)) yield rowsOfChunk(chunk, names);
  },
  async *streamColumns(sql, binds = {}) {
    for await (const { chunk, names } of chunksOf(instance, sql, binds)) yield columnsOfChunk(chunk, names);
  },
  close() {
    readers.close();
    connection.closeSync();
    instance.closeSync();
    afterClose();
    return Promise.resolve();
  },
});

const allRows = async (
  connection: DuckDBConnection,
  sql: string,
  binds: Binds,
): Promise<readonly SqlRow[]> => {
  const { values, types } = nativeBinds(binds);
  const result = await connection.run(sql, values, types);
  const names = columnNamesOf(result);
  const rows: SqlRow[] = [];
  for await (const chunk of result) for (const row of rowsOfChunk(chunk, names)) rows.push(row);
  return rows;
};

const demandOneStatement = async (connection: DuckDBConnection, sql: string): Promise<void> => {
  const { count } = await connection.extractStatements(sql);
  if (count !== 1) throw new Error(`a rule is one statement, not ${count}`);
};

/** DuckDB's own word for a statement that was stopped from outside. */
const isInterrupt = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('INTERRUPT');

/** `v1.5.5` as 1.5.5. */
const duckDbVersion = (): string => version().replace(/^v/, '');

interface NamedChunk {
  readonly chunk: DuckDBDataChunk;
  readonly names: readonly string[];
}

/**
 * Streams a result from a table of its own. A stream of the statement itself may wait for ever where more than one of its
 * parts feeds the result (a union, an outer join): the part that is ahead waits to be read, and DuckDB does not let
 * anything be read before the others are done (duckdb/duckdb#22215). A table is read by one part.
 *
 * A connection of its own: the next statement on a connection ends its open stream, and the table goes with it.
 */
async function* chunksOf(instance: DuckDBInstance, sql: string, binds: Binds): AsyncGenerator<NamedChunk> {
  const { values, types } = nativeBinds(binds);
  const own = await instance.connect();
  try {
    const names = await namesOfStatement(own, sql);
    await own.run(`create temp table streamed as\n${sql}`, values, types);
    for await (const chunk of await own.stream('from streamed')) yield { chunk, names };
  } finally {
    own.closeSync();
  }
}

/** Of a table made from a statement the names would tell nothing: it gives a second column of one name another. */
const namesOfStatement = async (connection: DuckDBConnection, sql: string): Promise<readonly string[]> => {
  const statement = await connection.prepare(sql);
  try {
    return columnNamesOf(statement);
  } finally {
    statement.destroySync();
  }
};
