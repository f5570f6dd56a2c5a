import type { Engine, TableSpec } from '../engine/types.js';
import { writeTable } from '../engine/write-table.js';
import type { MadeFinding } from './make-findings.js';

const foundTable: TableSpec = {
  name: 'found',
  columns: [
    { name: 'rule', type: 'varchar' },
    { name: 'person_id', type: 'bigint' },
    { name: 'record_id', type: 'bigint' },
    { name: 'about', type: 'varchar' },
    { name: 'confidence', type: 'varchar' },
  ],
};

/**
 * Writes what was found so far of people, with the first row that it rests on, into the relation `found`, in place of what it held: rules with
 * `after` read it.
 */
export const writeFound = (engine: Engine, made: readonly MadeFinding[]): Promise<void> =>
  writeTable(engine, foundTable, (append) => {
    for (const { draft, finding } of made) {
      if (draft.personId === null) continue;
      const recordId = draft.rows[0]?.recordId ?? null;
      append([finding.rule, draft.personId, recordId, finding.about, finding.confidence]);
    }
  });
