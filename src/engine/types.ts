import type { ColumnType } from '../schema/dataset.js';

/** A value that crosses between TypeScript and the engine. Dates are ISO text, bigint columns are numbers (< 2^53). */
export type SqlValue = string | number | boolean | null;

/** One result row by column name. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A batch of result rows, laid out by column in the order of the select: `columns[column][row]`. */
export interface SqlColumns {
  readonly rowCount: number;
  readonly columns: readonly (readonly SqlValue[])[];
}

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
}

export interface TableSpec {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
}

/** Values of named binds (`$as_of`): only those that the statement names may be given. Dates: `{ date: 'YYYY-MM-DD' }`. */
export type Binds = Readonly<Record<string, SqlValue | { readonly date: string }>>;

/**
 * Appends rows to one table, batch by batch. Values are in column order, or where the positions given on opening say.
 * `close` flushes and must be called. Whoever appends more than fits in memory waits for `room` now and then.
 */
export interface TableWriter {
  append(row: readonly SqlValue[]): void;
  /** Null while there is room; else resolves once the engine has taken what was appended. */
  room(): Promise<void> | null;
  close(): Promise<void>;
}

/** What run.json says of an engine. */
export interface EngineFacts {
  readonly name: 'duckdb' | 'postgres';
  /** Of the library, or of the server. */
  readonly version: string;
  /**
   * What keeps a rule from doing more than reading the rolls: no access to anything else at all (`locked`), a role that may
   * read them alone (`own-role`), or a transaction that only reads, with the rights of the user (`read-only`).
   */
  readonly rules: 'locked' | 'own-role' | 'read-only';
}

/** The small interface behind which DuckDB and PostgreSQL stand. One text of SQL runs on both. */
export interface Engine {
  readonly facts: EngineFacts;
  /** For how many reads it pays to be asked at a time. What writes is asked for one after the other. */
  readonly readsAtOnce: number;
  createTable(table: TableSpec): Promise<void>;
  /** `positions[i]` is where the value of the table's i-th column stands in the values given to `append`. */
  openWriter(table: TableSpec, positions?: readonly number[]): Promise<TableWriter>;
  /** Runs one statement or a script of several; no result. */
  run(sql: string, binds?: Binds): Promise<void>;
  /** All rows of a query; for results that fit in memory. */
  all(sql: string, binds?: Binds): Promise<readonly SqlRow[]>;
  /**
   * The same for one select that a rule states: it can read the tables of the run and change nothing. Throws a
   * TimeLimitError where it takes longer than rules may.
   */
  allGuarded(sql: string, binds?: Binds): Promise<readonly SqlRow[]>;
  /** Rows of a query in batches, for results that may not fit. */
  stream(sql: string, binds?: Binds): AsyncIterable<readonly SqlRow[]>;
  /** The same by column: no object a row, for results of which every row is touched once. */
  streamColumns(sql: string, binds?: Binds): AsyncIterable<SqlColumns>;
  close(): Promise<void>;
}
