import type { Message } from '../messages/catalogue.js';
import type { Dataset, Field, FieldOrigin } from '../schema/dataset.js';

/** A column of the sheet that was understood. */
export interface MappedColumn {
  /** 0-based. */
  readonly index: number;
  /** As it stands in the file. */
  readonly header: string;
  readonly field: Field;
}

/** Where a constant comes from: a name, a header (the month that a column of amounts stands for), or what was laid down. */
export type ConstantOrigin = FieldOrigin | 'header' | 'given';

/** A value that holds for the whole sheet, found in the sheet name, the title rows or the file name, or laid down. */
export interface MappedConstant {
  readonly field: Field;
  /** Already normal: a code, a month number, a year, a township. */
  readonly value: string | number | boolean;
  readonly origin: ConstantOrigin;
  /** The text in which it was found. */
  readonly text: string;
}

/** A header that no field of the dataset knows, with the nearest spelling that one knows, if any is near. */
export interface UnknownHeader {
  readonly index: number;
  readonly header: string;
  readonly suggestion: { readonly field: Field; readonly header: string; readonly distance: number } | null;
}

/**
 * One of several records that every row of a wide roll holds: a member of the household in the row, a month of the
 * year. The record exists where at least one of the slot's own columns holds something.
 */
export interface MappedSlot {
  /** 0-based, the `slot` of the record's address. */
  readonly slot: number;
  /** Columns of this record alone; they come on top of the columns that all records of the row share. */
  readonly columns: readonly MappedColumn[];
  /** Values of this record alone: the month that a column of amounts stands for. */
  readonly constants: readonly MappedConstant[];
}

/** How one sheet is to be read as a roll of one dataset. */
export interface SheetMapping {
  readonly dataset: Dataset;
  /** 1-based spreadsheet row of the header; of a header of several rows the last one. */
  readonly headerRow: number;
  /** The first row of a header of several rows; `headerRow` where it has one. */
  readonly firstHeaderRow: number;
  /** Columns that every record of a row shares; of an ordinary roll all of them. */
  readonly columns: readonly MappedColumn[];
  /**
   * Where the township stands in rows of its own above its people: the column, also among `columns`, that is filled from
   * those rows. Undefined in most rolls.
   */
  readonly sections?: MappedColumn;
  /** The records of one row of a wide roll; empty where a row is one record. */
  readonly slots: readonly MappedSlot[];
  readonly constants: readonly MappedConstant[];
  /**
   * Headers understood but not used: a better spelling of the same field stands in the sheet too, the same header
   * stands there twice, or its unit is not converted (the last two with a warning).
   */
  readonly unused: readonly MappedColumn[];
  readonly unknown: readonly UnknownHeader[];
  /** Headers of columns that are not read because it was laid down so. */
  readonly ignored: readonly { readonly index: number; readonly header: string }[];
  /** The cells of the header's rows as they stand, from top to bottom: printed lists repeat them on every page. */
  readonly headerCells: readonly (readonly (string | undefined)[])[];
  /** Month number that the whole roll speaks for, from sheet name, title or file name; null if none is named. */
  readonly rollMonth: number | null;
  /** Text of the rows above the header, joined by spaces. */
  readonly title: string;
  /** Why this dataset, in words. */
  readonly reasons: readonly Message[];
  /** Sheet-level things to know: a header twice (field not read) and the like. */
  readonly warnings: readonly Message[];
}

/**
 * What the user has laid down for a sheet (bidui.yaml). Whatever is said here is not looked for; what is not said is
 * recognised as ever.
 */
export interface SheetInstructions {
  readonly dataset?: string;
  /** 1-based; the last row of the header. */
  readonly headerRow?: number;
  /** Column letter (`D`) or header as it stands -> field; `null` = do not read this column. */
  readonly columns: ReadonlyMap<string, string | null>;
  /** Field -> value as a person writes it: `2026-10`, `护理补贴`, `青石镇`. */
  readonly constants: ReadonlyMap<string, string>;
}

/** What a sheet was recognised as. */
export type Recognition =
  | { readonly kind: 'roll'; readonly mapping: SheetMapping }
  /** No header row of any dataset: an instruction sheet, an empty sheet, something else. */
  | { readonly kind: 'no-roll'; readonly reason: Message; readonly hint: Message }
  /** A dataset was recognised but needed columns are missing, or two datasets fit equally well. */
  | {
      readonly kind: 'unusable';
      readonly dataset: Dataset | null;
      readonly headerRow: number;
      readonly headers: readonly string[];
      readonly reason: Message;
      readonly hint: Message;
    };

/** What a row below the header is. */
export type RowClass = 'record' | 'blank' | 'total' | 'footer' | 'header';
