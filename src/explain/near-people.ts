import type { Engine, SqlRow } from '../engine/types.js';
import { readPeopleSummaries } from './read-people.js';
import { readPersonRecords, weightOf } from './read-records.js';
import type { NearPerson, PersonRecord } from './types.js';

interface NearPeopleOptions {
  readonly engine: Engine;
  readonly wordReasons: (reasons: string) => string;
}

/**
 * Who may be this person though they were not made one: candidates in both directions, one entry a person, heaviest
 * first, with the two records that the heaviest candidate is about.
 */
export const findNearPeople = async (
  options: NearPeopleOptions,
  person: number,
  mine: readonly PersonRecord[],
): Promise<readonly NearPerson[]> => {
  const { engine, wordReasons } = options;
  const candidates = (await engine.all(candidatesSql, { person })).map(candidateOf);
  const others = [...new Set(candidates.map(({ other }) => other))];
  const summaries = await readPeopleSummaries(engine, others);
  const records = await readPersonRecords(options, others);
  const near = summaries.flatMap((other): NearPerson[] => {
    const about = candidates.filter((one) => one.other === other.number).sort(heavier);
    const theirs = records.filter((record) => record.person === other.number);
    const [best] = about;
    const myRecord = chooseRecord(mine, about, 'mine');
    const theirRecord = chooseRecord(theirs, about, 'theirs');
    if (best === undefined || myRecord === undefined || theirRecord === undefined) return [];
    return [
      {
        ...{ other, mine: myRecord, theirs: theirRecord, records: about.length },
        ...{ weight: best.weight, reasons: wordReasons(best.reasons) },
      },
    ];
  });
  return near.sort(heavier);
};

interface Candidate {
  readonly recordId: number;
  readonly other: number;
  /** Whose record it is. */
  readonly side: 'mine' | 'theirs';
  readonly weight: number | null;
  readonly reasons: string;
}

const candidatesSql = `
select c.record_id, c.person_id as other, 'mine' as side, c.weight_hundredths, c.reasons
from candidate c
join link l on l.record_id = c.record_id
where l.person_id = $person and c.person_id <> $person
union all
select c.record_id, l.person_id as other, 'theirs' as side, c.weight_hundredths, c.reasons
from candidate c
join link l on l.record_id = c.record_id
where c.person_id = $person and l.person_id <> $person
order by record_id, other`;

const candidateOf = (row: SqlRow): Candidate => ({
  recordId: Number(row['record_id']),
  other: Number(row['other']),
  side: row['side'] === 'mine' ? 'mine' : 'theirs',
  weight: weightOf(row),
  reasons: String(row['reasons']),
});

interface Weighed {
  readonly weight: number | null;
}

const heavier = (a: Weighed, b: Weighed): number => (b.weight ?? 0) - (a.weight ?? 0);

/**
 * The record of one side to show: of those that its heaviest candidates are about, else of all, the one that says most of
 * the person.
 */
const chooseRecord = (
  records: readonly PersonRecord[],
  about: readonly Candidate[],
  side: Candidate['side'],
): PersonRecord | undefined => {
  const ofSide = about.filter((one) => one.side === side);
  const heaviest = ofSide.filter(({ weight }) => weight === ofSide[0]?.weight);
  const named = new Set(heaviest.map(({ recordId }) => recordId));
  const eligible = records.filter(({ recordId }) => named.size === 0 || named.has(recordId));
  return [...eligible].sort((a, b) => saidBy(b) - saidBy(a) || a.recordId - b.recordId)[0];
};

const saidBy = ({ details }: PersonRecord): number =>
  Object.values(details).filter((value) => value !== null).length;
