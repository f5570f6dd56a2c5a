import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfRecord, recordId } from '../../src/record-id.js';
import { fieldPositions, recordTable } from '../../src/load/record-columns.js';
import { columnsOfField } from '../../src/schema/dataset.js';
import { datasetNamed, datasets } from './sample-roll.js';

describe('recordTable', () => {
  it('starts with where the record stands', () => {
    expect(recordTable(datasetNamed('deaths'))).toMatchObject({
      name: 'record_deaths',
      columns: [
        { name: 'record_id', type: 'bigint' },
        { name: 'sheet_no', type: 'integer' },
        { name: 'row', type: 'integer' },
        { name: 'slot', type: 'integer' },
        { name: 'roll_month', type: 'integer' },
        { name: 'unique_key', type: 'varchar' },
        { name: 'name', type: 'varchar' },
        { name: 'name_key', type: 'varchar' },
        { name: 'name_others', type: 'varchar' },
        { name: 'id_number', type: 'varchar' },
        { name: 'id_number_family', type: 'varchar' },
        { name: 'id_number_fault', type: 'varchar' },
        { name: 'id_number_cleaned', type: 'varchar' },
        { name: 'died_on', type: 'date' },
        { name: 'cremated_on', type: 'date' },
        { name: 'township', type: 'varchar' },
        { name: 'township_key', type: 'varchar' },
      ],
    });
  });

  it.each([...datasets.keys()])('has no column twice and knows where each field is: %s', (name) => {
    const dataset = datasetNamed(name);
    const columns = recordTable(dataset).columns.map((column) => column.name);
    const derived = dataset.derived.map((column) => column.name);
    const all = [...columns, ...derived, 'person_id'];
    expect(new Set(all).size).toBe(all.length);
    for (const [field, at] of fieldPositions(dataset)) {
      const [first] = columnsOfField({ name: field, kind: dataset.fields.get(field)?.kind ?? 'text' });
      expect(columns[at]).toBe(first?.name);
    }
  });
});

describe('recordId', () => {
  it('says where the record stands', () => {
    expect(recordId({ sheetNo: 3, row: 17, slot: 2 })).toBe(300_000_001_702);
  });

  it('goes there and back, within what a number holds exactly', () => {
    const place = fc.record({
      sheetNo: fc.integer({ min: 1, max: 90_000 }),
      row: fc.integer({ min: 1, max: 999_999_999 }),
      slot: fc.integer({ min: 0, max: 99 }),
    });
    fc.assert(
      fc.property(place, (one) => {
        const id = recordId(one);
        expect(Number.isSafeInteger(id)).toBe(true);
        expect(placeOfRecord(id)).toEqual(one);
      }),
      { seed: 20261031 },
    );
  });
});
