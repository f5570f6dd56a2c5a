import type { SqlRow } from '../engine/types.js';
import { showsAllButOne } from './lost-character.js';
import { mayBeOne, type Beside } from './near-judgement.js';
import type { PeopleBeside } from './people-beside.js';

/** What a row, or a person, is known by. */
export interface Identity {
  /** As `normaliseName` makes it. */
  readonly nameKey: string | null;
  /** Valid number. */
  readonly number: string | null;
  /** What stands in the number's place where that is no valid number. */
  readonly written: string | null;
  /** Why it is none. */
  readonly fault: string | null;
  /** ISO date. */
  readonly birth: string | null;
}

/** Says how two are alike, as codes of reasons: name, number and birth date, as far as both have them. */
export type CompareIdentities = (a: Identity, b: Identity) => readonly string[];

/** A row of the silent roll that is like a person by name and village, by number or by telephone. */
export interface NearName {
  readonly row: SqlRow;
  /** Codes of what speaks for it, comma-separated. */
  readonly reasons: string;
}

export interface NearNameContext {
  readonly compareIdentities: CompareIdentities;
  /** See `findNearPairs`. */
  readonly pairs: readonly SqlRow[];
  readonly beside: PeopleBeside;
}

/**
 * The rows of the silent roll that may be the person of their pair: `rows` hold their pair's number and are those of
 * `near_pair_row` that stand on it.
 */
export const judgeNearRows = (
  rows: readonly SqlRow[],
  { compareIdentities, pairs, beside }: NearNameContext,
): readonly NearName[] =>
  rows.flatMap((row) => {
    const pair = { ...pairs[Number(row['pair_no'])], ...row };
    const reasons = new Set(compareIdentities(ownIdentity(pair), rowIdentity(pair)));
    const stray = strayOf(pair, beside);
    if (!mayBeOne(reasons, { ...besideOf(pair, beside), stray: stray?.by ?? null })) return [];
    // A record that bears what is somebody else's says nothing of the person's other records.
    const confidence = stray?.side === 'own' ? { own_confidence: 'probable' } : {};
    return [{ row: { ...pair, ...confidence }, reasons: wordable(reasons, pair) }];
  });

const besideOf = (row: SqlRow, beside: PeopleBeside): Omit<Beside, 'stray'> => {
  const [person, other] = [Number(row['person_id']), Number(row['row_person_id'])];
  const ownNumber = beside.ownershipOf(ownIdentity(row).number, person);
  // What stands on a row that changed numbers with the next one tells of the next one; its own was found there.
  const rowNumber =
    row['is_of_next_row'] === true ? 'own' : beside.ownershipOf(text(row['id_number']), other);
  return {
    ownNumber,
    rowNumber,
    isUnclaimed:
      (rowNumber === null && beside.isAlone(other)) || (ownNumber === null && beside.isAlone(person)),
    areTwo: beside.shareSheet(person, other),
    showsAllButOne: showsAllButOne(text(row['own_name_key']) ?? '', text(row['name_key']) ?? ''),
  };
};

/** What a row of one side bears of the other's. */
interface Stray {
  readonly side: 'roll' | 'own';
  readonly by: 'number' | 'phone';
}

/** Which side has a row that bears the other's number or telephone: the roll, the person itself, or neither. */
const strayOf = (row: SqlRow, beside: PeopleBeside): Stray | null => {
  const [person, other] = [Number(row['person_id']), Number(row['row_person_id'])];
  if (row['brought_by'] === 'number' && row['own_row_number'] === row['id_number']) {
    return { side: row['own_row_number'] === row['own_number'] ? 'roll' : 'own', by: 'number' };
  }
  if (row['brought_by'] !== 'phone') return null;
  if (beside.isStrayPhone(text(row['phone']), { of: other, belongsTo: person })) {
    return { side: 'roll', by: 'phone' };
  }
  if (row['is_shared_phone'] === true) return null;
  const isOwn = beside.isStrayPhone(text(row['own_phone']), { of: person, belongsTo: other });
  return isOwn ? { side: 'own', by: 'phone' } : null;
};

/** The village is what brought the two together, if it was not number or telephone. */
const wordable = (reasons: ReadonlySet<string>, row: SqlRow): string =>
  [
    ...reasons,
    ...(row['brought_by'] === 'village' ? ['village-same'] : []),
    ...(row['brought_by'] === 'phone' ? ['phone-same'] : []),
  ].join(',');

const ownIdentity = (row: SqlRow): Identity => ({
  nameKey: text(row['own_name_key']),
  number: text(row['own_row_number']) ?? (row['own_valid'] === true ? text(row['own_number']) : null),
  written: text(row['own_cleaned']),
  fault: text(row['own_fault']),
  birth: text(row['own_birth']),
});

const rowIdentity = (row: SqlRow): Identity => ({
  nameKey: text(row['name_key']),
  number: text(row['id_number']),
  written: text(row['id_cleaned']),
  fault: text(row['id_fault']),
  birth: text(row['birth_date']),
});

const text = (value: SqlRow[string] | undefined): string | null => (typeof value === 'string' ? value : null);
