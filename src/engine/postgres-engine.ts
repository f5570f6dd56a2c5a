import { quoteIdentifier, quoteIdentifiers } from './identifier.js';
import { numberBinds } from './postgres-binds.js';
import { columnsOf, namedRows, type PostgresRows } from './postgres-values.js';
import { copyWriter, type CopySink } from './postgres-writer.js';
import type { Binds, Engine, EngineFacts } from './types.js';

/** What an engine asks of a server that speaks PostgreSQL: sessions in which the schema of the run is the current one. */
export interface PostgresServer {
  readonly facts: EngineFacts;
  /** One statement with its binds. */
  readonly query: (sql: string, values: readonly (string | null)[]) => Promise<PostgresRows>;
  /** Statements without binds. */
  readonly script: (sql: string) => Promise<void>;
  /** The rows of a query in batches; other statements may run meanwhile. */
  readonly batches: (sql: string, values: readonly (string | null)[]) => AsyncIterable<PostgresRows>;
  /** Begins a COPY from here; other statements may run meanwhile. */
  readonly openCopy: (sql: string) => Promise<CopySink>;
  /** One select that can read the tables of the run and nothing else, for a limited time. */
  readonly queryGuarded: (sql: string, values: readonly (string | null)[]) => Promise<PostgresRows>;
  /** Told each table that was filled, quoted: what the planner has to know of it is not known yet. */
  readonly settleTable: (table: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** An engine on a server. Texts are compared by code point, as DuckDB does, whatever the database's own order is. */
export const postgresEngine = (server: PostgresServer): Engine => {
  const numbered = async <T>(
    sql: string,
    binds: Binds,
    run: (sql: string, values: readonly (string | null)[]) => T,
  ): Promise<Awaited<T>> => {
    const statement = numberBinds(sql, binds);
    return await run(statement.sql, statement.values);
  };
  return {
    facts: server.facts,
    // The server is others' too.
    readsAtOnce: 1,
    async createTable({ name, columns }) {
      const list = columns.map(
        (column) =>
          `${quoteIdentifier(column.name)} ${column.type}${column.type === 'varchar' ? ' collate "C"' : ''}`,
      );
      await server.script(`create table ${quoteIdentifier(name)} (${list.join(', ')})`);
    },
    async openWriter(table, positions) {
      const name = quoteIdentifier(table.name);
      const list = quoteIdentifiers(table.columns.map((column) => column.name));
      const writer = copyWriter(await server.openCopy(`copy ${name} (${list}) from stdin`), table, positions);
      return {
        ...writer,
        async close() {
          await writer.close();
          await server.settleTable(name);
        },
      };
    },
    async run(sql, binds = {}) {
      if (Object.keys(binds).length === 0) await server.script(sql);
      else await numbered(sql, binds, server.query);
      const created = createdTable.exec(sql)?.[1];
      if (created !== undefined) await server.settleTable(created);
    },
    all: async (sql, binds = {}) => namedRows(await numbered(sql, binds, server.query)),
    allGuarded: async (sql, binds = {}) => namedRows(await numbered(sql, binds, server.queryGuarded)),
    async *stream(sql, binds = {}) {
      const statement = numberBinds(sql, binds);
      for await (const batch of server.batches(statement.sql, statement.values)) yield namedRows(batch);
    },
    async *streamColumns(sql, binds = {}) {
      const statement = numberBinds(sql, binds);
      for await (const batch of server.batches(statement.sql, statement.values)) yield columnsOf(batch);
    },
    close: () => server.close(),
  };
};

/** The table that a statement makes from a query. */
const createdTable = /^\s*create\s+table\s+("(?:[^"]|"")+"|\w+)\s+as\b/i;
