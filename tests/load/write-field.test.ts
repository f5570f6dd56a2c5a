import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SqlValue } from '../../src/engine/types.js';
import { fieldNormaliser } from '../../src/load/normalise-field.js';
import { fieldWriter } from '../../src/load/write-field.js';
import { columnsOfField } from '../../src/schema/dataset.js';
import { datasets, sampleId } from './sample-roll.js';

const context = { date1904: false };
const kinds = ['text', 'number', 'date', 'boolean', 'error'] as const;
const fields = [...datasets.values()].flatMap(({ fields: all }) => [...all.values()]);

/** Texts that the short way takes, texts that it nearly takes, and anything else. */
const cellText = fc.oneof(
  fc.constantFrom('张三', '欧阳小明', '张 三', '张三（已故）', 'Ａ', '无', '同上', '9'),
  fc.constantFrom(sampleId('19900307'), `${sampleId('19900307')}42`, sampleId('20120229').replace('9', '8')),
  fc.stringMatching(/^[0-9]{17}[0-9Xx]$/),
  fc.string(),
);

it('writes what the normaliser of the field says, and tells of everything that is not plain', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.constantFrom(...kinds), cellText, (field, kind, text) => {
      fc.pre(text !== '');
      const before = 'untouched';
      const width = columnsOfField(field).length;
      const values: SqlValue[] = [before, ...Array.from({ length: width }, () => before), before];
      const said = fieldWriter(field, context)(text, kind, values, 1);
      const expected = fieldNormaliser(field, context)(text, kind);
      expect(values).toEqual([before, ...expected.values, before]);
      const isPlain = expected.faults.length === 0 && expected.spill === null;
      expect(said).toEqual(isPlain ? null : expected);
    }),
    { seed: 20261122, numRuns: 2000 },
  );
});
