/**
 * Edits between two lists of characters: one replaced, put in or left out, or two neighbours swapped (optimal string
 * alignment). Stops early and gives `most + 1` where there are more than `most`.
 */
export const editDistance = (a: Uint32Array, b: Uint32Array, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (rows.before.length <= b.length) rows = rowsOf(b.length + 1);
  let { before, last, row } = rows;
  for (let at = 0; at <= b.length; at += 1) last[at] = at;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap may reach back over one row.
    if (least > most + 1) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
};

interface Rows {
  readonly before: Int32Array;
  readonly last: Int32Array;
  readonly row: Int32Array;
}

const rowsOf = (length: number): Rows => ({
  before: new Int32Array(length),
  last: new Int32Array(length),
  row: new Int32Array(length),
});

/** Kept from call to call: a row of its own for each of millions of pairs would cost more than the counting. */
let rows = rowsOf(64);
