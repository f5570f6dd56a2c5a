type IsSame<T> = (a: T | undefined, b: T | undefined) => boolean;

const isIdentical = (a: unknown, b: unknown): boolean => a === b;

/**
 * Whether exactly one edit makes one list of characters the other: a character replaced, put in, left out, or two
 * neighbours swapped. False for equal lists. `isSame` says which characters count as the same.
 */
export const isOneEdit = <T>(a: ArrayLike<T>, b: ArrayLike<T>, isSame: IsSame<T> = isIdentical): boolean => {
  if (a.length > b.length) return isOneEdit(b, a, isSame);
  if (b.length - a.length > 1) return false;
  let from = 0;
  while (from < a.length && isSame(a[from], b[from])) from += 1;
  if (from === b.length) return false;
  if (a.length < b.length) return isSameFrom(a, from, b, from + 1, isSame);
  if (isSameFrom(a, from + 1, b, from + 1, isSame)) return true;
  const isSwapped = isSame(a[from], b[from + 1]) && isSame(a[from + 1], b[from]);
  return isSwapped && isSameFrom(a, from + 2, b, from + 2, isSame);
};

const isSameFrom = <T>(
  a: ArrayLike<T>,
  fromA: number,
  b: ArrayLike<T>,
  fromB: number,
  isSame: IsSame<T>,
): boolean => {
  if (a.length - fromA !== b.length - fromB) return false;
  for (let at = fromA; at < a.length; at += 1) if (!isSame(a[at], b[at + fromB - fromA])) return false;
  return true;
};
