import type { UnitLists } from './unit-lists.js';

/** A place as rolls name it: township and, within it, village; either may be missing. */
export interface Places {
  /** Code of the township of each place, -1 if it is not named. */
  readonly townships: readonly number[];
  /** Code of the village of each place, -1 if it is not named. */
  readonly villages: readonly number[];
}

/**
 * Everything that comparison looks at, by unit (see `unit-steps`), laid out by column. Texts that many units have are
 * codes into a list of distinct texts.
 */
export interface Units {
  readonly size: number;
  /** First record of each unit. */
  readonly coreIds: Float64Array;
  /** Valid number of each unit, null if it has none. */
  readonly numbers: readonly (string | null)[];
  /** Whether the number holds a birth date. */
  readonly hasBirth: Uint8Array;
  /** A number that cannot be one, as written, of units without a valid one. */
  readonly failing: readonly (string | null)[];
  /** Why it cannot. */
  readonly faults: readonly (string | null)[];
  readonly isFocus: Uint8Array;
  /** How many datasets name the unit. */
  readonly datasets: Int32Array;
  /** Which datasets name the unit, as a set of bits; of more than 30 datasets some share a bit. */
  readonly datasetBits: Int32Array;
  readonly records: Int32Array;
  readonly names: UnitLists;
  readonly formerNames: UnitLists;
  /** Those of `formerNames` that no column gives: they stand beside the name. */
  readonly bracketNames: UnitLists;
  readonly nameTexts: readonly string[];
  /** How many units have each name. */
  readonly nameCounts: Int32Array;
  /** Of how many units that is. */
  readonly namedUnits: number;
  /** Birth dates of columns as yyyymmdd. */
  readonly births: UnitLists;
  readonly sexes: UnitLists;
  readonly places: UnitLists;
  readonly placeTexts: Places;
  readonly phones: UnitLists;
  readonly guardianNames: UnitLists;
  /** Codes of numbers, as `numberCode`. */
  readonly guardianNumbers: UnitLists;
  readonly certificateNumbers: UnitLists;
  /** Code of each unit's own valid number, -1 if it has none. */
  readonly numberCodes: Int32Array;
  /** Sheets of rolls that list a person once. */
  readonly sheets: UnitLists;
  /** Sheets of the other rolls. */
  readonly otherSheets: UnitLists;
  /** Share of those who stand on one of `otherSheets` that stand there more than once, a few taken for granted. */
  readonly repeatedShare: number;
}

/** Codes of sexes in `Units.sexes`. */
export const sexCodes = { male: 1, female: 2 } as const;
