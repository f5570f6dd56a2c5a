import type { SharedRelation } from './load-rules.js';

/** Names of everything that a statement reads by `from` or `join`, except by a comma between two relations. */
export const namesRead = (sql: string): ReadonlySet<string> =>
  new Set(
    [...sql.replaceAll(/--[^\n]*/g, '').matchAll(/\b(?:from|join)\s+([a-z_][a-z0-9_]*)/gi)].map(
      (match) => match[1] ?? '',
    ),
  );

/**
 * Names of the datasets and shared relations that a statement rests on, directly or through shared relations. `relations`
 * stand each after those that it reads.
 */
export const relationsBehind = (sql: string, relations: readonly SharedRelation[]): ReadonlySet<string> => {
  const behind = new Set(namesRead(sql));
  for (const { name, sql: own } of [...relations].reverse()) {
    if (behind.has(name)) for (const read of namesRead(own)) behind.add(read);
  }
  return behind;
};
