import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import { XmlCursor } from './xml-cursor.js';
import { workbookText } from './xml-text.js';

const TEXT = Buffer.from('t');
const PHONETIC_RUN = Buffer.from('rPh');
const LESS_THAN = 0x3c;

const skipElement = (cursor: XmlCursor): void => {
  const name = Buffer.from(cursor.bytes.subarray(cursor.nameStart, cursor.nameEnd));
  while (cursor.nextTag()) if (cursor.closing && cursor.nameIs(name)) return;
  throw new Damage(message('read.xml-malformed'));
};

/** The end of a text follows its characters at once. */
const takeTextEnd = (cursor: XmlCursor): void => {
  if (cursor.nextTag() && cursor.closing && cursor.nameIs(TEXT)) return;
  throw new Damage(message('read.xml-malformed'));
};

/**
 * The text of what stands inside `<si>` or `<is>`: its runs joined, white space kept, phonetic guides (`rPh`) left
 * out. Throws `Damage` where the text is longer than a cell can be.
 */
export const stringItemText = (bytes: Buffer, from: number, to: number): string => {
  const cursor = new XmlCursor().load(bytes, from, to);
  let text = '';
  let depth = 0;
  while (cursor.nextTag()) {
    if (cursor.selfClosing) continue;
    if (cursor.closing) {
      // The end of a text is taken with its beginning.
      if (--depth < 0 || cursor.nameIs(TEXT)) throw new Damage(message('read.xml-malformed'));
    } else if (cursor.nameIs(PHONETIC_RUN)) skipElement(cursor);
    else if (cursor.nameIs(TEXT)) {
      const end = bytes.indexOf(LESS_THAN, cursor.position);
      if (end < 0 || end > to) throw new Damage(message('read.xml-malformed'));
      text += workbookText(bytes, cursor.position, end);
      if (text.length > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
      cursor.position = end;
      takeTextEnd(cursor);
    } else depth++;
  }
  if (depth !== 0) throw new Damage(message('read.xml-malformed'));
  return text;
};
