import { describe, expect, it } from 'vitest';
import { townshipsFor } from '../../src/sample/more-townships.js';
import { townships } from '../../src/sample/places.js';

const villagesOf = (people: number): number =>
  townshipsFor(people).reduce((sum, { villages }) => sum + villages.length, 0);

describe('the townships of a county', () => {
  it('are the six as long as these hold its people', () => {
    expect(townshipsFor(2_400)).toEqual(townships);
    expect(townshipsFor(78_000)).toEqual(townships);
  });

  it('become more with its people, after the six', () => {
    const names = townshipsFor(100_000).map(({ name }) => name);
    expect(names.slice(0, 6)).toEqual(townships.map(({ name }) => name));
    expect(names.slice(6)).toEqual(['新青山镇', '新白山镇']);
    expect(townshipsFor(400_000)).toHaveLength(31);
  });

  it.each([100_000, 200_000, 400_000, 500_000])(
    'have villages of one to three thousand people in a county of %i',
    (people) => {
      expect(people / villagesOf(people)).toBeGreaterThan(1_000);
      expect(people / villagesOf(people)).toBeLessThan(3_000);
    },
  );

  it('have names and region codes of their own, of regions that are assigned to nobody', () => {
    const places = townshipsFor(500_000);
    expect(new Set(places.map(({ name }) => name)).size).toBe(places.length);
    expect(new Set(places.map(({ region }) => region)).size).toBe(places.length);
    expect(places.every(({ region }) => /^99\d{4}$/.test(region))).toBe(true);
  });
});
