import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseSheet } from '../../src/map/recognise.js';
import { render } from '../../src/messages/catalogue.js';
import { datasets } from './sheet.js';

const spellings = [...datasets.values()].flatMap(({ fields }) =>
  [...fields.values()].flatMap(({ headers }) => headers),
);
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<(string | undefined)[]>(...spellings) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<(string | undefined)[]>(undefined, '', ' ', '备注', '（元）', '户主', '1'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const sheet = fc.record({
  file: fc.constantFrom('表.xlsx', '2026年9月护理补贴.xlsx', '青石镇/低保.csv', '残疾人证', 'a/./b.xlsx', ''),
  sheet: fc.constantFrom('Sheet1', '生活补贴', '9月', ''),
  rows: fc
    .array(fc.array(cell, { maxLength: 14 }), { maxLength: 5 })
    .map((rows) => rows.map((text, at) => ({ number: at + 1, text }))),
});

describe('recogniseSheet', () => {
  it('accounts for every header, gives a field one column at most, and never throws', () => {
    fc.assert(
      fc.property(sheet, (given) => {
        const recognition = recogniseSheet({ ...given, datasets });
        if (recognition.kind !== 'roll') {
          const text = render('zh', recognition.reason) + render('en', recognition.hint);
          expect(text).not.toMatch(/\{\w+\}|undefined/);
          return;
        }
        const { columns, unused, unknown, constants, headerRow, firstHeaderRow } = recognition.mapping;
        const header = given.rows
          .slice(firstHeaderRow - 1, headerRow)
          .flatMap(({ text }) => [...text.entries()]);
        const filled = new Set(
          header.flatMap(([index, text]) => ((text ?? '').trim() === '' ? [] : [index])),
        );
        const accounted = [...columns, ...unused, ...unknown].map(({ index }) => index);
        expect(accounted.sort((a, b) => a - b)).toEqual([...filled].sort((a, b) => a - b));
        const fields = [...columns, ...constants].map(({ field }) => field.name);
        expect(new Set(fields).size).toBe(fields.length);
      }),
      { seed: 20261031, numRuns: 400 },
    );
  });

  it('does not depend on the order of the columns', () => {
    fc.assert(
      fc.property(sheet, fc.integer({ min: 0, max: 13 }), (given, shift) => {
        const turn = <T>(list: readonly T[]): T[] => [...list.slice(shift), ...list.slice(0, shift)];
        const [first] = given.rows;
        const one = first === undefined ? [] : [{ ...first, text: [...new Set(first.text)] }];
        const turned = one.map((row) => ({ ...row, text: turn(row.text) }));
        const read = (rows: typeof one): unknown => {
          const recognition = recogniseSheet({ ...given, rows, datasets });
          return recognition.kind === 'roll'
            ? [
                recognition.mapping.dataset.name,
                recognition.mapping.columns.map(({ header }) => header).sort(),
              ]
            : [recognition.kind, recognition.reason.key];
        };
        expect(read(turned)).toEqual(read(one));
      }),
      { seed: 20261031, numRuns: 200 },
    );
  });
});
