import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../src/link/compare-names.js';
import { clearlyDifferentNames } from '../../../src/link/county/clearly-different-names.js';
import { loadNameForms } from '../../../src/link/name-forms.js';

const forms = await loadNameForms();
const seed = 20_261_123;

const areClearlyDifferent = (one: string, other: string): boolean =>
  clearlyDifferentNames([one, other], forms)(0, 1);

describe('clearlyDifferentNames', () => {
  it.each([
    ['张三', '李四'],
    ['张三', '三张'],
    ['张小三', '李大四'],
    ['王𠮷', '李四'],
    ['沈伟', '陈平'],
  ])('knows strangers: %s and %s', (one, other) => {
    expect(areClearlyDifferent(one, other)).toBe(true);
  });

  it.each([
    ['张小三', '李小三'],
    ['张伟', '章玮'],
    ['未平', '朱平'],
    ['张*', '李四'],
    ['王WEI', '李四'],
    ['欧阳建国', '李四'],
    ['张', '李四'],
  ])('says nothing of %s and %s', (one, other) => {
    expect(areClearlyDifferent(one, other)).toBe(false);
  });

  it('is never true of names that agree in any degree', () => {
    // Few characters, so that names meet: alike by ear, by eye, in two forms, hidden, Latin.
    const names = fc
      .array(fc.constantFrom(...Array.from('张章未朱王黃黄三山小四𠮷吉己已W*□')), {
        minLength: 1,
        maxLength: 4,
      })
      .map((characters) => characters.join(''));
    let told = 0;
    fc.assert(
      fc.property(names, names, (one, other) => {
        if (!areClearlyDifferent(one, other)) return;
        told += 1;
        expect(compareNames(one, other, forms)).toBe('different');
      }),
      { seed, numRuns: 10_000 },
    );
    expect(told).toBeGreaterThan(500);
  });
});
