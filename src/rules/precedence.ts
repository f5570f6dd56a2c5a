import type { FoundRow } from './execute.js';
import type { Precedence } from './load-rules.js';

/** The rows that each rule reports itself, and which other rules found the same months as well. */
export interface SettledRows {
  readonly rows: readonly FoundRow[];
  /** Per row, ids of the other rules that found its person, `about` and month, in code-point order. */
  readonly also: ReadonlyMap<FoundRow, readonly string[]>;
}

/**
 * Settles which rule reports a month that several found: the first of the precedence list. Rows of rules that are in
 * no list stay as they are.
 */
export const settlePrecedence = (rows: readonly FoundRow[], precedence: Precedence): SettledRows => {
  const rankOf = new Map<string, { list: string; rank: number }>();
  for (const [list, ids] of precedence) ids.forEach((id, rank) => rankOf.set(id, { list, rank }));

  const best = new Map<string, { rank: number; ids: Set<string> }>();
  const keyOf = (row: FoundRow): string | undefined => {
    const place = rankOf.get(row.rule.header.id);
    if (place === undefined || row.personId === null || row.month === null) return undefined;
    return `${place.list}|${row.personId}|${row.about}|${row.month}`;
  };
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const rank = rankOf.get(row.rule.header.id)?.rank ?? Number.MAX_SAFE_INTEGER;
    const entry = best.get(key) ?? { rank, ids: new Set<string>() };
    entry.rank = Math.min(entry.rank, rank);
    entry.ids.add(row.rule.header.id);
    best.set(key, entry);
  }

  const also = new Map<FoundRow, readonly string[]>();
  const kept = rows.filter((row) => {
    const key = keyOf(row);
    const entry = key === undefined ? undefined : best.get(key);
    if (entry === undefined) return true;
    if (rankOf.get(row.rule.header.id)?.rank !== entry.rank) return false;
    const others = [...entry.ids].filter((id) => id !== row.rule.header.id).sort();
    if (others.length > 0) also.set(row, others);
    return true;
  });
  return { rows: kept, also };
};
