import type { Engine } from '../engine/types.js';
import { writeTable } from '../engine/write-table.js';
import type { MadeFinding } from './make-findings.js';

const columns = {
  rule: 'varchar',
  person_id: 'bigint',
  record_id: 'bigint',
  about: 'varchar',
  confidence: 'varchar',
} as const;

/**
 * Writes what was found so far of people, with the first row that it rests on, into the relation `found`, in place of what it held: rules with
 * `after` read it.
 */
export const writeFound = (engine: Engine, made: readonly MadeFinding[]): Promise<void> => {
  const rows = made.flatMap(({ draft, finding }) => {
    if (draft.personId === null) return [];
    const recordId = draft.rows[0]?.recordId ?? null;
    return [[finding.rule, draft.personId, recordId, finding.about, finding.confidence]];
  });
  return writeTable(engine, 'found', columns, rows);
};
