import type { ColumnSpec, Engine, SqlValue } from '../engine/types.js';
import { normaliseTownship, townshipKey } from '../normalise/place.js';
import type { TableColumn } from '../schema/policy-file.js';
import type { TableCell } from '../schema/policy-value.js';
import type { Policy, ResolvedParameter } from '../schema/policy.js';

/**
 * Creates `policy_list(parameter, value)` with the items of every list, and `policy_<parameter>` for every table: its
 * columns (money as `<column>_fen`, a township as `<column>_key`), `from_month` and `to_month`. A table has the rows of all days, so that the payment of
 * a month is judged by what held in that month. Rows rather than binds, because engines differ on arrays. Only those relations that
 * `takes` wants; default all.
 */
export const createPolicyRelations = async (
  engine: Engine,
  policy: Policy,
  takes: (relation: string) => boolean = () => true,
): Promise<void> => {
  const parameters = [...policy.parameters.values()];
  if (takes('policy_list')) await fill(engine, 'policy_list', listColumns, parameters.flatMap(listRows));
  for (const parameter of parameters) {
    const { definition } = parameter;
    if (definition.kind !== 'table' || !takes(policyRelation(definition.name))) continue;
    const columns = [...definition.columns.map(columnSpec), ...monthColumns];
    await fill(engine, policyRelation(definition.name), columns, tableRows(definition.columns, parameter));
  }
};

/** Name of the relation that holds a table parameter. */
export const policyRelation = (parameter: string): string => `policy_${parameter}`;

const listColumns: readonly ColumnSpec[] = [
  { name: 'parameter', type: 'varchar' },
  { name: 'value', type: 'varchar' },
];

const monthColumns: readonly ColumnSpec[] = [
  { name: 'from_month', type: 'integer' },
  { name: 'to_month', type: 'integer' },
];

const columnSpec = ({ name, kind }: TableColumn): ColumnSpec => {
  switch (kind) {
    case 'code':
      return { name, type: 'varchar' };
    case 'money':
      return { name: `${name}_fen`, type: 'bigint' };
    case 'whole-number':
      return { name, type: 'integer' };
    case 'township':
      return { name: `${name}_key`, type: 'varchar' };
  }
};

const listRows = ({ definition, value }: ResolvedParameter): readonly (readonly SqlValue[])[] =>
  definition.kind !== 'list' || typeof value !== 'object'
    ? []
    : value.flatMap((item) => (typeof item === 'string' ? [[definition.name, item]] : []));

const tableRows = (
  columns: readonly TableColumn[],
  { editions }: ResolvedParameter,
): readonly (readonly SqlValue[])[] =>
  editions.flatMap(({ since, until, value }) =>
    typeof value !== 'object'
      ? []
      : value.flatMap((row) =>
          typeof row === 'string'
            ? []
            : [[...cellsOf(columns, row), monthOf(since), until === undefined ? never : monthOf(until)]],
        ),
  );

/** What is compared of a row: of a township, what it and the rolls' spelling of it have in common. */
const cellsOf = (columns: readonly TableColumn[], row: readonly TableCell[]): readonly SqlValue[] =>
  row.map((cell, at) =>
    columns[at]?.kind === 'township' && typeof cell === 'string'
      ? townshipKey(normaliseTownship(cell).value ?? cell)
      : cell,
  );

/** A month that no roll reaches, where rows hold on: so that a rule need not ask whether they end. */
const never = 9999 * 12 + 11;

/** Month number of an ISO date. */
const monthOf = (day: string): number => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
};

const fill = async (
  engine: Engine,
  name: string,
  columns: readonly ColumnSpec[],
  rows: readonly (readonly SqlValue[])[],
): Promise<void> => {
  const table = { name, columns };
  await engine.createTable(table);
  const writer = await engine.openWriter(table);
  for (const row of rows) writer.append(row);
  await writer.close();
};
