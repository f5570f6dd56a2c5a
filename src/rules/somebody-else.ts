import type { SqlRow } from '../engine/types.js';
import type { CompareIdentities, Identity } from './near-name.js';

/** What two people have in their names, not one person written in two ways; or that one sheet names them both. */
const signsOfTwo: ReadonlySet<string> = new Set([
  'name-one-character',
  'name-contained',
  'name-through-other',
  'name-different',
  'same-sheet',
]);

/** By what one of the two bears the other's number; its own is then not surely its own. */
const signsOfOne: ReadonlySet<string> = new Set(['id-in-certificate', 'id-in-other-certificate']);

/**
 * Whether the row's person is surely another one than the person who was not found: both have a valid number of their
 * own, the numbers differ, and so do the names, or one sheet names them both. Twins, neighbours and members of one household
 * are alike in all else; and a row with a masked name, which half a village may be, makes all of them candidates. Nobody is
 * surely another whose certificate bears the person's number.
 */
export const isSomebodyElse = (row: SqlRow, compareIdentities: CompareIdentities): boolean => {
  const [number, ownNumber] = [row['id_number'], row['own_number']];
  if (typeof number !== 'string' || typeof ownNumber !== 'string') return false;
  if (row['own_valid'] !== true || number === ownNumber) return false;
  const codes = codesOf(String(row['reasons'] ?? ''));
  if (codes.some((code) => signsOfOne.has(code))) return false;
  const areOfTwo = codes.some((code) => signsOfTwo.has(code));
  // Linking says so only of numbers of which both are surely their person's.
  if (codes.includes('id-different')) return areOfTwo || codes.includes('name-hidden');
  if (row['confidence'] !== 'certain') return false;
  return (
    areOfTwo ||
    (row['own_record_id'] === null &&
      compareIdentities(named(row, 'own_name_key'), named(row, 'name_key')).includes('name-different'))
  );
};

/** What is known of somebody by name alone. */
const named = (row: SqlRow, column: string): Identity => {
  const nameKey = row[column];
  return {
    nameKey: typeof nameKey === 'string' ? nameKey : null,
    number: null,
    written: null,
    fault: null,
    birth: null,
  };
};

const codesOf = (reasons: string): readonly string[] =>
  reasons.split(',').map((reason) => reason.split(/[@:]/)[0] ?? '');
