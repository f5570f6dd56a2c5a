export interface CellFont {
  readonly name: string;
  readonly size: number;
  /** Alpha, red, green, blue: eight hexadecimal digits. */
  readonly color: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
}

export interface CellAlignment {
  readonly vertical: 'top' | 'center';
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly wrapText?: boolean;
}

/** How a cell looks. What is not given is as in an empty workbook. */
export interface CellStyle {
  readonly font?: CellFont;
  readonly alignment?: CellAlignment;
  /** Code of the number format, as `#,##0`. */
  readonly format?: string;
  /** Colour of thin lines on all four sides. */
  readonly border?: string;
  /** Colour of the ground. */
  readonly fill?: string;
}
