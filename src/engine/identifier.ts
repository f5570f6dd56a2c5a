/** An identifier as SQL, quoted. The only way by which a name reaches SQL text; values travel as binds. */
export const quoteIdentifier = (name: string): string => {
  if (name === '' || name.includes('\0'))
    throw new RangeError('an identifier needs at least one character, and no NUL');
  return `"${name.replaceAll('"', '""')}"`;
};

/** A list of identifiers, quoted, separated by commas. */
export const quoteIdentifiers = (names: readonly string[]): string => names.map(quoteIdentifier).join(', ');
