import { xmlDeclaration, xmlText } from './xml-text.js';

/** Spaces at an end, and line breaks, are dropped by readers unless the element says that they count. */
const needsPreserve = /^\s|\s$|\n/;

/** What looks like the spelling of a character in this file format (`_x0041_`) is kept from being read as one. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The texts of a workbook, each stored once; cells hold their numbers. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  /** Number of a text, which is the same each time. */
  numberOf(text: string): number {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  /** The part of the workbook that holds the texts, in pieces. */
  *xml(): Generator<string> {
    const counts = `count="${this.#uses}" uniqueCount="${this.#numbers.size}"`;
    yield `${xmlDeclaration}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>`;
    for (const text of this.#numbers.keys()) {
      const space = needsPreserve.test(text) ? ' xml:space="preserve"' : '';
      yield `<si><t${space}>${xmlText(text.replace(escapeLike, '_x005F_'))}</t></si>`;
    }
    yield '</sst>';
  }
}
