import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBloomFilter, openBloomFilter } from '../../src/load/bloom-filter.js';

const seed = 20261122;

describe('a Bloom filter', () => {
  it('forgets none of its texts, also where it holds more than it was made for', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 300 }), (members, expected) => {
        const filter = createBloomFilter(expected);
        for (const member of members) filter.add(member);
        expect(members.filter((member) => !filter.has(member))).toEqual([]);
      }),
      { seed, numRuns: 300 },
    );
  });

  it.each([1_000, 50_000, 139_000])(
    'made for %i texts takes fewer than one in a thousand others for its own',
    (size) => {
      const filter = createBloomFilter(size);
      for (let at = 0; at < size; at += 1) filter.add(`n99010119${at}`);
      const asked = 400_000;
      let wrong = 0;
      for (let at = 0; at < asked; at += 1) if (filter.has(`n99010218${at}`)) wrong += 1;
      expect(wrong).toBeLessThan(asked / 1_000);
    },
  );

  it('tells apart texts of which one is the beginning of the other, and numbers at one edit', () => {
    const filter = createBloomFilter(2);
    filter.add('n990101197001010012');
    filter.add('');
    const others = ['n99010119700101001', 'n990101197001010021', 'n', 'N990101197001010012', '\u0000'];
    expect(others.filter((other) => filter.has(other))).toEqual([]);
    expect(filter.has('')).toBe(true);
  });

  it('is the same for whoever looks into its bits', () => {
    const filter = createBloomFilter(10);
    const elsewhere = openBloomFilter(filter.shared);
    expect(elsewhere.has('甘一')).toBe(false);
    filter.add('甘一');
    expect(elsewhere.has('甘一')).toBe(true);
  });

  it('holds nothing at first', () => {
    const filter = createBloomFilter(0);
    expect(['', 'a', '甘一'].filter((text) => filter.has(text))).toEqual([]);
  });
});
