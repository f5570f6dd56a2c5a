import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives the memory of what JavaScript no longer holds back at once. It does so by itself only when JavaScript asks for
 * more; while an engine works on tables it asks for nothing, and both are in memory side by side. Takes about a tenth of a
 * second, so it is for what was large; does nothing where V8 does not let itself be told.
 */
export const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (isCollector(collect)) collect();
};

const isCollector = (value: unknown): value is () => void => typeof value === 'function';
