import { quoteIdentifier } from '../engine/identifier.js';
import type { Engine, SqlRow, TableSpec } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { alikePersonsSql, candidateSql, pairsToExplainSql } from './candidate-steps.js';
import { regroupDecided, settleDecided, type LinkDecision } from './decided-persons.js';
import { likenessReasons } from './link-reasons.js';
import { formerNamesSql, linkSql, numberOfRecordSql, personOfRecordSql } from './link-steps.js';
import { compareSpellings, divideSharedNumbers } from './name-tables.js';
import { datasetRanks, personSql, placedRecordsSql, summedPersonsSql } from './person-steps.js';

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
  /** Decisions that could not be followed, because others keep the people apart. */
  readonly contradictions: number;
}

export interface LinkOptions {
  readonly engine: Engine;
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** What people decided; it wins over everything else. */
  readonly decisions?: readonly LinkDecision[];
}

/**
 * Finds out which records are one person's, and writes `link` (one row a record), `person` and `candidate`. Reads
 * `record` and `sheet`, which loading made. The same records give the same tables, in whatever order they came.
 */
export const linkRecords = async ({
  engine,
  datasets,
  decisions = [],
}: LinkOptions): Promise<LinkSummary> => {
  await writeRanks(engine, datasets);
  await engine.run(numberOfRecordSql);
  const sharedNumbers = await divideSharedNumbers(engine);
  await engine.run(personOfRecordSql);
  const contradictions = await regroupDecided(engine, decisions);
  await engine.run(placedRecordsSql);
  await engine.run(summedPersonsSql);
  await engine.run(personSql);
  await engine.run(formerNamesSql);
  await compareSpellings(engine);
  await engine.run(linkSql);
  await engine.run(alikePersonsSql);
  await explainPairs(engine);
  await engine.run(candidateSql);
  await settleDecided(engine, decisions);
  for (const table of workTables) await engine.run(`drop table ${quoteIdentifier(table)}`);
  return { ...(await countLinks(engine)), sharedNumbers, contradictions };
};

const workTables = [
  ...[
    'link_dataset',
    'link_record',
    'link_component',
    'link_person',
    'link_placed',
    'link_summed',
    'link_former',
  ],
  ...['link_agreement', 'link_pair', 'link_pair_reason'],
];

const rankTable: TableSpec = {
  name: 'link_dataset',
  columns: [
    { name: 'dataset', type: 'varchar' },
    { name: 'rank', type: 'integer' },
    { name: 'is_focus', type: 'boolean' },
  ],
};

const writeRanks = async (engine: Engine, datasets: ReadonlyMap<string, Dataset>): Promise<void> => {
  await engine.createTable(rankTable);
  const writer = await engine.openWriter(rankTable);
  for (const [name, rank] of datasetRanks(datasets.values())) {
    writer.append([name, rank, datasets.get(name)?.population === 'focus']);
  }
  await writer.close();
};

const pairReasonTable: TableSpec = {
  name: 'link_pair_reason',
  columns: [
    { name: 'one', type: 'bigint' },
    { name: 'other', type: 'bigint' },
    { name: 'reasons', type: 'varchar' },
  ],
};

const explainPairs = async (engine: Engine): Promise<void> => {
  await engine.createTable(pairReasonTable);
  const writer = await engine.openWriter(pairReasonTable);
  for await (const batch of engine.stream(pairsToExplainSql)) {
    for (const row of batch) {
      const reasons = likenessReasons(String(row['number_one']), String(row['number_other']));
      writer.append([row['one'] ?? null, row['other'] ?? null, reasons.join(',')]);
    }
  }
  await writer.close();
};

const countLinks = async (engine: Engine): Promise<Omit<LinkSummary, 'sharedNumbers' | 'contradictions'>> => {
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
