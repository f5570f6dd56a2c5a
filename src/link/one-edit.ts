/**
 * Whether exactly one edit makes one list of characters the other: a character replaced, put in, left out, or two
 * neighbours swapped. False for equal lists.
 */
export const isOneEdit = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length > b.length) return isOneEdit(b, a);
  if (b.length - a.length > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  if (from === b.length) return false;
  if (a.length < b.length) return isEqualFrom(a, from, b, from + 1);
  if (isEqualFrom(a, from + 1, b, from + 1)) return true;
  return a[from] === b[from + 1] && a[from + 1] === b[from] && isEqualFrom(a, from + 2, b, from + 2);
};

const isEqualFrom = (a: readonly string[], fromA: number, b: readonly string[], fromB: number): boolean => {
  if (a.length - fromA !== b.length - fromB) return false;
  for (let at = fromA; at < a.length; at += 1) if (a[at] !== b[fromB + at - fromA]) return false;
  return true;
};
