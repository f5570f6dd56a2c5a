import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCompatible, compareNames, type NameAgreement } from '../../src/link/compare-names.js';

describe('compareNames', () => {
  it.each<[string | null, string | null, NameAgreement]>([
    ['张三', '张三', 'same'],
    ['张小三', '张小山', 'one-character'],
    ['张小三', '李小三', 'one-character'],
    ['张小三', '张三', 'one-character'],
    ['张小三', '张三小', 'one-character'],
    ['张三', '张四', 'one-character'],
    ['张三', '张三丰', 'one-character'],
    ['张', '张三', 'one-character'],
    ['张三', '李三', 'different'],
    ['张三', '三张', 'different'],
    ['张', '李', 'different'],
    ['张小三', '李大四', 'different'],
    ['张小三', '张大四', 'different'],
    ['王𠮷', '王吉', 'one-character'],
    ['𠮷', '吉', 'different'],
    ['买买提', '买买提艾力', 'contained'],
    ['买买提艾力', '买买提', 'contained'],
    ['欧阳', '欧阳建国', 'contained'],
    ['欧', '欧阳建国', 'different'],
    ['张*三', '张小三', 'one-character'],
    ['张**', '张小三', 'one-character'],
    ['张*', '张小三', 'different'],
    ['李*三', '张小三', 'different'],
    ['张□', '张䶮', 'one-character'],
    ['**', '张三', 'unknown'],
    ['□□', '□□', 'unknown'],
    [null, '张三', 'unknown'],
    ['', '张三', 'unknown'],
    [null, null, 'unknown'],
  ])('finds %s and %s: %s', (a, b, agreement) => {
    expect(compareNames(a, b)).toBe(agreement);
    expect(compareNames(b, a)).toBe(agreement);
  });

  it('does not depend on the order of the two, and finds every name the same as itself', () => {
    const name = fc.string({ unit: fc.constantFrom('张', '小', '三', '𠮷', '*', '□'), maxLength: 5 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(compareNames(a, b)).toBe(compareNames(b, a));
        expect(['same', 'unknown']).toContain(compareNames(a, a));
        expect(areCompatible(a, b)).toBe(compareNames(a, b) !== 'different');
      }),
      { seed: 20261031, numRuns: 1000 },
    );
  });
});
