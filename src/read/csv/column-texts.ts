import { KnownBytes } from '../../known-bytes.js';
import { cellText } from './cell-text.js';
import type { PieceBuffer } from './piece-buffer.js';

/** Columns whose texts are remembered: no roll has more, and a line of nothing but commas shall not take the memory. */
const MOST_KNOWN = 64;

/**
 * The texts of the cells of each column. In a column that holds few different ones a text that was made already is not
 * made again, and being the same string it costs less to look up later on.
 */
export class ColumnTexts {
  private readonly known: KnownBytes<string>[] = [];

  /** The text of a cell that is not empty. */
  text({ bytes, words }: PieceBuffer, column: number, start: number, end: number): string {
    const known = this.known[column] ?? this.begin(column);
    return known?.isUseful === true
      ? (known.find(words, start, end) ?? known.keep(cellText(bytes, start, end)))
      : cellText(bytes, start, end);
  }

  private begin(column: number): KnownBytes<string> | undefined {
    if (column >= MOST_KNOWN) return undefined;
    while (this.known.length <= column) this.known.push(new KnownBytes<string>());
    return this.known[column];
  }
}
