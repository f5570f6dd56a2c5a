import { openDuckDb } from './duckdb.js';
import type { Engine } from './types.js';

/** Where the records of a run are kept and asked: in this process, or on a PostgreSQL server (`postgres://...`). */
export type EngineAddress = 'duckdb' | `postgres://${string}` | `postgresql://${string}`;

/** Opens an engine. Throws a UserError where a server cannot be reached or used. */
export const openEngine = async (address: EngineAddress, threads: number): Promise<Engine> => {
  if (address === 'duckdb') return openDuckDb({ threads });
  // Most runs have no server: they do not wait for its client to be loaded.
  const { openPostgres } = await import('./postgres.js');
  return openPostgres({ url: address });
};
