import type { SqlValue } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { SheetMapping } from '../map/types.js';
import type { ByteRow, Row } from '../read/types.js';
import { recordBuilder, type SheetContext } from './build-record.js';
import { controlTotals, type ControlTotal } from './control-totals.js';
import { faultList } from './fault-list.js';
import { plainRecordBuilder, type PlainRecordBuilder } from './plain-record.js';
import { sheetIdentity, tellingPositions } from './filled-columns.js';
import { rowDigest } from './row-digest.js';
import { townshipCounts, type TownshipRecords } from './township-counts.js';

/** What the rows of a sheet came to, once all were read. Plain data: it may come from another thread. */
export interface RecordYield {
  readonly records: number;
  /** Rows that hold records. */
  readonly recordRows: number;
  /** Rows that should have been records but say nothing of whose they are. */
  readonly faultyRows: number;
  readonly controlTotals: readonly ControlTotal[];
  /** Records by the township that they name, in the order of first mention; those that name none are not there. */
  readonly townships: readonly TownshipRecords[];
  /** The same for two sheets that hold the same rows of the same roll. */
  readonly digest: string;
  readonly faults: readonly Fault[];
  /** File that lists the faults of which there were too many; null if there were not. */
  readonly faultFile: string | null;
  /** Faults by code, also those that are not listed one by one. */
  readonly faultCounts: ReadonlyMap<string, number>;
}

/** Makes records of the rows of one sheet. */
export interface RollRecords {
  /** Adds a row that should hold records; the reader may reuse it. */
  add(row: Row): void;
  /**
   * Adds a row below the header by its bytes; false, and nothing is added, where it is not certain to be a record or has
   * more to say than values. Undefined for a sheet of which no row can be added so.
   */
  readonly addBytes: ((row: ByteRow) => boolean) | undefined;
  end(): RecordYield;
}

/** What is known of a sheet besides its mapping. */
export interface RollPlace extends Omit<SheetContext, 'sheetNo'> {
  /** Whether not all records will be there to be compared with another sheet's, so that the digest must tell. */
  readonly isSieved?: boolean;
  /** Folder for lists of faults that are too long to be held; without it they are cut short. */
  readonly faultFolder?: string | undefined;
}

/** Numbers of records are counted from this sheet until it is known which one it is. */
export const unnumberedSheet = 0;

/**
 * Starts to make the records of a sheet; `append` is given the values of each, one for each column of `recordTable`. The
 * numbers of the records are those of `unnumberedSheet`: which sheet it is depends on those that come before it.
 */
export const rollRecords = (
  mapping: SheetMapping,
  place: RollPlace,
  append: (values: readonly SqlValue[]) => void,
): RollRecords => {
  const context = { ...place, sheetNo: unnumberedSheet };
  const build = recordBuilder(mapping, context);
  const buildPlain = plainRecordBuilder(mapping, context);
  const telling = tellingPositions(mapping);
  const digest = rowDigest(sheetIdentity(mapping), { isThorough: place.isSieved === true });
  const faults = faultList({ file: place.file, sheet: place.sheet, folder: place.faultFolder });
  const totals = controlTotals(mapping);
  const townships = townshipCounts(mapping.dataset);
  const counts = { records: 0, recordRows: 0, faultyRows: 0 };
  const keep = (values: readonly SqlValue[]): void => {
    counts.records += 1;
    digest.add(values, telling);
    totals.add(values);
    townships.add(values);
    append(values);
  };
  const addBytes = (builder: PlainRecordBuilder, row: ByteRow): boolean => {
    const values = builder(row);
    if (values === null) return false;
    counts.recordRows += 1;
    keep(values);
    return true;
  };
  return {
    addBytes: buildPlain === null ? undefined : (row) => addBytes(buildPlain, row),
    add(row) {
      const built = build(row);
      if (built.faults.length > 0) {
        const township = townships.townshipOf(built.records[0]?.values);
        for (const fault of built.faults) faults.add(fault, township);
      }
      if (built.isUsable) counts.recordRows += 1;
      else counts.faultyRows += 1;
      for (const { values } of built.records) keep(values);
    },
    end() {
      const { faults: listed, file } = faults.end();
      return {
        ...counts,
        controlTotals: totals.end(),
        townships: townships.end(),
        digest: digest.end(),
        faults: listed,
        faultFile: file,
        faultCounts: faults.counts,
      };
    },
  };
};
