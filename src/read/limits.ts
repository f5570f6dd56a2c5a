const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/**
 * What one file may ask of this computer. Rows, columns and characters are the limits of the xlsx format itself;
 * the others are far above any roll and far below what would exhaust an office PC.
 */
export const readLimits = {
  /** Files inside one zip container. */
  zipEntries: 20_000,
  /** All files of one zip container together, unpacked. */
  inflatedBytes: 16 * GiB,
  /** Unpacked size over packed size; judged only above `ratioFloorBytes`. Blank styled rows reach 410. */
  inflateRatio: 500,
  ratioFloorBytes: 128 * MiB,
  /** Workbook, relationships, styles: parts that are held in memory as a whole. */
  partBytes: 64 * MiB,
  /** All shared strings of one workbook, as UTF-8, and how many of them. */
  sharedStringBytes: 1 * GiB,
  sharedStrings: 32 * MiB,
  /** Merged ranges of one sheet. */
  merges: 1_048_576,
  /** One comment or CDATA section. */
  markupBytes: 4 * MiB,
  /** An encrypted workbook, which is decrypted in memory as a whole and takes about eight times its size. */
  encryptedBytes: 128 * MiB,
  /** How an encrypted workbook says that it is encrypted. */
  encryptionInfoBytes: 64 * KiB,
  /** How often a password is hashed; Excel, WPS and LibreOffice do it 100,000 times, a million take seconds. */
  passwordRounds: 1_000_000,
  /** An xls file, which is held in memory as a whole; one with 65,536 full rows of 20 columns has about 35 MB. */
  xlsBytes: 256 * MiB,
  rows: 1_048_576,
  columns: 16_384,
  /** One cell as written: 32,767 characters, at up to eight bytes for one written as an escape. */
  cellBytes: 32_767 * 8,
  /** What a reader keeps of a sheet at one time: one row of a sheet, one record of a csv. */
  rowBytes: 16 * MiB,
  /** Elements of XML inside one another, and tables of a web page. */
  nesting: 256,
  /** Tables of one web page that hold anything. */
  pageTables: 255,
  /** Cells of one sheet that an ods file writes once and means several times. */
  repeatedCells: 16 * 1024 * 1024,
} as const;
