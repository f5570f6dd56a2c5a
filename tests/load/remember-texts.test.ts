import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNormaliser } from '../../src/load/normalise-field.js';
import { remembering } from '../../src/load/remember-texts.js';
import type { CellKind } from '../../src/read/types.js';
import { datasetNamed, fieldOf } from './sample-roll.js';

const kinds = ['text', 'number', 'date'] as const satisfies readonly CellKind[];

describe('remembering', () => {
  it('changes nothing but how often a cell is read', () => {
    let reads = 0;
    const read = (text: string, kind: CellKind) => {
      reads += 1;
      return { values: [`${kind}:${text}`], faults: [], spill: null };
    };
    const remembered = remembering(read);
    const cell = fc.tuple(
      fc.oneof(
        fc.constantFrom('城关镇', '白塔街道', '白坪街道', '2026-01-05', '2026-02-05', '400.00', '是', ''),
        fc.string({ maxLength: 6 }),
      ),
      fc.constantFrom(...kinds),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        for (const [text, kind] of cells) expect(remembered(text, kind).values).toEqual([`${kind}:${text}`]);
      }),
      { seed: 20261031, numRuns: 300 },
    );
    reads = 0;
    const fresh = remembering(read);
    for (let at = 0; at < 10_000; at += 1) fresh(`城关${at % 7}村`, 'text');
    expect(reads).toBe(7);
  });

  it('holds for a column with more different texts than it keeps', () => {
    const read = fieldNormaliser(fieldOf(datasetNamed('registry'), 'birth_date'), { date1904: false });
    for (let round = 0; round < 2; round += 1) {
      for (let day = 0; day < 5000; day += 1) {
        const iso = new Date(Date.UTC(1990, 0, 1 + day)).toISOString().slice(0, 10);
        expect(read(iso.replaceAll('-', '/'), 'text').values).toEqual([iso]);
      }
    }
  });
});
