import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';

/** White space with a line end in it only lays the file out. */
const LAYOUT = /[ \t]*[\r\n][ \t\r\n]*/g;
/** Stands for such white space until the paragraph has ended; LF is a line break that was meant. */
const GAP = '\r';

/**
 * Puts the text of a cell together from its paragraphs. Spaces are kept where they stand: OpenDocument would collapse
 * them (part 3, 6.1.2), but LibreOffice writes what it means, and reads what it writes.
 */
export class CellText {
  private done = '';
  private paragraphs = 0;
  private current = '';

  /** The text of all paragraphs that have ended. */
  get value(): string {
    return this.done;
  }

  clear(): void {
    this.done = '';
    this.paragraphs = 0;
  }

  startParagraph(): void {
    this.current = '';
  }

  endParagraph(): void {
    const { current } = this;
    const text = current.includes(GAP) ? current.replaceAll(/^\r|\r$/g, '').replaceAll(GAP, ' ') : current;
    this.done = this.paragraphs === 0 ? text : `${this.done}\n${text}`;
    this.paragraphs++;
    if (this.done.length > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
  }

  /** Adds text as it stands in the file, entities replaced. */
  add(text: string): void {
    this.addKept(text.replaceAll(LAYOUT, GAP).replaceAll('\t', ' '));
  }

  /** Adds characters that are meant as they are, such as the spaces of a `<text:s>`. */
  addKept(text: string, count = 1): void {
    if (count > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
    this.current += count === 1 ? text : text.repeat(count);
    if (this.current.length > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
  }
}
