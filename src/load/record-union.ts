import { quoteIdentifier } from '../engine/identifier.js';
import type { ColumnSpec } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { recordTable } from './record-columns.js';

interface UnionColumn extends ColumnSpec {
  /** The column of `record_<dataset>` that it is taken from. */
  readonly from: string;
}

const same = (name: string, type: ColumnSpec['type']): UnionColumn => ({ name, type, from: name });

/** The columns of `record`, after `record_id` and `dataset`: what linking asks of a record, whatever its dataset. */
const columns: readonly UnionColumn[] = [
  same('sheet_no', 'integer'),
  same('row', 'integer'),
  same('slot', 'integer'),
  same('name', 'varchar'),
  same('name_key', 'varchar'),
  same('id_number', 'varchar'),
  { name: 'id_family', type: 'varchar', from: 'id_number_family' },
  { name: 'id_fault', type: 'varchar', from: 'id_number_fault' },
  { name: 'id_cleaned', type: 'varchar', from: 'id_number_cleaned' },
  same('cert_number', 'varchar'),
  { name: 'cert_id', type: 'varchar', from: 'cert_number_id' },
  same('birth_date', 'date'),
  same('age', 'integer'),
  same('township', 'varchar'),
  same('township_key', 'varchar'),
  same('village', 'varchar'),
  same('unique_key', 'varchar'),
  { name: 'cert_base', type: 'varchar', from: 'cert_number_base' },
  same('sex', 'varchar'),
  same('phone', 'varchar'),
  same('guardian_name_key', 'varchar'),
  same('guardian_id', 'varchar'),
  same('household_id', 'varchar'),
];

/**
 * SQL that creates `record`: one row for each record of all datasets whose rows are about people; what a dataset lacks
 * is null. As a view it holds nothing of its own: of a million records a copy would take 320 MB.
 */
export const recordUnionSql = (datasets: Iterable<Dataset>, kind: 'table' | 'view' = 'table'): string => {
  const selects = [...datasets]
    .filter(({ population }) => population !== 'none')
    .map((dataset) => {
      const { name: table, columns: own } = recordTable(dataset);
      const known = new Set(own.map(({ name }) => name));
      const list = columns.map(
        ({ name, type, from }) =>
          `${known.has(from) ? quoteIdentifier(from) : `cast(null as ${type})`} as ${quoteIdentifier(name)}`,
      );
      return `select record_id, '${dataset.name}' as dataset, ${list.join(', ')} from ${quoteIdentifier(table)}`;
    });
  return `create ${kind} record as ${selects.join(' union all ')}`;
};
