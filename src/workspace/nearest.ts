import levenshtein from 'fast-levenshtein';

/** Differences allowed: one in three characters, at least one. */
const furthest = (one: string, other: string): number =>
  Math.max(1, Math.floor(Math.max(one.length, other.length) / 3));

/** The name that a misspelt text most probably means; the first of two alike, undefined where none is near. */
export const nearestName = (text: string, names: Iterable<string>): string | undefined => {
  const wanted = text.toLowerCase().replaceAll('_', '-');
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of names) {
    const distance = levenshtein.get(wanted, name.toLowerCase().replaceAll('_', '-'));
    if (distance <= furthest(text, name) && (best === undefined || distance < best.distance))
      best = { name, distance };
  }
  return best?.name;
};
