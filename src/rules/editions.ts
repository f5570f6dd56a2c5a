import { quoteIdentifier } from '../engine/identifier.js';
import type { Engine } from '../engine/types.js';
import type { Editions, Rule } from './rule.js';

/** Rolls that a rule compares with themselves over time and that do not tell of enough months or years for it. */
export const missingEditions = async (rule: Rule, engine: Engine): Promise<readonly Editions[]> => {
  const missing: Editions[] = [];
  for (const editions of rule.editions) {
    const { dataset, column, least } = editions;
    const [row] = await engine.all(
      `select count(distinct ${quoteIdentifier(column)}) as editions from ${quoteIdentifier(dataset)}`,
    );
    if (Number(row?.['editions'] ?? 0) < least) missing.push(editions);
  }
  return missing;
};
