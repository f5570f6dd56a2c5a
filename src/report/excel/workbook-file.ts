import { SharedStrings } from './shared-strings.js';
import { StyleSheet } from './style-sheet.js';
import {
  contentTypesXml,
  corePropertiesXml,
  packageRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from './workbook-parts.js';
import { ZipWriter } from './zip-writer.js';

/** What a sheet needs of its workbook. */
export interface SheetPart {
  readonly strings: SharedStrings;
  readonly styles: StyleSheet;
  /** Appends to the sheet. */
  write(xml: string): void;
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Row that is printed on every page. */
  readonly titleRow?: number;
}

/**
 * An .xlsx file that is written sheet after sheet; of a sheet nothing is kept in memory but the texts of its cells, each
 * once. Office Open XML, ECMA-376, transitional. All dates in it are the given one.
 */
export class WorkbookFile {
  readonly #zip: ZipWriter;
  readonly #date: Date;
  readonly #strings = new SharedStrings();
  readonly #styles = new StyleSheet();
  readonly #sheets: ListedSheet[] = [];

  /** `file` is a descriptor that may be written to, positioned at its start. */
  constructor(file: number, date: Date) {
    this.#zip = new ZipWriter(file, date);
    this.#date = date;
  }

  /** Begins the next sheet; what is written to the one before it from now on would go to this one. */
  beginSheet(sheet: ListedSheet): SheetPart {
    this.#sheets.push(sheet);
    this.#zip.begin(`xl/worksheets/sheet${this.#sheets.length}.xml`);
    return {
      strings: this.#strings,
      styles: this.#styles,
      write: (xml) => {
        this.#zip.write(xml);
      },
    };
  }

  /** Writes the parts that know all sheets; nothing can be added afterwards. */
  finish(): void {
    const parts: readonly (readonly [name: string, xml: Iterable<string>])[] = [
      ['xl/sharedStrings.xml', this.#strings.xml()],
      ['xl/styles.xml', [this.#styles.xml()]],
      ['xl/workbook.xml', [workbookXml(this.#sheets)]],
      ['xl/_rels/workbook.xml.rels', [workbookRelationsXml(this.#sheets.length)]],
      ['docProps/core.xml', [corePropertiesXml(this.#date)]],
      ['_rels/.rels', [packageRelationsXml]],
      ['[Content_Types].xml', [contentTypesXml(this.#sheets.length)]],
    ];
    for (const [name, xml] of parts) {
      this.#zip.begin(name);
      for (const piece of xml) this.#zip.write(piece);
    }
    this.#zip.finish();
  }
}
