/** Longest name of a sheet, in UTF-16 units. */
const longest = 31;

/**
 * Gives each sheet of one workbook a name that Excel accepts: without `\ / ? * [ ] : '`, at most 31 characters, not
 * empty, and unlike every other whatever the case of its letters.
 */
export class SheetNames {
  readonly #taken = new Set<string>(['history']);

  /** A free name as near to the title as can be; a further sheet of the same title gets ` (2)`, ` (3)`. */
  take(title: string): string {
    const base =
      title
        .replaceAll(/[\\/?*[\]:'\u0000-\u001F]/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim() || 'Sheet';
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const name = `${shorten(base, longest - suffix.length)}${suffix}`;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}

const shorten = (text: string, length: number): string =>
  text.length <= length
    ? text
    : `${text
        .slice(0, length - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
