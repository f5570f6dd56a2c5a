import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowClassifier } from '../../src/map/classify-row.js';
import { statedTotals, type StatedTotal } from '../../src/map/stated-totals.js';
import { mappingOf, rowOf } from './sheet.js';

const mapping = mappingOf({ file: '低保.xlsx' }, '序号|乡镇|姓名|身份证号|低保类别|保障金额|保障人数');
const classOf = rowClassifier(mapping);

/** The totals of a table whose rows begin in row 2. */
const totalsOf = (...lines: readonly string[]): readonly StatedTotal[] => {
  const totals = statedTotals(mapping);
  lines.forEach((line, at) => {
    const row = rowOf(line, at + 2);
    totals.add(row, classOf(row));
  });
  return totals.end();
};
/** Row, label and the rows added up: `5 小计: 2-4`. */
const rangesOf = (...lines: readonly string[]): readonly string[] =>
  totalsOf(...lines).map(({ row, label, firstRow, lastRow }) => `${row} ${label}: ${firstRow}-${lastRow}`);
const person = '1|青石镇|甲小明|990101199003070012|A|300|1';

describe('statedTotals', () => {
  it('reads the sums of money and counts, in fen and as numbers', () => {
    expect(totalsOf(person, '合计|||||1,300.50|4人')).toEqual([
      {
        row: 3,
        label: '合计',
        kind: 'total',
        figures: [
          { kind: 'money', field: 'amount', index: 5, fen: 130_050 },
          { kind: 'count', field: 'household_size', index: 6, count: 4 },
        ],
        firstRow: 2,
        lastRow: 2,
      },
    ]);
  });

  it.each([
    ['合计：35人', 35],
    ['合计（３５人）', 35],
    ['合计||共35人', 35],
    ['合计||35', 35],
    ['合计|||35', 35],
    ['||合计35', 35],
    ['||共计：35', 35],
    ['本页合计|35名', 35],
  ])('reads %s as a head count', (line, count) => {
    expect(totalsOf(person, line)[0]?.figures).toEqual([{ kind: 'people', count }]);
  });

  it.each(['合计', '合计|12户', '合计35', '合计：35人次', '合计|||||不详', '合计|||||#REF!'])(
    'takes no figure from %s',
    (line) => {
      expect(totalsOf(person, line)[0]?.figures).toEqual([]);
    },
  );

  it('lets a sub-total speak of the rows since the last one, and the total of all', () => {
    expect(rangesOf(person, person, '|青石镇|小计||||', person, '|云岭乡|小计', '合计', '填表人：')).toEqual([
      '4 青石镇小计: 2-3',
      '6 云岭乡小计: 5-5',
      '7 合计: 2-6',
    ]);
  });

  it('tells villages, townships and the whole apart by their words', () => {
    expect(
      rangesOf(person, '小计', person, '小计', '|青石镇合计', person, '小计', '|云岭乡合计', '总计'),
    ).toEqual([
      '3 小计: 2-2',
      '5 小计: 4-4',
      '6 青石镇合计: 2-5',
      '8 小计: 7-7',
      '9 云岭乡合计: 7-8',
      '10 总计: 2-9',
    ]);
  });

  it('takes several plain totals for parts, and one right below another for the whole', () => {
    expect(rangesOf(person, '合计', person, person, '合计', '合计')).toEqual([
      '3 合计: 2-2',
      '6 合计: 4-5',
      '7 合计: 2-6',
    ]);
  });

  it('lets a total above the rows speak of those that follow', () => {
    expect(rangesOf('合计', person, person)).toEqual(['2 合计: 3-4']);
    expect(rangesOf('合计', '小计', person, person, '小计', person)).toEqual([
      '2 合计: 3-7',
      '3 小计: 4-5',
      '6 小计: 7-7',
    ]);
    expect(rangesOf('合计', person, person, '合计')).toEqual(['2 合计: 3-4', '5 合计: 2-4']);
  });

  it('lets pages break anywhere', () => {
    expect(rangesOf(person, '本页合计', person, '小计', person, '本页合计', '小计')).toEqual([
      '3 本页合计: 2-2',
      '5 小计: 2-4',
      '7 本页合计: 4-6',
      '8 小计: 6-7',
    ]);
  });

  it('speaks of every record in exactly one sub-total, wherever the sub-totals stand', () => {
    const blocks = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(blocks, fc.boolean(), (sizes, above) => {
        const lines = sizes.flatMap((size) => {
          const people = Array<string>(size).fill(person);
          return above ? ['小计', ...people] : [...people, '小计'];
        });
        const covered = totalsOf(...lines).flatMap(({ firstRow, lastRow }) =>
          lines.flatMap((line, at) =>
            line === person && at + 2 >= firstRow && at + 2 <= lastRow ? [at] : [],
          ),
        );
        expect(covered).toEqual(lines.flatMap((line, at) => (line === person ? [at] : [])));
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });
});
