import picomatch from 'picomatch';

/** Brackets and signs that stand in file names as themselves: `名册(1).xlsx`, `护理+生活.xlsx`. */
const plainSigns = /[()+@!|]/g;

const patternText = (pattern: string): string =>
  pattern.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '');

const compiled = new Map<string, (text: string) => boolean>();

const matcherOf = (pattern: string): ((text: string) => boolean) => {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const escaped = patternText(pattern).replaceAll(plainSigns, '\\$&');
  const matcher = picomatch(escaped, { dot: true, nocase: true, noextglob: true, nonegate: true });
  compiled.set(pattern, matcher);
  return matcher;
};

/**
 * Whether a path with forward slashes, or the name of a sheet, fits a pattern: `*` stands for anything within a folder,
 * `**` for folders, `?` for one character, `[..]` and `{..,..}` for a choice; round brackets stand for themselves, and
 * upper and lower case are one. A pattern that is written like the name fits it, whatever signs it holds.
 */
export const fitsPattern = (pattern: string, name: string): boolean => {
  const text = name.normalize('NFC');
  return patternText(pattern) === text || matcherOf(pattern)(text);
};
