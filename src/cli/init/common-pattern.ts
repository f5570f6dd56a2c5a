/** Signs that mean something else in a pattern: names with them are written out, never joined. */
const special = /[*?[\]{}\\]/;

/**
 * One pattern for several names, as people generalise them: what differs becomes `*`, folder by folder, digits as a
 * whole (`2026年6月.csv` and `2026年12月.csv` are `2026年*月.csv`). Undefined where nothing is common.
 */
export const commonPattern = (names: readonly string[]): string | undefined => {
  const [first, ...others] = names;
  if (first === undefined || names.some((name) => special.test(name))) return undefined;
  if (others.length === 0) return first;
  const split = names.map((name) => name.split('/'));
  const depth = first.split('/').length;
  if (split.some((parts) => parts.length !== depth)) return undefined;
  const parts = Array.from({ length: depth }, (_, at) => commonPart(split.map((one) => one[at] ?? '')));
  return parts.every((part) => part !== '*') ? parts.join('/') : undefined;
};

const commonPart = (texts: readonly string[]): string => {
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return first;
  const prefix = commonStart(texts).replace(/\d+$/, '');
  const rests = texts.map((text) => text.slice(prefix.length));
  const suffix = reversed(commonStart(rests.map(reversed))).replace(/^\d+/, '');
  return `${prefix}*${suffix}`;
};

const commonStart = (texts: readonly string[]): string => {
  const [first = '', ...others] = texts;
  const characters = Array.from(first);
  let length = 0;
  for (const character of characters) {
    if (!others.every((text) => text.startsWith(character, length))) break;
    length += character.length;
  }
  return first.slice(0, length);
};

const reversed = (text: string): string => Array.from(text).reverse().join('');
