const rowsPerSheet = 1_000_000_000;
const slotsPerRow = 100;

/** Where a record stands: sheet number, 1-based row, and its place in a row that names several people (0 otherwise). */
export interface RecordPlace {
  readonly sheetNo: number;
  readonly row: number;
  readonly slot: number;
}

/** The number of a record. It says where the record stands, so it does not depend on the order of reading. */
export const recordId = ({ sheetNo, row, slot }: RecordPlace): number =>
  (sheetNo * rowsPerSheet + row) * slotsPerRow + slot;

/** Where the record of a number stands; the inverse of `recordId`. */
export const placeOfRecord = (id: number): RecordPlace => {
  const place = Math.floor(id / slotsPerRow);
  return { sheetNo: Math.floor(place / rowsPerSheet), row: place % rowsPerSheet, slot: id % slotsPerRow };
};
