import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';

const SPACES = /[ \t\r\n]+/g;

/**
 * Puts the text of a cell together from its paragraphs. White space in the file is collapsed, as OpenDocument demands
 * (part 3, 6.1.2); what must be kept stands there as elements.
 */
export class CellText {
  private done = '';
  private paragraphs = 0;
  private current = '';
  /** A space would be collapsed here: the paragraph has just begun, or ends with one that is no element. */
  private afterSpace = true;

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
    this.afterSpace = true;
  }

  endParagraph(): void {
    const text = this.afterSpace && this.current.endsWith(' ') ? this.current.slice(0, -1) : this.current;
    this.done = this.paragraphs === 0 ? text : `${this.done}\n${text}`;
    this.paragraphs++;
    if (this.done.length > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
  }

  add(text: string): void {
    const collapsed = text.replaceAll(SPACES, ' ');
    const added = this.afterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (added === '') return;
    this.keep(added);
    this.afterSpace = added.endsWith(' ');
  }

  /** Adds characters that are kept as they are, such as the spaces of a `<text:s>`. */
  addKept(character: string, count = 1): void {
    if (count > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
    this.keep(character.repeat(count));
    this.afterSpace = false;
  }

  private keep(text: string): void {
    this.current += text;
    if (this.current.length > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
  }
}
