import { writeKeyTable } from '../engine/key-table.js';
import type { Engine, SqlRow } from '../engine/types.js';
import type { Confidence, Evidence } from './types.js';
import type { FoundRow } from './execute.js';
import { mapAtOnce } from './map-at-once.js';

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
  await writeFoundPeople(engine, rows);
  return selectPeople(engine);
};

const writeFoundPeople = async (engine: Engine, rows: readonly FoundRow[]): Promise<void> => {
  const ids = new Set<number>();
  for (const { personId, absentPersonId } of rows) {
    if (personId !== null) ids.add(personId);
    if (absentPersonId !== null) ids.add(absentPersonId);
  }
  await writeKeyTable(engine, 'found_person', 'person_id', ids);
};

/** What the rolls say of the people in `found_person`. */
const selectPeople = async (engine: Engine): Promise<ReadonlyMap<number, PersonInfo>> => {
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

/** All that findings are made of beside the rows found: by person, by record, and the public number of each person. */
export interface FoundContext {
  readonly people: ReadonlyMap<number, PersonInfo>;
  readonly records: ReadonlyMap<number, RecordInfo>;
  readonly hashes: ReadonlyMap<number, string>;
}

interface ContextReaders {
  readonly engine: Engine;
  /** Reads the public numbers of the people in `found_person`. */
  readonly readHashes: () => Promise<ReadonlyMap<number, string>>;
}

/** Writes whose people and records, and which further records, `readContext` is to read. */
export const writeContextKeys = async (
  engine: Engine,
  rows: readonly FoundRow[],
  furtherRecords: Iterable<number>,
): Promise<void> => {
  await writeFoundPeople(engine, rows);
  await writeFoundRecords(engine, rows, furtherRecords);
};

/** Reads what is known of the people and records that `writeContextKeys` wrote, several things at a time. */
export const readContext = async ({ engine, readHashes }: ContextReaders): Promise<FoundContext> => {
  const sheets = await selectSheets(engine);
  let people: FoundContext['people'] = new Map();
  let records: FoundContext['records'] = new Map();
  let hashes: FoundContext['hashes'] = new Map();
  const readers = [
    async () => void (records = await selectRecords(engine, sheets)),
    async () => void (people = await selectPeople(engine)),
    async () => void (hashes = await readHashes()),
  ];
  await mapAtOnce(readers, engine.readsAtOnce, (read) => read());
  return { people, records, hashes };
};

const writeFoundRecords = async (
  engine: Engine,
  rows: readonly FoundRow[],
  further: Iterable<number>,
): Promise<void> => {
  const ids = new Set(further);
  for (const { recordId, otherRecordId } of rows) {
    if (recordId !== null) ids.add(recordId);
    if (otherRecordId !== null) ids.add(otherRecordId);
  }
  await writeKeyTable(engine, 'found_record', 'record_id', ids);
};

/** Where the records in `found_record` stand. Names of files are read once, not with each record: texts are what costs. */
const selectRecords = async (engine: Engine, sheets: Sheets): Promise<ReadonlyMap<number, RecordInfo>> => {
  const records = await engine.all(
    `select r.record_id, r.sheet_no, r."row", l.confidence, r.id_cleaned
     from found_record f
     join record r on r.record_id = f.record_id
     join link l on l.record_id = r.record_id`,
  );
  const found = new Map<number, RecordInfo>();
  for (const row of records) {
    const recordId = Number(row['record_id']);
    const sheet = sheets.get(Number(row['sheet_no']));
    if (sheet === undefined) throw new Error(`record ${recordId} stands on no sheet`);
    found.set(recordId, {
      ...sheet,
      recordId,
      row: Number(row['row']),
      confidence: confidence(row['confidence']),
      idCleaned: text(row['id_cleaned']),
    });
  }
  return found;
};

/** File, sheet and dataset by the number of the sheet. */
type Sheets = ReadonlyMap<number, Omit<Evidence, 'row'>>;

const selectSheets = async (engine: Engine): Promise<Sheets> => {
  const sheets = await engine.all(
    `select h.sheet_no, h.dataset, s.file, h.sheet
     from sheet h
     join source s on s.source_no = h.source_no`,
  );
  return new Map(
    sheets.map((row) => [
      Number(row['sheet_no']),
      { dataset: String(row['dataset']), file: String(row['file']), sheet: String(row['sheet']) },
    ]),
  );
};

const text = (value: SqlRow[string] | undefined): string | null => (typeof value === 'string' ? value : null);

const confidence = (value: SqlRow[string] | undefined): Confidence =>
  value === 'certain' || value === 'probable' ? value : 'possible';
