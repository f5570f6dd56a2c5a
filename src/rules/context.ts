import { writeKeyTable } from '../engine/key-table.js';
import type { Engine, SqlRow } from '../engine/types.js';
import type { Confidence, Evidence } from './types.js';
import type { FindingDraft } from './group.js';
import type { FoundRow } from './execute.js';

/** What the rolls say of one person. */
export interface PersonInfo {
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly idValid: boolean;
  readonly certNumber: string | null;
  readonly township: string | null;
  readonly townshipKey: string | null;
  readonly village: string | null;
}

/** Where a record stands, how surely it is its person's, and the number as it was written there. */
export interface RecordInfo extends Evidence {
  readonly recordId: number;
  readonly confidence: Confidence;
  readonly idCleaned: string | null;
}

/** Reads what the rolls say of every person that a rule found, or did not find; they stand in `found_person` then. */
export const readPeople = async (
  engine: Engine,
  rows: readonly FoundRow[],
): Promise<ReadonlyMap<number, PersonInfo>> => {
  const ids = [
    ...new Set(
      rows.flatMap(({ personId, absentPersonId }) => [personId, absentPersonId].filter((id) => id !== null)),
    ),
  ];
  await writeKeyTable(engine, 'found_person', 'person_id', ids);
  const people = await engine.all(
    `select p.person_id, p.name, p.id_number, p.id_valid, p.cert_number, p.township, p.township_key, p.village
     from person p join found_person f on f.person_id = p.person_id`,
  );
  return new Map(
    people.map((row) => [
      Number(row['person_id']),
      {
        name: text(row['name']),
        idNumber: text(row['id_number']),
        idValid: row['id_valid'] === true,
        certNumber: text(row['cert_number']),
        township: text(row['township']),
        townshipKey: text(row['township_key']),
        village: text(row['village']),
      },
    ]),
  );
};

/** Reads the place of every record that a draft rests on, and of further ones. */
export const readRecords = async (
  engine: Engine,
  drafts: readonly FindingDraft[],
  further: Iterable<number>,
): Promise<ReadonlyMap<number, RecordInfo>> => {
  const ids = new Set(further);
  for (const row of drafts.flatMap((draft) => draft.rows)) {
    if (row.recordId !== null) ids.add(row.recordId);
    if (row.otherRecordId !== null) ids.add(row.otherRecordId);
  }
  await writeKeyTable(engine, 'found_record', 'record_id', [...ids]);
  const records = await engine.all(
    `select r.record_id, r.dataset, s.file, h.sheet, r."row", l.confidence, r.id_cleaned
     from found_record f
     join record r on r.record_id = f.record_id
     join link l on l.record_id = r.record_id
     join sheet h on h.sheet_no = r.sheet_no
     join source s on s.source_no = h.source_no`,
  );
  return new Map(
    records.map((row) => [
      Number(row['record_id']),
      {
        recordId: Number(row['record_id']),
        dataset: String(row['dataset']),
        file: String(row['file']),
        sheet: String(row['sheet']),
        row: Number(row['row']),
        confidence: confidence(row['confidence']),
        idCleaned: text(row['id_cleaned']),
      },
    ]),
  );
};

const text = (value: SqlRow[string] | undefined): string | null => (typeof value === 'string' ? value : null);

const confidence = (value: SqlRow[string] | undefined): Confidence =>
  value === 'certain' || value === 'probable' ? value : 'possible';
