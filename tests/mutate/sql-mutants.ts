import { betweenBounds, comparisons, conditions, loneConditions, memberships } from './condition-edits.js';
import type { Generator } from './edit.js';
import { branches, caseBranches, constants, defaults, distincts, extremes, joins } from './shape-edits.js';
import { structureOf } from './sql-structure.js';

/** One small change to a text that ought to change what it finds. */
export interface Mutant {
  /** What was changed, on one line; tells mutants of one text apart. */
  readonly change: string;
  /** 1-based line of the text. */
  readonly line: number;
  readonly sql: string;
}

/** Every mutant of a statement. */
export const mutantsOf = (sql: string): readonly Mutant[] => {
  const structure = structureOf(sql);
  const edits = generators.flatMap((generator) => generator(structure));
  const seen = new Map<string, number>();
  return edits.map(({ change, start, end, replacement }) => {
    const oneLine = change.split(/\s+/).join(' ');
    const count = (seen.get(oneLine) ?? 0) + 1;
    seen.set(oneLine, count);
    return {
      change: count === 1 ? oneLine : `${oneLine} (${count})`,
      line: sql.slice(0, start).split('\n').length,
      sql: sql.slice(0, start) + replacement + sql.slice(end),
    };
  });
};

const generators: readonly Generator[] = [
  comparisons,
  betweenBounds,
  memberships,
  conditions,
  loneConditions,
  joins,
  defaults,
  extremes,
  branches,
  distincts,
  constants,
  caseBranches,
];
