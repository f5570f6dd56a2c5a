import { quoteIdentifier } from '../engine/identifier.js';
import { ownName, type Dataset } from '../schema/dataset.js';
import { recordTable } from './record-columns.js';

/** Other names that a cell can give: see `otherKeys` of a normalised name. */
const places = [1, 2, 3];

const column = `${ownName}_others`;

/**
 * SQL that creates `former_name`: the names that a record gives its person besides the present one, few rows in all.
 * `source` is `column` for a column of former names, `bracket` for what stands beside the name in its cell; a name that
 * both give is the column's. `is_whole` is false for a name of one character and for one of which not all is shown: it can
 * be shown, and says nothing of who is who.
 */
export const formerNamesSql = (datasets: Iterable<Dataset>): string => {
  const selects = [...datasets].filter(({ population }) => population !== 'none').flatMap(formerNamesOf);
  return `
create table former_name as
select
  record_id,
  name_key,
  max(source) as source,
  length(name_key) > 1 and name_key not like '%*%' and name_key not like '%□%' as is_whole
from (${[nobody, ...selects].join('\nunion all\n')}) given
where name_key <> ''
group by record_id, name_key`;
};

const nobody = `select cast(null as bigint) as record_id, cast(null as varchar) as name_key, 'column' as source where 1 = 0`;

const formerNamesOf = (dataset: Dataset): readonly string[] => {
  const { name, columns } = recordTable(dataset);
  const from = `from ${quoteIdentifier(name)}`;
  const has = (wanted: string): boolean => columns.some((one) => one.name === wanted);
  return [
    ...(has('former_name_key')
      ? [`select record_id, former_name_key, 'column' ${from} where former_name_key is not null`]
      : []),
    ...(has(column)
      ? places.map(
          (at) =>
            `select record_id, split_part(${column}, ' ', ${at}), 'bracket' ${from} where ${column} is not null`,
        )
      : []),
  ];
};
