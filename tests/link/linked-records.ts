import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine, SqlRow, SqlValue } from '../../src/engine/types.js';
import type { LinkDecision } from '../../src/link/decisions.js';
import { linkRecords, type LinkSummary } from '../../src/link/link-records.js';
import { createLoader } from '../../src/load/loader.js';
import { recordId } from '../../src/record-id.js';
import { datasets } from '../load/sample-roll.js';

/** What a test says of a record; all else is null. One record a row, numbered as the record is. */
export interface SampleRecord {
  readonly dataset?: string;
  readonly sheet?: number;
  readonly name?: string;
  readonly former?: string;
  /** Another name that stands beside the name. */
  readonly beside?: string;
  readonly id?: string;
  /** A number that could not be used, with its fault. */
  readonly faulty?: readonly [cleaned: string, fault: string];
  /** As written, where it differs from the number. */
  readonly written?: string;
  readonly family?: string;
  readonly certId?: string;
  readonly certNumber?: string;
  readonly birth?: string;
  readonly township?: string;
  readonly village?: string;
  readonly phone?: string;
}

/** An engine with every table that loading makes, empty. */
export const openEmpty = async (): Promise<Engine> => {
  const engine = await openDuckDb({ threads: 1 });
  const loader = await createLoader({ engine, datasets });
  await loader.finishLoading();
  return engine;
};

/** Row 1, 2, 3 ... of sheet 1 or of the sheet given. */
export const idOfRecord = (row: number, sheetNo = 1): number => recordId({ sheetNo, row, slot: 0 });

const columnsOfRecord = (record: SampleRecord, at: number): Readonly<Record<string, SqlValue>> => {
  const sheetNo = record.sheet ?? 1;
  return {
    record_id: idOfRecord(at + 1, sheetNo),
    dataset: record.dataset ?? 'registry',
    ...{ sheet_no: sheetNo, row: at + 1, slot: 0 },
    name: record.name ?? null,
    name_key: record.name ?? null,
    id_number: record.id ?? null,
    id_family: record.id === undefined ? null : (record.family ?? 'citizen'),
    id_fault: record.faulty?.[1] ?? null,
    id_cleaned: record.faulty?.[0] ?? record.written ?? record.id ?? null,
    cert_number: record.certNumber ?? null,
    cert_id: record.certId ?? null,
    township: record.township ?? null,
    township_key: record.township?.replace(/镇$/, '') ?? null,
    village: record.village ?? null,
    phone: record.phone ?? null,
  };
};

const made = ['link', 'candidate', 'crowd', 'person', 'person_hash'];

/** Puts the records into an engine in place of those that were there, and links them. */
export const link = async (
  engine: Engine,
  records: readonly SampleRecord[],
  decisions: readonly LinkDecision[] = [],
): Promise<LinkSummary> => {
  for (const table of made) await engine.run(`drop table if exists ${table}`);
  await engine.run('delete from record; delete from former_name; delete from sheet');
  const sheets = new Map(records.map(({ sheet = 1, dataset = 'registry' }) => [sheet, dataset]));
  for (const [sheetNo, dataset] of sheets) {
    await engine.run(
      "insert into sheet (sheet_no, source_no, sheet, dataset, roll_month) values ($no, 1, 's', $dataset, $month)",
      { no: sheetNo, dataset, month: 24_300 + sheetNo },
    );
  }
  for (const [at, record] of records.entries()) {
    const columns = columnsOfRecord(record, at);
    const names = Object.keys(columns);
    await engine.run(
      `insert into record (${names.map((name) => `"${name}"`).join(', ')}, birth_date)
       values (${names.map((name) => `$${name}`).join(', ')}, cast($birth as date))`,
      { ...columns, birth: record.birth ?? null },
    );
    const { former, beside } = record;
    for (const [name, source] of [[former, 'column'] as const, [beside, 'bracket'] as const]) {
      if (name === undefined) continue;
      await engine.run('insert into former_name values ($id, $name, $source, $isWhole)', {
        ...{ id: columns['record_id'] ?? null, name, source },
        isWhole: name.length > 1 && !/[*□]/.test(name),
      });
    }
  }
  return linkRecords({ engine, datasets, decisions });
};

/** Person, confidence and reasons of each record, by its row. */
export const linksOf = (engine: Engine): Promise<readonly SqlRow[]> =>
  engine.all(`
    select r."row", l.person_id, l.confidence, l.reasons
    from link l
    join record r on r.record_id = l.record_id
    order by r."row"`);

/** Candidates as [row, row of the person's first record, reasons]. */
export const candidatesOf = async (engine: Engine): Promise<readonly (readonly SqlValue[])[]> => {
  const rows = await engine.all(`
    select r."row" as record_row, p."row" as person_row, c.reasons
    from candidate c
    join record r on r.record_id = c.record_id
    join record p on p.record_id = c.person_id
    order by r."row", p."row"`);
  return rows.map((row) => Object.values(row));
};
