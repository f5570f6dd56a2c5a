import { quoteIdentifier } from '../../engine/identifier.js';
import type { Engine } from '../../engine/types.js';

/** Engines that are used again: opening one takes longer than most examples. */
export interface EnginePool {
  /** An engine without tables. Its `close` drops what was created and gives it back. */
  readonly take: () => Promise<Engine>;
  /** Closes what was given back. */
  readonly close: () => Promise<void>;
}

/** A pool of the engines that `open` opens; as many are open as were taken at the same time. */
export const createEnginePool = (open: () => Promise<Engine>): EnginePool => {
  const idle: Engine[] = [];
  return {
    take: async () => {
      const engine = idle.pop() ?? (await open());
      return {
        ...engine,
        close: async () => {
          await dropTables(engine);
          idle.push(engine);
        },
      };
    },
    close: async () => {
      for (const engine of idle.splice(0)) await engine.close();
    },
  };
};

const dropTables = async (engine: Engine): Promise<void> => {
  const tables = await engine.all(
    'select table_name from information_schema.tables where table_schema = current_schema()',
  );
  const drops = tables.map(({ table_name: name }) => `drop table ${quoteIdentifier(String(name))};`);
  if (drops.length > 0) await engine.run(drops.join('\n'));
};
