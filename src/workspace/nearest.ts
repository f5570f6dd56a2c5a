import levenshtein from 'fast-levenshtein';

/** Differences allowed: one in three characters, at least one. */
const furthest = (one: string, other: string): number =>
  Math.max(1, Math.floor(Math.max(one.length, other.length) / 3));

/** Two letters in the wrong order are one mistake. */
const lettersOf = (text: string): string => Array.from(text).sort().join('');

/** The name that a misspelt text most probably means; the first of two alike, undefined where none is near. */
export const nearestName = (text: string, names: Iterable<string>): string | undefined => {
  const wanted = text.toLowerCase().replaceAll('_', '-');
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of names) {
    const other = name.toLowerCase().replaceAll('_', '-');
    const distance = lettersOf(wanted) === lettersOf(other) ? 1 : levenshtein.get(wanted, other);
    if (distance <= furthest(text, name) && (best === undefined || distance < best.distance))
      best = { name, distance };
  }
  return best?.name;
};
