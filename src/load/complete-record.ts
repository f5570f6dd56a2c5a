import type { SqlValue } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { linkingFields } from '../schema/linking-fields.js';
import { recordId } from '../record-id.js';
import { fieldPositions } from './record-columns.js';
import { standardPositions } from './record-template.js';
import { uniqueKeyMaker } from './unique-key.js';

/** What the values of a record's cells come from. */
export interface RecordOrigin {
  readonly sheetNo: number;
  /** 1-based. */
  readonly row: number;
  /** By position, the texts of the cells that could not be read. */
  readonly unread: ReadonlyMap<number, string>;
}

/**
 * Makes the function that adds to the values of a record's cells what follows from them and from where the record stands:
 * its number, row and unique key. The slot is among the values already. False where neither a name nor any number, however
 * damaged, says whose record it is, or nothing says what a row about nobody is about.
 */
export const recordCompleter = (
  dataset: Dataset,
): ((values: SqlValue[], origin: RecordOrigin) => boolean) => {
  const naming = namingPositions(dataset);
  const uniqueKey = uniqueKeyMaker(dataset);
  return (values, { sheetNo, row, unread }) => {
    const slot = Number(values[standardPositions.slot]);
    values[standardPositions.recordId] = recordId({ sheetNo, row, slot });
    values[standardPositions.row] = row;
    values[standardPositions.uniqueKey] = uniqueKey(values, unread);
    for (let at = 0; at < naming.length; at += 1) if (values[naming[at] as number] !== null) return true;
    return false;
  };
};

/**
 * Positions of which one must hold something for a row to be about somebody: a name or a number, however damaged. A row
 * that is about nobody must hold something that its roll needs.
 */
const namingPositions = (dataset: Dataset): readonly number[] => {
  const positions = fieldPositions(dataset);
  const at = (field: string, column: number): number[] => {
    const position = positions.get(field);
    return position === undefined ? [] : [position + column];
  };
  if (dataset.population === 'none') return dataset.recognise.need.flat().flatMap((field) => at(field, 0));
  return [
    ...[...at('name', 0), ...at('id_number', 3), ...at('cert_number', 0), ...at('cert_number', 5)],
    ...linkingFields(dataset).flatMap(({ name }) => at(name, 0)),
  ];
};
