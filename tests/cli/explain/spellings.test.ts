import { describe, expect, it } from 'vitest';
import { fieldsToShow, saidIn, spellingsOf } from '../../../src/cli/explain/spellings.js';
import { personFieldNames, type PersonDetails } from '../../../src/explain/person-fields.js';
import type { PersonRecord } from '../../../src/explain/types.js';

const blank = Object.fromEntries(personFieldNames.map((field) => [field, null])) as unknown as PersonDetails;

const recordOf = (row: number, details: Partial<PersonDetails>, isOwnNumber = true): PersonRecord => ({
  ...{ recordId: row, slot: 0, person: 1, dataset: 'registry', file: 'a.csv', sheet: 'a', row },
  ...{ idFault: null, isOwnNumber, confidence: 'certain', weight: null, reasons: '' },
  details: { ...blank, ...details },
});

describe('the spellings of a person', () => {
  it('begin with the own name and number, then come the most frequent', () => {
    const spellings = spellingsOf(
      [
        recordOf(1, { name: '张山', idNumber: '1' }),
        recordOf(2, { name: '张山', idNumber: '1' }),
        recordOf(3, { name: '张三', idNumber: '1' }),
        recordOf(4, { name: '张山', idNumber: '2' }, false),
      ],
      { name: '张三', idNumber: '1' },
    );
    expect(spellings.map(({ records }) => records.map(({ row }) => row))).toEqual([[3], [1, 2], [4]]);
    expect(spellings.map(({ isOwnNumber }) => isOwnNumber)).toEqual([true, true, false]);
  });

  it('show the number as written only where another was read of it', () => {
    const fifteen = { ...blank, idNumber: '99010119700101001X', idWritten: '990101700101001' };
    const same = { ...blank, idNumber: '99010119700101001X', idWritten: '99010119700101001X' };
    const faulty = { ...blank, idWritten: '990101' };
    expect([fifteen, same, faulty].map((details) => saidIn(details, 'idWritten'))).toEqual([
      ...['990101700101001', null, null],
    ]);
    expect(saidIn(faulty, 'idNumber')).toBe('990101');
    expect(fieldsToShow([{ details: same }])).toEqual(['idNumber']);
    expect(fieldsToShow([{ details: fifteen }, { details: same }])).toEqual(['idNumber', 'idWritten']);
  });
});
