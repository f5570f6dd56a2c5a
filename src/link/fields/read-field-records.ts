import { compareByCodePoint } from '../../code-point-order.js';
import { quoteIdentifier } from '../../engine/identifier.js';
import type { Engine } from '../../engine/types.js';
import type { Dataset } from '../../schema/dataset.js';
import { linkingFields, type LinkingField } from '../../schema/linking-fields.js';
import type { FieldColumn } from './field-column.js';

/** Records that are linked by their kinds of fields, as units in an order that depends on what they hold alone. */
export interface FieldRecords {
  readonly recordIds: readonly number[];
  /** Dataset of each unit. */
  readonly datasets: readonly Dataset[];
  readonly columns: readonly FieldColumn[];
}

interface FieldRecord {
  readonly recordId: number;
  readonly dataset: Dataset;
  /** By field name and kind. */
  readonly values: ReadonlyMap<string, string>;
  readonly content: string;
}

/** Reads the records of all datasets that have linking fields; a field that several of them have is one column. */
export const readFieldRecords = async (
  engine: Engine,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<FieldRecords> => {
  const fields = new Map<string, LinkingField>();
  const records: FieldRecord[] = [];
  for (const dataset of datasets.values()) {
    const own = linkingFields(dataset);
    if (own.length === 0) continue;
    for (const field of own) fields.set(keyOf(field), field);
    for await (const record of recordsOf(engine, dataset, own)) records.push(record);
  }
  records.sort((a, b) => compareByCodePoint(a.content, b.content) || a.recordId - b.recordId);
  return {
    recordIds: records.map(({ recordId }) => recordId),
    datasets: records.map(({ dataset }) => dataset),
    columns: [...fields].map(([key, { name, kind }]) => ({
      name,
      kind,
      values: records.map(({ values }) => values.get(key) ?? null),
    })),
  };
};

/** Fields of one name but of different kinds are different things. */
const keyOf = ({ name, kind }: LinkingField): string => `${name} ${kind}`;

async function* recordsOf(
  engine: Engine,
  dataset: Dataset,
  fields: readonly LinkingField[],
): AsyncGenerator<FieldRecord> {
  const columns = ['record_id', ...fields.map(({ name }) => name)].map(quoteIdentifier);
  const sql = `select ${columns.join(', ')} from ${quoteIdentifier(`record_${dataset.name}`)}`;
  for await (const batch of engine.stream(sql)) {
    for (const row of batch) {
      const values = new Map<string, string>();
      for (const field of fields) {
        const value = row[field.name] ?? null;
        if (value === null) continue;
        const text = String(value);
        values.set(keyOf(field), field.kind === 'date' ? text.replaceAll('-', '') : text);
      }
      const content = [dataset.name, ...[...values].flat()].join('\u0000');
      yield { recordId: Number(row['record_id']), dataset, values, content };
    }
  }
}
