import type { SqlValue } from '../engine/types.js';
import type { KeyedRecord } from '../normalise/blocking-keys.js';
import type { Dataset } from '../schema/dataset.js';
import { recordTable } from './record-columns.js';

/** Reads what the keys of a record are made of out of its values; the object that it returns is used again. */
export interface KeyedRecordReader {
  /** `values` are those of `recordTable`, in its order. */
  readonly read: (values: readonly SqlValue[]) => KeyedRecord;
  /** The columns that it looks at, by their positions. */
  readonly positions: readonly number[];
}

/** Compiles the reader of a dataset's records. */
export const keyedRecordReader = (dataset: Dataset): KeyedRecordReader => {
  const { columns } = recordTable(dataset);
  const positionOf = (column: string): number => columns.findIndex(({ name }) => name === column);
  const [name, former] = [positionOf('name_key'), positionOf('former_name_key')];
  const others = positionOf('name_others');
  const [own, written] = [positionOf('id_number'), positionOf('id_number_cleaned')];
  const certificate = positionOf('cert_number_id');
  const [birth, township, village] = [
    positionOf('birth_date'),
    positionOf('township_key'),
    positionOf('village'),
  ];
  const [phone, household] = [positionOf('phone'), positionOf('household_id')];
  const guardian = positionOf('guardian_name_key');
  const around = [...dataset.fields.values()]
    .filter((field) => field.kind === 'id-number' && field.name !== 'id_number')
    .map((field) => positionOf(field.name));

  const names: (string | null)[] = [null, null];
  const likenesses: (string | null)[] = [null, null];
  const otherNumbers: (string | null)[] = [null, ...around.map(() => null)];
  const record: { -readonly [Key in keyof KeyedRecord]: KeyedRecord[Key] } = {
    ...{ names, likenesses, otherNumbers, number: null, birthDate: null },
    ...{ townshipKey: null, village: null, phone: null, householdId: null },
    guardianNameKey: null,
  };
  const read = (values: readonly SqlValue[]): KeyedRecord => {
    const valid = textAt(values, own);
    const inCertificate = textAt(values, certificate);
    names[0] = textAt(values, name);
    names[1] = textAt(values, former);
    names.length = 2;
    const beside = textAt(values, others);
    if (beside !== null) names.push(...beside.split(' '));
    record.number = valid ?? inCertificate;
    likenesses[0] = valid ?? textAt(values, written);
    likenesses[1] = inCertificate === valid ? null : inCertificate;
    otherNumbers[0] = likenesses[1];
    for (let at = 0; at < around.length; at += 1) otherNumbers[at + 1] = textAt(values, around[at] as number);
    record.birthDate = textAt(values, birth);
    record.townshipKey = textAt(values, township);
    record.village = textAt(values, village);
    record.guardianNameKey = textAt(values, guardian);
    record.phone = textAt(values, phone);
    record.householdId = textAt(values, household);
    return record;
  };
  return {
    read,
    positions: [
      ...[
        name,
        former,
        others,
        own,
        written,
        certificate,
        birth,
        township,
        village,
        phone,
        household,
        guardian,
      ],
      ...around,
    ].filter((at) => at >= 0),
  };
};

/** A field that the dataset has not stands at -1, where nothing is. */
const textAt = (values: readonly SqlValue[], at: number): string | null => {
  const value = values[at];
  return typeof value === 'string' ? value : null;
};
