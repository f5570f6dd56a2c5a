import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPattern } from '../../../src/cli/init/common-pattern.js';
import { fitsPattern } from '../../../src/workspace/file-pattern.js';

describe('commonPattern', () => {
  it.each([
    [['名册.xlsx'], '名册.xlsx'],
    [['2026年6月护理补贴.csv', '2026年7月护理补贴.csv'], '2026年*月护理补贴.csv'],
    [['2026年1月.csv', '2026年10月.csv', '2026年12月.csv'], '2026年*月.csv'],
    [['青石镇/护理.xlsx', '白沙乡/护理.xlsx'], undefined],
    [['青石镇/护理.xlsx', '白沙镇/护理.xlsx'], '*镇/护理.xlsx'],
    [['a/护理.xlsx', '护理.xlsx'], undefined],
    [['青石.xlsx', '白沙.csv'], undefined],
    [['名册[1].xlsx', '名册[2].xlsx'], undefined],
    [['名册', '名册'], '名册'],
  ])('%j: %s', (names, pattern) => {
    expect(commonPattern(names)).toBe(pattern);
  });

  it('fits every name that it was made from', () => {
    const name = fc.stringMatching(/^[ab0-9年月()+]{1,8}(\/[ab0-9年月]{1,6})?$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const pattern = commonPattern(names);
        if (pattern !== undefined) for (const one of names) expect(fitsPattern(pattern, one)).toBe(true);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});
