import type { SqlRow } from '../engine/types.js';
import { compatibleNames, mayBeOne, type Beside } from './near-judgement.js';
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

/** Two people by one spelling of each. */
export interface NamedPair {
  readonly ownName: string;
  readonly otherName: string;
  /** The village is what brought the two together. */
  readonly isOfVillage: boolean;
  readonly areBothValid: boolean;
  /** A valid number that all rows of the person bear and no row of anybody else. */
  readonly ownSole: string | null;
  readonly otherSole: string | null;
}

/**
 * Of different names only those that share the surname, and one of them without a number that could tell them apart. Of two
 * neighbours whose sole numbers are known only those that may be one by names and numbers: every row of theirs says the same.
 */
export const isAlike = (
  { ownName, otherName, isOfVillage, areBothValid, ownSole, otherSole }: NamedPair,
  compareIdentities: CompareIdentities,
): boolean => {
  const [code = ''] = compareIdentities(bare(ownName), bare(otherName));
  const isCompatible = compatibleNames.has(code);
  if (isOfVillage && ownSole !== null && otherSole !== null) {
    // Most pairs end here: two valid numbers beside names that are none.
    if (!isCompatible) return false;
    const reasons = compareIdentities(
      { ...bare(ownName), number: ownSole },
      { ...bare(otherName), number: otherSole },
    );
    // What the single rows say of the birth date and of sheets is not known here: taken as it speaks for one person.
    return mayBeOne(new Set([...reasons, 'birth-same']), {
      ...{ ownNumber: 'own', rowNumber: 'own', isUnclaimed: false, areTwo: false, stray: null },
      showsAllButOne: showsAllButOne(ownName, otherName),
    });
  }
  return isCompatible || (!areBothValid && ownName.codePointAt(0) === otherName.codePointAt(0));
};

/** Somebody of whom the name alone is known. */
const bare = (nameKey: string): Identity => ({
  nameKey,
  number: null,
  written: null,
  fault: null,
  birth: null,
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

const leastShown = 2;

/** Whether of two names a single character is lost (陈红□), so that two or more can be compared. */
const showsAllButOne = (one: string, other: string): boolean => {
  // Some software leaves two marks for one character.
  const [a, b] = [one, other].map((name) => Array.from(name.replaceAll('□□', '□')));
  if (a === undefined || b?.length !== a.length) return false;
  const lost = a.filter((character, at) => character === '□' || b[at] === '□').length;
  return lost === 1 && a.length - lost >= leastShown;
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
