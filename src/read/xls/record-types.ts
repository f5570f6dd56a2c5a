/** Records of a BIFF8 stream that matter to a reader of cells ([MS-XLS] 2.3). */
export const recordType = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  columnInfo: 0x007d,
  sheetBool: 0x0081,
  boundSheet: 0x0085,
  formulaSub: 0x0091,
  mulRk: 0x00bd,
  mulBlank: 0x00be,
  richString: 0x00d6,
  extendedFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelSst: 0x00fd,
  dimensions: 0x0200,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  boolError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  array: 0x0221,
  defaultRowHeight: 0x0225,
  table: 0x0236,
  /** Formulas by the numbers of Excel 3 and 4, which some programs give them; results stand where they should. */
  formulaOf3: 0x0206,
  formulaOf4: 0x0406,
  rk: 0x027e,
  format: 0x041e,
  sharedFormula: 0x04bc,
  bof: 0x0809,
} as const;

/** What the BOF record says its substream is. */
export const substreamType = { globals: 0x0005, worksheet: 0x0010 } as const;

/** The version that the BOF record of Excel 97 to 2003 names. */
export const BIFF8_VERSION = 0x0600;

const isIn = (...types: readonly number[]): Uint8Array => {
  const table = new Uint8Array(0x10000);
  for (const type of types) table[type] = 1;
  return table;
};

/** 1 at the number of every record that holds one or more cells of a row, which it names first. */
export const isCellRecord = isIn(
  recordType.formula,
  recordType.formulaOf3,
  recordType.formulaOf4,
  recordType.mulRk,
  recordType.mulBlank,
  recordType.richString,
  recordType.labelSst,
  recordType.blank,
  recordType.number,
  recordType.label,
  recordType.boolError,
  recordType.rk,
);

/**
 * 1 at the number of every record in which Excel 2 kept cells, and of a stretch of zeros. In a BIFF8 sheet
 * they mean that the file is damaged: passing over them would lose rows.
 */
export const isForeignCellRecord = isIn(0x0000, 0x0001, 0x0002, 0x0003, 0x0004, 0x0005);
