import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** Connections of one database; two statements at a time on one would end each other. */
export interface DuckDbConnections {
  /** Lends one that nobody else has, for as long as the work takes. */
  readonly use: <T>(work: (connection: DuckDBConnection) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

/** Makes as many connections as are in use at a time, and keeps them. */
export const duckDbConnections = (instance: DuckDBInstance): DuckDbConnections => {
  const idle: DuckDBConnection[] = [];
  return {
    async use(work) {
      const connection = idle.pop() ?? (await instance.connect());
      try {
        return await work(connection);
      } finally {
        idle.push(connection);
      }
    },
    close: () => {
      for (const connection of idle.splice(0)) connection.closeSync();
    },
  };
};
