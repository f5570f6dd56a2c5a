/**
 * Orders texts by code point, the same on every machine. (`<` compares UTF-16 units, which puts supplementary
 * characters before U+E000.) Engines and locales order Chinese each in their own way, so sorting is done here.
 */
export const compareByCodePoint = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return weightOf(left) - weightOf(right);
  }
  return a.length - b.length;
};

/** Surrogates stand for code points above every other unit. */
const weightOf = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
