import type { LinkOptions, LinkSummary } from '../link-records.js';
import { linkFieldRecords } from './link-field-records.js';

/** The numbers of a linking, with what linking by the kinds of fields adds to it where there are datasets for that. */
export const addFieldLinks = async (
  { engine, datasets }: LinkOptions,
  summary: LinkSummary,
): Promise<LinkSummary> => {
  const fields = await linkFieldRecords(engine, datasets);
  if (fields === null) return summary;
  const [counts = {}] = await engine.all(`
    select
      (select count(*) from person) as people,
      (select count(*) from person where in_focus) as focus,
      (select count(*) from candidate) as candidates,
      (select count(*) from link where confidence = 'certain') as certain,
      (select count(*) from link where confidence = 'probable') as probable`);
  const count = (name: string): number => Number(counts[name] ?? 0);
  return {
    ...summary,
    people: count('people'),
    focusPeople: count('focus'),
    candidates: count('candidates'),
    certain: count('certain'),
    probable: count('probable'),
  };
};
