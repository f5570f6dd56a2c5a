import { collectGarbage } from '../engine/collect-garbage.js';
import { quoteIdentifier } from '../engine/identifier.js';
import type { Engine, SqlRow, TableSpec } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { candidateSql } from './candidate-steps.js';
import { readUnits } from './county/read-units.js';
import { resolveUnits, type Resolution } from './county/resolve-units.js';
import { unitRecordsSql, unitsSql } from './county/unit-steps.js';
import { crowdSql, writeCrowds } from './county/write-crowds.js';
import { writeResolution } from './county/write-resolution.js';
import { decidedReason, decidedUnits, splitCores, type LinkDecision } from './decisions.js';
import {
  coreOfRecordSql,
  formerNamesSql,
  linkSql,
  numberOfRecordSql,
  personOfRecordSql,
} from './link-steps.js';
import { writeLinkWeights } from './link-weights.js';
import type { CappedBlock } from './model/find-pairs.js';
import type { ModelBasis } from './model/model.js';
import { loadNameForms, type NameForms } from './name-forms.js';
import { compareSpellings, divideSharedNumbers } from './name-tables.js';
import { datasetRanks, personSql, placedRecordsSql, summedPersonsSql } from './person-steps.js';
import type { Reason } from './reason-text.js';
import { settleDecided } from './settle-decided.js';

/** How the linking went, in numbers. */
export interface LinkSummary {
  readonly records: number;
  readonly people: number;
  /** People that at least one focus roll names. */
  readonly focusPeople: number;
  readonly certain: number;
  readonly probable: number;
  /** Records that may belong to another person than the one they were linked to. */
  readonly candidates: number;
  /** Numbers under which clearly different names stand. */
  readonly sharedNumbers: number;
  /** What the match weights rest on. */
  readonly basis: ModelBasis;
  /** Groups of records too alike in one thing to be compared with each other by it. */
  readonly cappedBlocks: readonly CappedBlock[];
  /** Decisions that others contradict, so that they were not applied. */
  readonly contradictions: number;
}

export interface LinkOptions {
  readonly engine: Engine;
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** What people decided, earliest first. */
  readonly decisions?: readonly LinkDecision[];
}

/**
 * Finds out which records are one person's, and writes `link` (one row a record), `person` and `candidate`. Reads
 * `record` and `sheet`, which loading made. First what has the same valid number and a name that agrees (cores), then
 * the cores are compared as units, field by field, and weighed. The same records give the same tables, in whatever order
 * they came.
 */
export const linkRecords = async ({
  engine,
  datasets,
  decisions = [],
}: LinkOptions): Promise<LinkSummary> => {
  const forms = await loadNameForms();
  await writeRanks(engine, datasets);
  const kindOfRecord = engine.facts.name === 'duckdb' ? 'view' : 'table';
  await engine.run(numberOfRecordSql(kindOfRecord));
  await divideSharedNumbers(engine);
  await engine.run(coreOfRecordSql);
  await splitCores(engine, decisions);
  const { units, ...summary } = await resolveCores(engine, forms, decisions);
  forgetWhatWasRead(units);
  await engine.run(personOfRecordSql);
  await dropTables(engine, ['link_unit', 'link_unit_record', 'link_core', 'link_merge']);
  await engine.run(placedRecordsSql);
  await engine.run(summedPersonsSql);
  await engine.run(personSql);
  await dropTables(engine, ['link_placed', 'link_summed']);
  await engine.run(formerNamesSql);
  await compareSpellings(engine);
  await engine.run(linkSql);
  await engine.run(candidateSql);
  await engine.run(crowdSql);
  await settleDecided(engine, decisions);
  const sharedNumbers = await countSharedNumbers(engine);
  await engine.run(`drop ${kindOfRecord} link_record`);
  await dropTables(engine, workTables);
  return { ...(await countLinks(engine)), sharedNumbers, ...summary };
};

/** What is needed to the end; the larger ones are dropped once they are read for the last time. */
const workTables = [
  ...['link_dataset', 'link_component', 'link_near', 'link_person', 'link_former'],
  ...['link_agreement', 'link_weight', 'link_crowded'],
];

const dropTables = async (engine: Engine, tables: readonly string[]): Promise<void> => {
  for (const table of tables) await engine.run(`drop table ${quoteIdentifier(table)}`);
};

/** Numbers that stand in records of several people. */
const countSharedNumbers = async (engine: Engine): Promise<number> => {
  const [shared = {}] = await engine.all(`
    select count(*) as shared
    from (
      select k.number
      from link_record k
      join link_person l on l.record_id = k.record_id
      where k.number in (select number from link_component)
      group by k.number
      having min(l.person_id) <> max(l.person_id)
    ) s`);
  return numberOf(shared, 'shared');
};

type Resolved = Pick<LinkSummary, 'basis' | 'cappedBlocks' | 'contradictions'>;

/** Units of which what is known takes some hundred megabytes. */
const manyUnits = 100_000;

const forgetWhatWasRead = (units: number): void => {
  if (units > manyUnits) collectGarbage();
};

/**
 * Compares the cores as units, and writes which of them are one person and which may be, and what agreement weighs. What a
 * million units are compared by is forgotten with it; a model holds on to it by its comparisons.
 */
const resolveCores = async (
  engine: Engine,
  forms: NameForms,
  decisions: readonly LinkDecision[],
): Promise<Resolved & { readonly units: number }> => {
  await engine.run(unitsSql);
  await engine.run(unitRecordsSql);
  const units = await readUnits(engine);
  forgetWhatWasRead(units.size);
  const { mustLink, cannotLink, decisionOf } = await decidedUnits(engine, decisions);
  const resolution = resolveUnits({ units, forms, mustLink, cannotLink });
  const reasonOf = (a: number, b: number): Reason | null => {
    const decision = decisionOf(a, b);
    return decision === undefined ? null : decidedReason(decision);
  };
  await writeResolution({ engine, units, resolution, decidedReason: reasonOf });
  await writeCrowds(engine, units, resolution);
  await writeLinkWeights(engine, resolution.model);
  return { units: units.size, ...summaryOf(resolution) };
};

const summaryOf = ({ model, capped, decision }: Resolution): Resolved => ({
  basis: model.basis,
  cappedBlocks: capped,
  contradictions: decision.contradictions.length,
});

const rankTable: TableSpec = {
  name: 'link_dataset',
  columns: [
    { name: 'dataset', type: 'varchar' },
    { name: 'rank', type: 'integer' },
    { name: 'is_focus', type: 'boolean' },
    { name: 'holds_person_once', type: 'boolean' },
    { name: 'bit', type: 'integer' },
  ],
};

/** Of an integer with a sign. */
const bitsOfInteger = 31;

const writeRanks = async (engine: Engine, datasets: ReadonlyMap<string, Dataset>): Promise<void> => {
  await engine.createTable(rankTable);
  const writer = await engine.openWriter(rankTable);
  for (const [name, rank] of datasetRanks(datasets.values())) {
    const dataset = datasets.get(name);
    const isFocus = dataset?.population === 'focus';
    writer.append([name, rank, isFocus, dataset?.oneRowPer === 'person', 1 << (rank % bitsOfInteger)]);
  }
  await writer.close();
};

const countLinks = async (
  engine: Engine,
): Promise<Omit<LinkSummary, 'sharedNumbers' | 'basis' | 'cappedBlocks' | 'contradictions'>> => {
  const [links = {}] = await engine.all(`
    select
      count(*) as records,
      count(case when confidence = 'certain' then 1 end) as certain,
      count(case when confidence = 'probable' then 1 end) as probable
    from link`);
  const [people = {}] = await engine.all(
    'select count(*) as people, count(case when in_focus then 1 end) as focus from person',
  );
  const [candidates = {}] = await engine.all('select count(*) as candidates from candidate');
  return {
    records: numberOf(links, 'records'),
    people: numberOf(people, 'people'),
    focusPeople: numberOf(people, 'focus'),
    certain: numberOf(links, 'certain'),
    probable: numberOf(links, 'probable'),
    candidates: numberOf(candidates, 'candidates'),
  };
};

const numberOf = (row: SqlRow, column: string): number => Number(row[column] ?? 0);
