import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import type { AttributeOf, XmlVisitor } from '../markup/xml-document.js';

/** One table that is a sheet. */
export interface OutlinedSheet {
  readonly name: string;
  readonly hidden: boolean;
}

/** Finds the sheets of a spreadsheet in its content. Tables inside shapes, cells or links are none. */
export class ContentOutline implements XmlVisitor {
  readonly stopped = false;
  readonly sheets: OutlinedSheet[] = [];
  date1904 = false;
  private readonly path: string[] = [];
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private isSpreadsheet = false;

  open(name: string, attribute: AttributeOf): void {
    if (name === 'style:style') this.style = attribute('style:name') ?? '';
    else if (name === 'style:table-properties' && attribute('table:display') === 'false') {
      this.hiddenStyles.add(this.style);
    } else if (name === 'office:spreadsheet') this.isSpreadsheet = true;
    else if (name === 'table:null-date') {
      this.date1904 = attribute('table:date-value')?.startsWith('1904-01-01') === true;
    } else if (name === 'table:table' && this.path.at(-1) === 'office:spreadsheet') {
      const hidden = this.hiddenStyles.has(attribute('table:style-name') ?? '');
      this.sheets.push({ name: attribute('table:name') ?? '', hidden });
    }
    this.path.push(name);
  }

  close(): void {
    this.path.pop();
  }

  text(): void {}

  /** Throws `Damage` where the document is no spreadsheet, or one without sheets. */
  check(): this {
    if (!this.isSpreadsheet) {
      throw new Damage(message('read.format.document'), { hint: message('read.hint.ask-spreadsheet') });
    }
    if (this.sheets.length === 0) throw new Damage(message('read.no-sheets'));
    return this;
  }
}
