import { describe, expect, it } from 'vitest';
import { coverageReader, splitByCoverage, type RollCoverage } from '../../src/rules/coverage.js';
import type { Rule } from '../../src/rules/rule.js';
import { loadDatasets, loadSharedCodes } from '../../src/schema/datasets.js';
import { resolvePolicy } from '../../src/schema/policy.js';
import { foundRow } from './found-row.js';
import { ruleOf } from './rule-text.js';

const datasets = loadDatasets();
const datasetOf = (name: string) => {
  const dataset = datasets.get(name);
  if (dataset === undefined) throw new Error(name);
  return dataset;
};
const september = 2026 * 12 + 8;
const key = (township: string, about = '', month: number | '' = ''): string =>
  `${township}\u0000${about}\u0000${month}`;
const registry: RollCoverage = { dataset: datasetOf('registry'), places: new Set([key('青石镇')]) };
const subsidy: RollCoverage = {
  dataset: datasetOf('subsidy'),
  places: new Set([key('青石镇', 'living', september)]),
};
const livesIn = (township: string | null) => () => ({ township, townshipKey: township });

describe('splitByCoverage', () => {
  it('judges people of a township that the roll covers', () => {
    const rows = [foundRow()];
    expect(splitByCoverage(rows, [registry], livesIn('青石镇'))).toEqual({ judged: rows, gaps: [] });
  });

  it('reports a township once, with the number of its people', () => {
    const rows = [foundRow(), foundRow({ recordId: 12 }), foundRow({ personId: 2 })];
    const { judged, gaps } = splitByCoverage(rows, [registry], livesIn('白云乡'));
    expect(judged).toEqual([]);
    expect(gaps).toEqual([
      {
        rule: 'test-rule',
        dataset: 'registry',
        township: '白云乡',
        about: 'living',
        month: september,
        people: 2,
      },
    ]);
  });

  it('judges a monthly roll by benefit and month', () => {
    const rows = [foundRow(), foundRow({ month: september - 1 }), foundRow({ about: 'nursing' })];
    const { judged, gaps } = splitByCoverage(rows, [subsidy], livesIn('青石镇'));
    expect(judged).toEqual(rows.slice(0, 1));
    expect(gaps.map(({ about, month }) => [about, month])).toEqual([
      ['living', september - 1],
      ['nursing', september],
    ]);
  });

  it('needs every roll to cover the township, and names the first that does not', () => {
    const other: RollCoverage = { dataset: datasetOf('dibao'), places: new Set() };
    const { gaps } = splitByCoverage([foundRow()], [registry, other], livesIn('青石镇'));
    expect(gaps.map(({ dataset }) => dataset)).toEqual(['dibao']);
  });

  it('judges people of unknown township, with a doubt', () => {
    const { judged, gaps } = splitByCoverage([foundRow()], [registry], livesIn(null));
    expect(judged.map(({ residenceUnknown }) => residenceUnknown)).toEqual([true]);
    expect(gaps).toEqual([]);
  });
});

describe('coverageReader', () => {
  const missesOn = (roll: string, filter: string): Rule => ({
    ...ruleOf(),
    absentFrom: new Map([[roll, filter]]),
  });

  /** What the engine is asked by rules that miss people, and the places that each is told of. */
  const readAll = async (
    rules: readonly Rule[],
  ): Promise<{ readonly asked: number; readonly places: readonly (readonly string[])[] }> => {
    let asked = 0;
    const policy = resolvePolicy('default', '2026-09-30', { datasets, shared: loadSharedCodes() });
    const read = coverageReader({
      engine: {
        allGuarded: (sql) => {
          asked += 1;
          return Promise.resolve([{ township_key: sql.includes('2025') ? '白云乡' : '青石镇' }]);
        },
      },
      ...{ datasets, policy, asOf: '2026-09-30' },
    });
    const coverages = await Promise.all(rules.map(read));
    return { asked, places: coverages.map((some) => some.flatMap(({ places }) => [...places])) };
  };

  it('asks once for several rules that miss people on the same rows of a roll', async () => {
    const { asked, places } = await readAll([missesOn('pension', 'true'), missesOn('pension', 'true')]);
    expect(asked).toBe(1);
    expect(places).toEqual([[key('青石镇')], [key('青石镇')]]);
  });

  it('asks again for other rows of the roll', async () => {
    const rules = ['r.year = 2025', 'r.year = 2026'].map((filter) => missesOn('medical_insurance', filter));
    const { asked, places } = await readAll(rules);
    expect(asked).toBe(2);
    expect(places).toEqual([[key('白云乡')], [key('青石镇')]]);
  });
});
