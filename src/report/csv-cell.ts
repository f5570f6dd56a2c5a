import { neutralise } from './neutralise.js';

/** Begins a CSV that Excel and WPS are to read as UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * Texts that Excel would turn into a number and thereby spoil: 12 digits and more (shown as 9.9E+17, the digits after
 * the 15th lost), leading zeros, and hashes that happen to look like `12e45`.
 */
const spoiltAsNumber = /^(?:\d{12,}|0\d+|\d+(?:\.\d+)?[eE][+-]?\d+)$/;

/**
 * A text cell of a CSV, quoted where needed and harmless in a spreadsheet. Numbers that Excel would spoil get a leading
 * tab, which keeps them text, takes no room on the screen and goes away with any trimming. The other trick, `="..."`,
 * is a formula: it would teach people to allow formulas in files of strangers.
 */
export const csvText = (text: string): string =>
  spoiltAsNumber.test(text) ? `"\t${text}"` : csvPlain(neutralise(text));

/** A cell that is known to hold a number, or nothing: a minus sign stays a minus sign. */
export const csvNumber = (value: number | string | null): string => (value === null ? '' : String(value));

/** A text cell for programs: quoted where needed and neutralised, but otherwise as it is. */
export const csvProgramText = (text: string): string => csvPlain(neutralise(text));

const csvPlain = (text: string): string =>
  /[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The line end that Excel writes itself. */
export const lineEnd = '\r\n';

/** One CSV line from cells that are already encoded. */
export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}${lineEnd}`;
