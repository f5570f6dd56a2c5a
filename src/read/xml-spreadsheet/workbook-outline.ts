import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import type { AttributeOf, XmlVisitor } from '../markup/xml-document.js';

/** One `<Worksheet>`. */
export interface OutlinedSheet {
  readonly name: string;
  readonly hidden: boolean;
}

/** Finds the sheets of a workbook. Whether a sheet is hidden stands behind its rows. */
export class WorkbookOutline implements XmlVisitor {
  readonly stopped = false;
  date1904 = false;
  private readonly found: { name: string; hidden: boolean }[] = [];
  private readonly path: string[] = [];

  /** The sheets in the order of their tabs. */
  get sheets(): readonly OutlinedSheet[] {
    return this.found;
  }

  open(name: string, attribute: AttributeOf): void {
    if (this.path.length === 0 && name !== 'ss:Workbook') {
      throw new Damage(message('read.part-unexpected', { part: 'Workbook' }));
    }
    if (name === 'ss:Worksheet' && this.path.length === 1) {
      this.found.push({ name: attribute('ss:Name') ?? '', hidden: false });
    } else if (name === 'x:Date1904') this.date1904 = true;
    this.path.push(name);
  }

  close(): void {
    this.path.pop();
  }

  text(raw: string): void {
    const sheet = this.found.at(-1);
    if (this.path.at(-1) === 'x:Visible' && sheet !== undefined) sheet.hidden = raw.trim() !== 'SheetVisible';
  }
}
