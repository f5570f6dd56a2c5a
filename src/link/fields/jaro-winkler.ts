/** What Winkler adds for each character of a common beginning, of four at most. */
const prefixBonus = 0.1;
const longestPrefix = 4;

/** Similarity of two short texts from 0 to 1 as Winkler (1990) has it: characters in common near their place, beginnings count more. */
export const jaroWinkler = (a: Uint32Array, b: Uint32Array): number => withPrefix(jaroSimilarity(a, b), a, b);

/** The highest similarity that two texts can have of which at most so many characters are in common. */
export const mostJaroWinkler = (a: Uint32Array, b: Uint32Array, common: number): number =>
  common <= 0 ? 0 : withPrefix((common / a.length + common / b.length + 1) / 3, a, b);

const withPrefix = (jaro: number, a: Uint32Array, b: Uint32Array): number => {
  let prefix = 0;
  while (prefix < longestPrefix && prefix < a.length && prefix < b.length && a[prefix] === b[prefix])
    prefix += 1;
  return jaro + prefix * prefixBonus * (1 - jaro);
};

const jaroSimilarity = (a: Uint32Array, b: Uint32Array): number => {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  if (taken.length < b.length) taken = new Uint8Array(b.length);
  taken.fill(0, 0, b.length);
  if (matched.length < a.length) matched = new Uint32Array(a.length);
  let matches = 0;
  for (let i = 0; i < a.length; i += 1) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (taken[j] === 1 || a[i] !== b[j]) continue;
      taken[j] = 1;
      matched[matches] = a[i] ?? 0;
      matches += 1;
      break;
    }
  }
  if (matches === 0) return 0;
  let displaced = 0;
  let at = 0;
  for (let j = 0; j < b.length; j += 1) {
    if (taken[j] !== 1) continue;
    if (b[j] !== matched[at]) displaced += 1;
    at += 1;
  }
  return (matches / a.length + matches / b.length + (matches - displaced / 2) / matches) / 3;
};

/** Kept from call to call, like the rows of an edit distance. */
let taken = new Uint8Array(64);
let matched = new Uint32Array(64);
