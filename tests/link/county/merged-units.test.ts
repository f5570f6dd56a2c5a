import { describe, expect, it } from 'vitest';
import { mergeUnits } from '../../../src/link/county/merged-units.js';
import { trust } from '../../../src/link/county/trusted-numbers.js';
import { shareValue } from '../../../src/link/county/unit-lists.js';
import { sampleId } from '../../load/sample-roll.js';
import { madeUnits } from './made-units.js';

const number = sampleId('19950307');

describe('units that were merged', () => {
  const units = {
    ...madeUnits([
      { name: '张小三', phone: '19900000001' },
      { name: '张小山', number, phone: '19900000002' },
      { name: '李大四', phone: '19900000001' },
      { name: '张小三' },
    ]),
    datasetBits: Int32Array.from([1, 2, 4, 1]),
    nameCounts: Int32Array.from([2, 1, 1]),
  };
  const trusted = Uint8Array.from([trust.doubtful, trust.own, trust.doubtful, trust.doubtful]);
  const clusterOf = Int32Array.from([0, 0, 2, 0]);
  const merged = mergeUnits(units, trusted, [[0, 1, 3], [2]], clusterOf);

  it('have the number of the one that leads', () => {
    expect(merged.units.numbers).toEqual([number, null]);
    expect([...merged.leading]).toEqual([1, 2]);
    expect([...merged.owners.trusted]).toEqual([trust.own, trust.doubtful]);
    expect(merged.owners.ownersOf(0)).toEqual([0]);
  });

  it('show what any of them shows, and stand on all their rolls', () => {
    expect(shareValue(merged.units.phones, 0, 1)).toBe(true);
    const [from, to] = merged.units.names.offsets;
    expect(merged.units.names.values.subarray(from, to)).toHaveLength(2);
    expect([...merged.units.datasetBits]).toEqual([3, 4]);
    expect([...merged.units.datasets]).toEqual([2, 1]);
  });

  it('count once for each of their names', () => {
    // 张小三 is written twice, of one person.
    expect([...merged.units.nameCounts]).toEqual([1, 1, 1]);
    expect(merged.units.namedUnits).toBe(2);
  });
});
