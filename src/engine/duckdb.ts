import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { columnNamesOf, columnsOfChunk, nativeBinds, rowsOfChunk } from './duckdb-values.js';
import { appenderWriter } from './duckdb-writer.js';
import { quoteIdentifier } from './identifier.js';
import { makeOverflowFolder } from './overflow-folder.js';
import { duckDbPrelude } from './prelude.js';
import type { Binds, Engine, SqlRow } from './types.js';

export interface DuckDbOptions {
  /** File of the database; in memory if not given. */
  readonly path?: string;
  readonly threads?: number;
  /** Such as `2GB`; DuckDB's own default (80% of the machine's) if not given. */
  readonly memoryLimit?: string;
}

/**
 * Opens the embedded engine. Its SQL can read and write the tables of this database and nothing else: no files, no
 * network, no further databases, and no statement can change that. What does not fit into memory is kept for the
 * while in a folder that only this user can read; `close` removes it.
 */
export const openDuckDb = async ({ path, threads = 2, memoryLimit }: DuckDbOptions = {}): Promise<Engine> => {
  const overflow = makeOverflowFolder();
  try {
    const instance = await openInstance(path, {
      threads: String(threads),
      temp_directory: overflow.path,
      ...(path === undefined ? { checkpoint_threshold: neverReached } : {}),
      ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
    });
    const connection = await instance.connect();
    // After opening, because DuckDB refuses a temp_directory on an instance that starts without external access.
    await connection.run('set enable_external_access = false');
    await connection.run('set lock_configuration = true');
    await connection.run(duckDbPrelude);
    return duckDbEngine(instance, connection, overflow.remove);
  } catch (error) {
    overflow.remove();
    throw error;
  }
};

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

const duckDbEngine = (
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  afterClose: () => void,
): Engine => ({
  name: 'duckdb',
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
  async all(sql, binds = {}) {
    const { values, types } = nativeBinds(binds);
    const result = await connection.run(sql, values, types);
    const names = columnNamesOf(result);
    const rows: SqlRow[] = [];
    for await (const chunk of result) for (const row of rowsOfChunk(chunk, names)) rows.push(row);
    return rows;
  },
  async *stream(sql, binds = {}) {
    for await (const { chunk, names } of chunksOf(instance, sql, binds)) yield rowsOfChunk(chunk, names);
  },
  async *streamColumns(sql, binds = {}) {
    for await (const { chunk, names } of chunksOf(instance, sql, binds)) yield columnsOfChunk(chunk, names);
  },
  close() {
    connection.closeSync();
    instance.closeSync();
    afterClose();
    return Promise.resolve();
  },
});

interface NamedChunk {
  readonly chunk: DuckDBDataChunk;
  readonly names: readonly string[];
}

/** A connection of its own: the next statement on a connection ends its open stream. */
async function* chunksOf(instance: DuckDBInstance, sql: string, binds: Binds): AsyncGenerator<NamedChunk> {
  const { values, types } = nativeBinds(binds);
  const own = await instance.connect();
  try {
    const result = await own.stream(sql, values, types);
    const names = columnNamesOf(result);
    for await (const chunk of result) yield { chunk, names };
  } finally {
    own.closeSync();
  }
}
