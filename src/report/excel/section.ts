import { say, type MessageKey } from '../../messages/catalogue.js';
import type { Book } from './book.js';
import type { CellStyle } from './cell-style.js';
import type { CellValue, SheetWriter, StyledCell } from './sheet-writer.js';

/** Keys of texts without placeholders that head a column. */
export type ColumnKey = MessageKey & `report.col-${string}`;

/** One column of a table on a sheet that holds several tables. */
export interface SectionColumn {
  readonly key: ColumnKey;
  readonly style: CellStyle;
  /** Columns of the sheet that it takes, 1 if not given. */
  readonly span?: number;
}

export interface Section {
  readonly heading: string;
  /** A sentence under the heading. */
  readonly note?: string;
  readonly columns: readonly SectionColumn[];
  /** Values in the order of the columns; a cell of its own look is given whole. */
  readonly rows: readonly (readonly (CellValue | StyledCell)[])[];
  /** Columns of the sheet over which heading and note run. */
  readonly width: number;
}

/** Writes a heading, a table header and rows; a section without rows says so, so that it cannot be taken for missing. */
export const writeSection = (book: Book, sheet: SheetWriter, section: Section): void => {
  const { styles, model } = book;
  const { columns } = section;
  sheet.row([{ value: section.heading, style: styles.heading, span: section.width }], 22);
  if (section.note !== undefined) {
    sheet.row([{ value: section.note, style: styles.note, span: section.width }]);
  }
  if (section.rows.length === 0) {
    sheet.row([{ value: say(model.lang, 'report.none'), style: styles.plain, span: section.width }]);
  } else {
    sheet.row(
      columns.map((column) => ({
        ...spanOf(column),
        value: say(model.lang, column.key),
        style: styles.header,
      })),
    );
    for (const row of section.rows) {
      sheet.row(
        columns.map((column, index) => {
          const cell = row[index] ?? null;
          const own = typeof cell === 'object' && cell !== null && 'style' in cell;
          return own
            ? { ...cell, ...spanOf(column) }
            : { value: cell, style: column.style, ...spanOf(column) };
        }),
      );
    }
  }
  sheet.gap();
};

const spanOf = ({ span = 1 }: SectionColumn): { readonly span: number } => ({ span });
