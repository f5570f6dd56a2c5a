// The subject: a csv through reading, recognising, mapping and normalising, as a run does it, without a database.
// node csv-subject.mjs FILE [read]: with `read`, reading alone. Prints how many rows and records there were.
import { basename } from 'node:path';
import { recordBuilder } from '../dist/src/load/build-record.js';
import { rowClassifier } from '../dist/src/map/classify-row.js';
import { previewLength, recogniseSheet } from '../dist/src/map/recognise.js';
import { openWorkbook } from '../dist/src/read/open-workbook.js';
import { loadDatasets } from '../dist/src/schema/datasets.js';

const [path, mode] = process.argv.slice(2);
const workbook = await openWorkbook(path);
const [sheet] = workbook.sheets;
const file = basename(path);
const preview = [];
await sheet.read(({ number, text }) => {
  preview.push({ number, text: [...text] });
  return preview.length >= previewLength ? 'stop' : undefined;
});
const recognition = recogniseSheet({
  file,
  sheet: sheet.name,
  rows: preview,
  merges: [],
  datasets: loadDatasets(),
});
if (recognition.kind !== 'roll') throw new Error(`not recognised: ${JSON.stringify(recognition.reason)}`);
const { mapping } = recognition;
const columns = new Set(mapping.columns.map(({ index }) => index));
const classOf = rowClassifier(mapping);
const build = recordBuilder(mapping, { file, sheet: sheet.name, sheetNo: 1, date1904: sheet.date1904 });

let records = 0;
let faults = 0;
const use = (row) => {
  if (row.number < mapping.headerRow || classOf(row) !== 'record') return;
  const built = build(row);
  records += built.records.length;
  faults += built.faults.length;
};
const { rows } = await sheet.read(mode === 'read' ? () => undefined : use, { columns });
await workbook.close();
process.stdout.write(`${JSON.stringify({ columns: columns.size, rows, records, faults })}\n`);
