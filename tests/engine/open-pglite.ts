import { PGlite } from '@electric-sql/pglite';
import { postgresEngine } from '../../src/engine/postgres-engine.js';
import { postgresPrelude } from '../../src/engine/postgres-prelude.js';
import { valueParsers, type PostgresRows } from '../../src/engine/postgres-values.js';
import type { Engine, SqlValue } from '../../src/engine/types.js';

const textTypes = [25, 1043, 1082];
const parsers = Object.fromEntries([
  ...textTypes.map((type) => [type, (text: string) => text] as const),
  ...valueParsers,
]);

/** PostgreSQL compiled for this process: no server, one session, texts in the order of code points. */
export const openPglite = async (): Promise<Engine> => {
  const database = await PGlite.create();
  await database.exec(postgresPrelude);
  const query = async (sql: string, values: readonly (string | null)[]): Promise<PostgresRows> => {
    const { fields, rows } = await database.query<SqlValue[]>(sql, [...values], {
      rowMode: 'array',
      parsers,
    });
    return { names: fields.map(({ name }) => name), rows };
  };
  return postgresEngine({
    facts: { name: 'postgres', version: '18', rules: 'read-only' },
    query,
    queryGuarded: query,
    script: async (sql) => {
      await database.exec(sql);
    },
    async *batches(sql, values) {
      yield await query(sql, values);
    },
    openCopy: (sql) => {
      const pieces: string[] = [];
      const write = (text: string): void => void pieces.push(text);
      const end = async (): Promise<void> => {
        await database.query(sql.replace('from stdin', "from '/dev/blob'"), [], { blob: new Blob(pieces) });
      };
      return Promise.resolve({ write, room: () => null, end });
    },
    settleTable: () => Promise.resolve(),
    close: () => database.close(),
  });
};
