import { describe, expect, it } from 'vitest';
import { splitByCoverage, type RollCoverage } from '../../src/rules/coverage.js';
import { loadDatasets } from '../../src/schema/datasets.js';
import { foundRow } from './found-row.js';

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
