import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnionFind } from '../../../src/link/model/union-find.js';

const seed = 20_261_122;
const size = 30;

/** Connected components by walking from unit to unit: shares no idea with joining sets. */
const walkedComponents = (edges: readonly (readonly [number, number])[]): readonly number[] => {
  const smallest = Array<number>(size).fill(-1);
  for (let from = 0; from < size; from += 1) {
    const open = [from];
    for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
      if (smallest[unit] !== -1) continue;
      smallest[unit] = from;
      for (const [a, b] of edges) {
        if (a === unit) open.push(b);
        if (b === unit) open.push(a);
      }
    }
  }
  return smallest;
};

const edges = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 40 });

describe('UnionFind', () => {
  it('names every unit by the smallest one that it is connected with', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const sets = new UnionFind(size);
        for (const [a, b] of list) sets.join(a, b);
        expect(Array.from(sets.roots())).toEqual(walkedComponents(list));
      }),
      { seed },
    );
  });

  it('goes round all units of a set and no others', () => {
    fc.assert(
      fc.property(edges, fc.nat(size - 1), (list, unit) => {
        const sets = new UnionFind(size);
        for (const [a, b] of list) sets.join(a, b);
        const met = [unit];
        for (let at = sets.after(unit); at !== unit; at = sets.after(at)) met.push(at);
        const components = walkedComponents(list);
        const expected = components.flatMap((root, at) => (root === components[unit] ? [at] : []));
        expect(met.sort((a, b) => a - b)).toEqual(expected);
      }),
      { seed },
    );
  });
});
