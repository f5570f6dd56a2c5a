import { say } from '../messages/catalogue.js';
import type { FindingContext } from './make-findings.js';
import type { Rule } from './rule.js';
import { wordMonths } from './wording.js';

/**
 * Reads which rolls are too old to stand in for the as-of month (policy: `snapshot_reach_months`), and returns what is to
 * be said of that where a rule reads them. A roll whose month is not known is not called old.
 */
export const readCautions = async ({
  engine,
  policy,
  asOf,
  vocabulary,
}: Pick<FindingContext, 'engine' | 'policy' | 'asOf' | 'vocabulary'>): Promise<
  (rule: Rule) => readonly string[]
> => {
  const { lang, datasets } = vocabulary;
  const reach = policy.parameters.get('snapshot_reach_months')?.value;
  const [year = 0, month = 1] = asOf.split('-').map(Number);
  const oldest = year * 12 + month - 1 - (typeof reach === 'number' ? reach : 0);
  const rows = await engine.all(
    'select dataset, max(roll_month) as latest from sheet where dataset is not null group by dataset',
  );
  const stale = new Map(
    rows.flatMap((row) => {
      const latest = row['latest'];
      return typeof latest === 'number' && latest < oldest ? [[String(row['dataset']), latest] as const] : [];
    }),
  );
  return (rule) => {
    const read = new Set([
      ...rule.needs.flat().map(({ dataset }) => dataset),
      ...rule.absentFrom.keys(),
      ...rule.optional,
    ]);
    return [...read].flatMap((dataset) => {
      const latest = stale.get(dataset);
      if (latest === undefined) return [];
      const title = datasets.get(dataset)?.title[lang] ?? dataset;
      return [say(lang, 'rule.stale-roll', { dataset: title, month: wordMonths([latest], lang) })];
    });
  };
};
