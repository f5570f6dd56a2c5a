// The subject: a csv through reading, recognising, mapping and normalising, as a run does it, without a database.
// node csv-subject.mjs FILE [read]: with `read`, reading alone. Prints how many rows and records there were.
import { basename } from 'node:path';
import { recordBuilder } from '../dist/src/load/build-record.js';
import { plainRecordBuilder } from '../dist/src/load/plain-record.js';
import { previewLength, recogniseSheet } from '../dist/src/map/recognise.js';
import { readRoll } from '../dist/src/pipeline/read-roll.js';
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
const context = { file, sheet: sheet.name, sheetNo: 1, date1904: sheet.date1904 };
const build = recordBuilder(mapping, context);
const buildPlain = plainRecordBuilder(mapping, context);

let records = 0;
let faults = 0;
const visitor = {
  bytes(row) {
    if (buildPlain(row) === null) return false;
    records += 1;
    return true;
  },
  record(row) {
    const built = build(row);
    records += built.records.length;
    faults += built.faults.length;
  },
};
let rows = 0;
if (mode === 'read') {
  const columns = new Set(mapping.columns.map(({ index }) => index));
  ({ rows } = await sheet.read(() => undefined, { columns }));
} else {
  const { counts } = await readRoll({ sheet, mapping, merges: null }, () => Promise.resolve(visitor));
  ({ rows } = counts);
}
await workbook.close();
process.stdout.write(`${JSON.stringify({ columns: mapping.columns.length, rows, records, faults })}\n`);
