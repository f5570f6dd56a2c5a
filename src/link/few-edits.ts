/**
 * Whether at most so many edits make one text the other: a character replaced, put in, left out, or two neighbours swapped,
 * each character edited once (Damerau). For texts of ASCII alone, such as ID numbers: goes by UTF-16 code units, and cuts
 * nothing out of the texts, because pairs of a crowded block are asked by the million.
 */
export const areWithinEdits = (a: string, b: string, most: number): boolean =>
  areTailsWithin(a, 0, b, 0, most);

const areTailsWithin = (a: string, fromA: number, b: string, fromB: number, most: number): boolean => {
  let [atA, atB] = [fromA, fromB];
  while (atA < a.length && atB < b.length && a.charCodeAt(atA) === b.charCodeAt(atB)) {
    atA += 1;
    atB += 1;
  }
  const [restA, restB] = [a.length - atA, b.length - atB];
  if (restA === 0 && restB === 0) return true;
  if (Math.abs(restA - restB) > most || most === 0) return false;
  if (restA > 0 && areTailsWithin(a, atA + 1, b, atB, most - 1)) return true;
  if (restB > 0 && areTailsWithin(a, atA, b, atB + 1, most - 1)) return true;
  if (restA === 0 || restB === 0) return false;
  if (areTailsWithin(a, atA + 1, b, atB + 1, most - 1)) return true;
  const isSwapped =
    restA > 1 &&
    restB > 1 &&
    a.charCodeAt(atA) === b.charCodeAt(atB + 1) &&
    a.charCodeAt(atA + 1) === b.charCodeAt(atB);
  return isSwapped && areTailsWithin(a, atA + 2, b, atB + 2, most - 1);
};
