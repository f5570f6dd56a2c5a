import type { Engine, TableSpec } from '../../engine/types.js';
import type { Dataset } from '../../schema/dataset.js';
import { isLinkedByKinds } from '../../schema/linking-fields.js';
import type { Pairs } from '../model/find-pairs.js';
import { weightOfProbability } from '../model/model.js';
import { weighPair } from '../model/score.js';
import { linkFields, type LinkedFields } from './link-fields.js';
import { readFieldRecords, type FieldRecords } from './read-field-records.js';

/**
 * When records of any dataset are one person: when that is at least twenty times as likely as that they are not (even
 * odds would be wrong once in two, and a wrong link accuses somebody). The weight holds the prior, so a probability is a
 * weight and no label is needed to choose it: the same one holds for small sets and large ones, with and without a
 * number. A partner has to be twenty times as likely as another one that excludes it, too; and what is at least as
 * likely as one in twenty is worth a look.
 */
export const fieldThresholds = {
  link: weightOfProbability(20 / 21),
  candidate: weightOfProbability(1 / 21),
  margin: weightOfProbability(20 / 21),
} as const;

/** How the linking by kinds of fields went. */
export interface FieldLinkSummary {
  readonly records: number;
  /** People that turned out to be one with another. */
  readonly joined: number;
  readonly candidates: number;
  /** Record of each unit that `linked` speaks of. */
  readonly recordIds: readonly number[];
  readonly linked: LinkedFields;
}

/**
 * Links the records of datasets that a workspace brings along by the kinds of their fields, and puts that into `link`,
 * `person` and `candidate`, in which each of these records stands alone so far. Null where there are no such datasets.
 */
export const linkFieldRecords = async (
  engine: Engine,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<FieldLinkSummary | null> => {
  if (![...datasets.values()].some(isLinkedByKinds)) return null;
  const records = await readFieldRecords(engine, datasets);
  const linked = linkFields({
    unitCount: records.recordIds.length,
    columns: records.columns,
    excludes: (a, b) =>
      records.datasets[a] === records.datasets[b] && records.datasets[a]?.oneRowPer === 'person',
    ...fieldThresholds,
  });
  await writeLinks(engine, records, linked);
  for (const sql of applyingSql) await engine.run(sql);
  return {
    records: records.recordIds.length,
    joined: records.recordIds.length - new Set(linked.clusterOf).size,
    candidates: linked.candidates.length,
    recordIds: records.recordIds,
    linked,
  };
};

const linkTable: TableSpec = {
  name: 'link_field',
  columns: [
    { name: 'record_id', type: 'bigint' },
    { name: 'person_id', type: 'bigint' },
    { name: 'weight_hundredths', type: 'integer' },
    { name: 'reasons', type: 'varchar' },
    { name: 'name', type: 'varchar' },
    { name: 'is_focus', type: 'boolean' },
  ],
};

const candidateTable: TableSpec = {
  name: 'link_field_candidate',
  columns: [
    { name: 'record_id', type: 'bigint' },
    { name: 'person_id', type: 'bigint' },
    { name: 'weight_hundredths', type: 'integer' },
    { name: 'reasons', type: 'varchar' },
  ],
};

/** What was found replaces that each of these records is somebody of its own. */
const applyingSql = [
  `update link
    set person_id = f.person_id, weight_hundredths = f.weight_hundredths, reasons = f.reasons, confidence = 'probable'
    from link_field f
    where f.record_id = link.record_id`,
  `delete from person
    where person_id in (select record_id from link_field where record_id <> person_id)`,
  `update person
    set name = f.name, name_key = f.name, in_focus = f.in_focus
    from (
      select person_id, min(name) as name, max(case when is_focus then 1 else 0 end) = 1 as in_focus
      from link_field
      group by person_id
    ) f
    where f.person_id = person.person_id`,
  `insert into candidate (record_id, person_id, weight_hundredths, reasons)
    select record_id, person_id, weight_hundredths, reasons from link_field_candidate`,
  'drop table link_field',
  'drop table link_field_candidate',
];

const writeLinks = async (engine: Engine, records: FieldRecords, linked: LinkedFields): Promise<void> => {
  const persons = personsOf(records, linked.clusterOf);
  const best = bestPairs(linked, records.recordIds.length);
  const nameOf = namesOf(records);
  await engine.createTable(linkTable);
  const links = await engine.openWriter(linkTable);
  records.recordIds.forEach((recordId, unit) => {
    const pair = best[unit] ?? -1;
    const evidence = pair < 0 ? { weight: null, reasons: 'only-record' } : evidenceOf(linked, pair);
    links.append([
      ...[recordId, persons[unit] ?? recordId, evidence.weight, evidence.reasons, nameOf(unit)],
      records.datasets[unit]?.population === 'focus',
    ]);
  });
  await links.close();
  await engine.createTable(candidateTable);
  const candidates = await engine.openWriter(candidateTable);
  for (const { pair } of linked.candidates) {
    const { weight, reasons } = evidenceOf(linked, pair);
    const [a, b] = unitsOf(linked.pairs, pair);
    candidates.append([records.recordIds[a] ?? 0, persons[b] ?? 0, weight, reasons]);
    candidates.append([records.recordIds[b] ?? 0, persons[a] ?? 0, weight, reasons]);
  }
  await candidates.close();
};

/** Person of each unit: the smallest record of its cluster. */
const personsOf = ({ recordIds }: FieldRecords, clusterOf: Int32Array): readonly number[] => {
  const smallest = new Map<number, number>();
  recordIds.forEach((recordId, unit) => {
    const cluster = clusterOf[unit] ?? unit;
    smallest.set(cluster, Math.min(recordId, smallest.get(cluster) ?? recordId));
  });
  return recordIds.map((_, unit) => smallest.get(clusterOf[unit] ?? unit) ?? 0);
};

/** The heaviest pair of each unit within its cluster; -1 where it stands alone. */
const bestPairs = ({ pairs, weights, clusterOf }: LinkedFields, unitCount: number): Int32Array => {
  const best = new Int32Array(unitCount).fill(-1);
  for (let pair = 0; pair < pairs.size; pair += 1) {
    const [a, b] = unitsOf(pairs, pair);
    if (clusterOf[a] !== clusterOf[b]) continue;
    for (const unit of [a, b]) {
      const known = best[unit] ?? -1;
      if (known < 0 || (weights[pair] ?? 0) > (weights[known] ?? 0)) best[unit] = pair;
    }
  }
  return best;
};

const unitsOf = ({ first, second }: Pairs, pair: number): readonly [number, number] => [
  first[pair] ?? 0,
  second[pair] ?? 0,
];

const evidenceOf = (
  { model, pairs }: LinkedFields,
  pair: number,
): { readonly weight: number; readonly reasons: string } => {
  const { hundredths, parts } = weighPair(model, ...unitsOf(pairs, pair));
  return {
    weight: hundredths,
    reasons: parts.map((part) => `field-${part.level}@${part.comparison}:${part.hundredths}`).join(','),
  };
};

/** What a unit is called where people are listed: its given name and surname as they were read. */
const namesOf = ({ columns }: FieldRecords): ((unit: number) => string | null) => {
  const naming = columns.filter(({ kind }) => kind === 'given-name' || kind === 'surname');
  return (unit) => {
    const names = naming.flatMap(({ values }) => values[unit] ?? []);
    return names.length === 0 ? null : names.join(' ');
  };
};
