import { quoteIdentifier, quoteIdentifiers } from '../engine/identifier.js';
import type { Engine, SqlValue, TableSpec } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { columnsOfField } from '../schema/dataset.js';
import { keyedRecordReader } from './keyed-record.js';
import { fieldPositions, recordTable } from './record-columns.js';
import { rollGate, type Sieve } from './roll-gate.js';

const droppedTable: TableSpec = { name: 'sieved_out', columns: [{ name: 'record_id', type: 'bigint' }] };

/**
 * Sieves the records of a large roll that were stored before it was known to be large; those that were sieved on their
 * way pass a second time. Returns how many stay.
 */
export const sieveStored = async (engine: Engine, dataset: Dataset, sieve: Sieve): Promise<number> => {
  const { name, columns } = recordTable(dataset);
  const table = quoteIdentifier(name);
  const positions = lookedAt(dataset);
  const list = quoteIdentifiers(['record_id', ...positions.map((at) => columns[at]?.name ?? '')]);
  const gate = rollGate({ dataset, sieve, above: 0, before: { records: 0, faulty: 0 } });
  await engine.createTable(droppedTable);
  const dropped = await engine.openWriter(droppedTable);
  const values: SqlValue[] = columns.map(() => null);
  let stay = 0;
  for await (const batch of engine.streamColumns(`select ${list} from ${table} order by record_id`)) {
    const [ids = [], ...read] = batch.columns;
    for (let row = 0; row < batch.rowCount; row += 1) {
      positions.forEach((at, column) => (values[at] = read[column]?.[row] ?? null));
      if (gate.passes(values)) stay += 1;
      else dropped.append([ids[row] ?? null]);
    }
    await dropped.room();
  }
  await dropped.close();
  // A new table of what stays: deleting from the old one would not give its memory back.
  const staying = quoteIdentifier(`${name}_staying`);
  await engine.run(`
    create table ${staying} as
    select r.* from ${table} r left join sieved_out d on d.record_id = r.record_id where d.record_id is null`);
  await engine.run('drop table sieved_out');
  await engine.run(`drop table ${table}`);
  await engine.run(`alter table ${staying} rename to ${table}`);
  return stay;
};

/** Everything that a gate looks at, by position. */
const lookedAt = (dataset: Dataset): readonly number[] => {
  const first = fieldPositions(dataset);
  const marked = [...dataset.sieveKeep.keys(), 'id_number'].flatMap((name) => {
    const field = dataset.fields.get(name);
    return field === undefined ? [] : columnsOfField(field).map((_, at) => (first.get(name) ?? 0) + at);
  });
  return [...new Set([...keyedRecordReader(dataset).positions, ...marked])];
};
