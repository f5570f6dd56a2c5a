import type { EventEmitter } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { valueParsers, type PostgresRows } from './postgres-values.js';
import type { SqlValue } from './types.js';
import type { CopySink } from './postgres-writer.js';

/** One session on a server. */
export interface PostgresClient {
  /** One statement with its binds. */
  query(sql: string, values?: readonly (string | null)[]): Promise<PostgresRows>;
  /** Statements without binds. */
  script(sql: string): Promise<void>;
  copy(sql: string): CopySink;
  close(): Promise<void>;
}

/** How long a server may take to answer a connection. */
const connectMilliseconds = 15_000;

/**
 * Opens a session. A password that the address does not name comes from PGPASSWORD or from .pgpass, as with PostgreSQL's own
 * programs. Throws what the server or the network says.
 */
export const connectClient = async (url: string): Promise<PostgresClient> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'bidui',
    connectionTimeoutMillis: connectMilliseconds,
    keepAlive: true,
  });
  // A connection that is lost while nothing runs would end the process; the next statement fails anyway.
  client.on('error', () => undefined);
  await client.connect();
  return {
    async query(text, values = []) {
      // Without binds the client would send the text as a script: `rollback; drop table` in place of one select.
      const one = { text, values: [...values], rowMode: 'array' as const, types, queryMode: 'extended' };
      const result = await client.query<SqlRowArray>(one);
      return { names: result.fields.map(({ name }) => name), rows: result.rows };
    },
    async script(text) {
      await client.query(text);
    },
    copy: (text) => {
      const stream = client.query(copyFrom(text, { highWaterMark: mostBytesAhead }));
      let isOver = false;
      const done = new Promise<void>((resolve, reject) => {
        stream.on('finish', resolve);
        stream.on('error', reject);
      }).finally(() => (isOver = true));
      // Whoever ends the copy is told; until then an error must not count as one that nobody looks at.
      done.catch(() => undefined);
      return {
        write: (piece) => {
          if (!stream.destroyed) stream.write(piece);
        },
        // An error empties nothing: whoever waits is let go, and is told by the end.
        room: () =>
          isOver || !stream.writableNeedDrain ? null : firstOf(stream, ['drain', 'error', 'close']),
        end: () => {
          if (!stream.destroyed) stream.end();
          return done;
        },
      };
    },
    close: () => client.end(),
  };
};

/** Bytes of a COPY that may wait for the server; beyond that whoever writes is asked to wait. */
const mostBytesAhead = 1_048_576;

/** Resolves at the first of some events. */
const firstOf = (emitter: EventEmitter, events: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => {
      for (const event of events) emitter.off(event, settle);
      resolve();
    };
    for (const event of events) emitter.on(event, settle);
  });

type SqlRowArray = SqlValue[];

const types = {
  getTypeParser: (type: number) => valueParsers.get(type) ?? ((text: string) => text),
};
