import { quoteIdentifier } from '../engine/identifier.js';
import type { Engine, TableSpec } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { compareNames } from './compare-names.js';
import { loadNameForms } from './name-forms.js';

export interface RollOptions {
  readonly engine: Engine;
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** ISO date that the run is about; what derived columns know as `$as_of`. */
  readonly asOf: string;
}

const agreementTable: TableSpec = {
  name: 'name_agreement',
  columns: [
    { name: 'name_key', type: 'varchar' },
    { name: 'other_key', type: 'varchar' },
    { name: 'agreement', type: 'varchar' },
  ],
};

/**
 * Creates `name_agreement`: how far names that stand in one row agree (see `NameAgreement`), for every field that is to be
 * compared with others, and every pair of keys that are not equal.
 */
const compareNamesInRows = async ({ engine, datasets }: RollOptions): Promise<void> => {
  await engine.createTable(agreementTable);
  const pairs = [...datasets.values()].flatMap(({ name, fields }) =>
    [...fields.values()].flatMap((field) =>
      field.compareWith
        .filter((other) => fields.has(other))
        .map((other) => {
          const [one, another] = [quoteIdentifier(`${field.name}_key`), quoteIdentifier(`${other}_key`)];
          return `select ${one} as name_key, ${another} as other_key from ${quoteIdentifier(`record_${name}`)}
            where ${one} <> ${another} and ${one} <> '' and ${another} <> ''`;
        }),
    ),
  );
  if (pairs.length === 0) return;
  const rows = await engine.all(pairs.join('\nunion\n'));
  if (rows.length === 0) return;
  const forms = await loadNameForms();
  const writer = await engine.openWriter(agreementTable);
  for (const row of rows) {
    const [name, other] = [String(row['name_key']), String(row['other_key'])];
    writer.append([name, other, compareNames(name, other, forms)]);
  }
  await writer.close();
};

/**
 * Creates the tables that rules read, one for each dataset and named like it: `person_id`, all columns of
 * `record_<dataset>`, and the columns that the dataset derives from them. A dataset without a roll is an empty table.
 */
export const createRolls = async ({ engine, datasets, asOf }: RollOptions): Promise<void> => {
  for (const dataset of datasets.values()) {
    const sql = rollSql(dataset);
    // An engine refuses a bind that the statement does not name.
    await engine.run(sql, /\$as_of\b/.test(sql) ? { as_of: { date: asOf } } : {});
  }
  await compareNamesInRows({ engine, datasets, asOf });
};

/**
 * A dataset derives its columns by SQL of its own file, which is as trusted as a rule and as shut in. Every record has
 * its link, so the left join loses and adds nothing; an inner join makes DuckDB lay the wide side out by the range of its
 * record numbers (a perfect hash join), which are a hundred apart: 320 MB for 10,000 records.
 */
const rollSql = ({ name, derived }: Dataset): string => {
  const columns = derived.map(
    ({ name: column, type, sql }) => `cast((${sql}) as ${type}) as ${quoteIdentifier(column)}`,
  );
  return `
create table ${quoteIdentifier(name)} as
select ${['l.person_id', 'r.*', ...columns].join(',\n  ')}
from ${quoteIdentifier(`record_${name}`)} r
left join link l on l.record_id = r.record_id`;
};
