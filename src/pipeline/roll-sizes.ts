import { compareByCodePoint } from '../code-point-order.js';
import type { Engine } from '../engine/types.js';
import type { RollSize } from '../load/roll-size-table.js';
import type { Ingested } from './ingest.js';
import type { PastRun } from './run-history.js';

/** Records of the latest edition of each roll of a run, by dataset; sheets that name no month are one edition, the oldest. */
export const countRolls = async (engine: Engine, { sheets }: Ingested): Promise<PastRun['rolls']> => {
  const rows = await engine.all('select sheet_no, coalesce(roll_month, -1) as roll_month from sheet');
  const months = new Map(rows.map((row) => [Number(row['sheet_no']), Number(row['roll_month'])]));
  const latest = new Map<string, { month: number; records: number }>();
  for (const { account } of sheets) {
    const { dataset, sheetNo, records } = account;
    const month = sheetNo === null ? undefined : months.get(sheetNo);
    if (month === undefined) continue;
    const known = latest.get(dataset.name) ?? { month, records: 0 };
    if (month < known.month) continue;
    latest.set(dataset.name, { month, records: month > known.month ? records : known.records + records });
  }
  const counted = [...latest].map(([dataset, { records }]) => [dataset, records] as const);
  return Object.fromEntries(counted.sort(([a], [b]) => compareByCodePoint(a, b)));
};

/** The rolls of a run beside those of the last one. */
export const compareRolls = (rolls: PastRun['rolls'], last: PastRun | null): readonly RollSize[] =>
  Object.entries(rolls).map(([dataset, records]) => {
    const before = last?.rolls[dataset] ?? null;
    return {
      dataset,
      records,
      last_records: before,
      last_as_of: before === null ? null : (last?.as_of ?? null),
    };
  });
