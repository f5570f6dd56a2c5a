import type { Binds, Engine } from '../engine/types.js';
import type { Policy } from '../schema/policy.js';
import { bindsOf } from './lint.js';
import type { SharedRelation } from './load-rules.js';
import { createPolicyRelations } from './policy-relations.js';
import { relationsBehind } from './relations-behind.js';

interface RelationOptions {
  readonly engine: Engine;
  readonly relations: readonly SharedRelation[];
  readonly policy: Policy;
  /** ISO date. */
  readonly asOf: string;
}

/** Earliest and latest month that a calendar may hold: a typing error in a month must not make a million rows. */
const calendarReach = 1200;

/**
 * Creates what rules read besides the rolls: the calendar, the policy's lists and tables, and the shared relations, each as
 * a table.
 * Needs the rolls and `person`.
 */
export const createRelations = async (options: RelationOptions): Promise<void> => {
  await createCalendar(options);
  await createPolicyRelations(options.engine, options.policy);
  await createSharedRelations(options);
};

/** What the calendar is made from. */
const calendarRoll = 'subsidy';

/**
 * Names of everything that statements rest on, directly or through shared relations and the calendar: all that has to be
 * created before they can run.
 */
export const relationsFor = (
  statements: Iterable<string>,
  relations: readonly SharedRelation[],
): ReadonlySet<string> => {
  const needed = new Set([...statements].flatMap((sql) => [...relationsBehind(sql, relations)]));
  if (needed.has('calendar')) needed.add(calendarRoll);
  return needed;
};

/** Creates of the same only what is `needed`, as `relationsFor` tells it. */
export const createNeededRelations = async (
  options: RelationOptions,
  needed: ReadonlySet<string>,
): Promise<void> => {
  if (needed.has('calendar')) await createCalendar(options);
  await createPolicyRelations(options.engine, options.policy, (name) => needed.has(name));
  await createSharedRelations({
    ...options,
    relations: options.relations.filter(({ name }) => needed.has(name)),
  });
};

/** Creates the shared relations alone, in the order given: each after those that it reads. */
export const createSharedRelations = async ({
  engine,
  relations,
  policy,
  asOf,
}: RelationOptions): Promise<void> => {
  const binds = { ...policyBinds(policy), as_of: { date: asOf } };
  for (const { name, sql } of relations) {
    await engine.run(`create table ${name} as\n${sql}`, only(binds, sql));
  }
};

/** Every number (whole fen for money) and every chosen code as a bind. Lists and tables are rows, see `policy_list`. */
export const policyBinds = (policy: Policy): Binds =>
  Object.fromEntries(
    [...policy.parameters].flatMap(([name, { value }]) =>
      typeof value === 'object' ? [] : [[name, value] as const],
    ),
  );

/** Those binds that a statement names; engines refuse others. */
export const only = (binds: Binds, sql: string): Binds =>
  Object.fromEntries(
    bindsOf(sql).flatMap((name) => (name in binds ? [[name, binds[name] ?? null] as const] : [])),
  );

/** Every month from the first to the last that a payment speaks for, the one before the first, and the as-of month. */
const createCalendar = async ({ engine, asOf }: RelationOptions): Promise<void> => {
  const [year = 0, month = 1] = asOf.split('-').map(Number);
  const now = year * 12 + month - 1;
  const [span] = await engine.all(
    `select min(s.first_month) as first_month, max(s.last_month) as last_month
     from ${calendarRoll} s where s.is_payment`,
  );
  const first = Math.max(Math.min(Number(span?.['first_month'] ?? now), now) - 1, now - calendarReach);
  const last = Math.min(Math.max(Number(span?.['last_month'] ?? now), now), now + calendarReach);
  const table = { name: 'calendar', columns: [{ name: 'month', type: 'integer' as const }] };
  await engine.createTable(table);
  const writer = await engine.openWriter(table);
  for (let each = first; each <= last; each++) writer.append([each]);
  await writer.close();
};
