/**
 * The streaming writer alone: the package's main file also loads its readers, its csv part and their dependencies,
 * which costs a third of a second at every start.
 */
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type { stream } from 'exceljs';

  const WorkbookWriter: typeof stream.xlsx.WorkbookWriter;
  export default WorkbookWriter;
}
