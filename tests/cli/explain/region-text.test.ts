import { describe, expect, it } from 'vitest';
import { regionText } from '../../../src/cli/explain/render-explanation.js';
import { invented } from '../../normalise/invented-number.js';

describe('what the region code of a number says', () => {
  const nobodys = (code: string): string => `${code}000000000000`;

  it('is the place of first registration, with whether its code was abolished', () => {
    expect(regionText('zh', nobodys('342423'))).toBe(
      '安徽省六安地区霍邱县（代码 342423，已撤销；首次登记地，不一定是现住地）',
    );
    expect(regionText('en', nobodys('110000'))).toMatch(/^北京市 \(code 110000; /);
  });

  it('is information only where no province has the code, and nothing of a number of another kind', () => {
    expect(regionText('zh', invented('99010119700101001'))).toBe('990101 不是任何省份的代码（仅供参考）');
    expect(regionText('zh', 'H12345678')).toBe('');
    expect(regionText('zh', null)).toBe('');
  });
});
