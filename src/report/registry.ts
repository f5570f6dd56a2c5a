import { excelReport } from './excel/workbook.js';
import { faultsCsv } from './faults-csv.js';
import { findingsCsv } from './findings-csv.js';
import { findingsJsonl } from './findings-jsonl.js';
import { linksCsv } from './links-csv.js';
import type { Reporter } from './reporter.js';
import { runJson } from './run-json.js';

/** Every file of a result. run.json stands last: it hashes the others, and its presence says that they are whole. */
export const reporters: readonly Reporter[] = [
  ...[excelReport, findingsJsonl, findingsCsv, linksCsv, faultsCsv],
  runJson,
];
