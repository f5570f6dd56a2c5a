import { describe, expect, it } from 'vitest';
import { noVeil, veilOver } from '../../../src/cli/explain/veil.js';

describe('the veil over personal data', () => {
  const veil = veilOver(['张三', '张三丰', '王']);

  it('hides the middle of every kind of value', () => {
    expect(veil.field('name', '张三丰')).toBe('张*丰');
    expect(veil.field('number', '99010119900307123X')).toBe('990101********123X');
    expect(veil.field('birth-date', '1990-03-07')).toBe('1990-**-**');
    expect(veil.field('phone', '13800001234')).toBe('138******34');
    expect(veil.field('open', '青石镇')).toBe('青石镇');
  });

  it('hides known names and any number in a sentence, the longer name first', () => {
    expect(veil.sentence('同号：张三丰、张三（99010119900307123X），国王')).toBe(
      '同号：张*丰、张*（990101********123X），国王',
    );
  });

  it('is not there where everything is to be shown', () => {
    expect(noVeil.field('name', '张三')).toBe('张三');
    expect(noVeil.sentence('张三')).toBe('张三');
  });
});
