import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../src/sample/random.js';

const draw = (seed: number, label: string): number[] => {
  const random = new Random(seed, label);
  return Array.from({ length: 50 }, () => random.between(0, 1_000_000));
};

describe('Random', () => {
  it('repeats itself for the same seed and label, and for no other', () => {
    expect(draw(7, 'a')).toEqual(draw(7, 'a'));
    expect(draw(7, 'a')).not.toEqual(draw(8, 'a'));
    expect(draw(7, 'a')).not.toEqual(draw(7, 'b'));
  });

  it('stays within bounds and shuffles without losing anything', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: -50, max: 50 }),
        fc.nat(80),
        fc.array(fc.nat()),
        (seed, low, span, list) => {
          const random = new Random(seed, 'bounds');
          const drawn = random.between(low, low + span);
          expect(drawn).toBeGreaterThanOrEqual(low);
          expect(drawn).toBeLessThanOrEqual(low + span);
          expect([...random.shuffled(list)].sort()).toEqual([...list].sort());
        },
      ),
      { seed: 20260930 },
    );
  });

  it('draws by weight', () => {
    const random = new Random(3, 'weights');
    const drawn = Array.from({ length: 4000 }, () =>
      random.weighted([
        ['often', 3],
        ['seldom', 1],
        ['never', 0],
      ]),
    );
    const often = drawn.filter((each) => each === 'often').length;
    expect(often).toBeGreaterThan(2850);
    expect(often).toBeLessThan(3150);
    expect(drawn).not.toContain('never');
  });

  it('refuses to pick from nothing', () => {
    expect(() => new Random(1, 'none').pick([])).toThrow(RangeError);
    expect(() => new Random(1, 'none').weighted([])).toThrow(RangeError);
  });
});
