import { quoteIdentifier } from '../engine/identifier.js';
import type { Engine } from '../engine/types.js';
import { only, policyBinds } from '../rules/relations.js';
import type { SharedRelation } from '../rules/load-rules.js';
import type { Rule } from '../rules/rule.js';
import type { Policy } from '../schema/policy.js';
import { relationsBehind } from '../rules/relations-behind.js';

export interface WithoutRowsOptions {
  readonly engine: Engine;
  readonly relations: readonly SharedRelation[];
  readonly policy: Policy;
  /** ISO date. */
  readonly asOf: string;
}

/**
 * Whether a rule would find something of a person if one roll had no row of that person: then those rows are why it
 * finds nothing. The roll, and the shared relations that rest on it, are put in front of the tables under their names.
 */
export const findsWithoutRows = async (
  { engine, relations, policy, asOf }: WithoutRowsOptions,
  rule: Rule,
  { person, dataset }: { readonly person: number; readonly dataset: string },
): Promise<boolean> => {
  const rolls = new Set([dataset]);
  const parts = [
    `${quoteIdentifier(dataset)} as (
      select * from ${quoteIdentifier(dataset)} where coalesce(person_id, -1) <> $explained_person)`,
  ];
  for (const { name, sql } of relations) {
    if (![...relationsBehind(sql, relations)].some((read) => rolls.has(read))) continue;
    rolls.add(name);
    parts.push(`${quoteIdentifier(name)} as (\n${sql}\n)`);
  }
  const sql = `with ${parts.join(',\n')}
    select count(*) as rows_found from (\n${rule.sql}\n) as found where found.person_id = $explained_person`;
  const binds = { ...policyBinds(policy), as_of: { date: asOf }, explained_person: person };
  const [row] = await engine.all(sql, only(binds, sql));
  return Number(row?.['rows_found'] ?? 0) > 0;
};
