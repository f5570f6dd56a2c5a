import { describe, expect, it } from 'vitest';
import { mutantsOf } from './sql-mutants.js';
import { tokenize } from './sql-tokens.js';

const flat = (sql: string): string => sql.split(/\s+/).join(' ').trim();
const resultsOf = (sql: string): readonly string[] => mutantsOf(sql).map((mutant) => flat(mutant.sql));

describe('tokenize', () => {
  it('reads words, numbers, binds, texts and symbols, and skips comments', () => {
    const tokens = tokenize("select a.b, $c -- 'no'\nfrom x where y <= 'it''s' and z <> 12");
    expect(tokens.map(({ text }) => text)).toEqual([
      ...[
        'select',
        'a',
        '.',
        'b',
        ',',
        '$c',
        'from',
        'x',
        'where',
        'y',
        '<=',
        "'it''s'",
        'and',
        'z',
        '<>',
        '12',
      ],
    ]);
  });
});

describe('mutantsOf', () => {
  it('shifts comparisons', () => {
    expect(resultsOf('select 1 from t where a < b')).toEqual([
      'select 1 from t where a <= b',
      'select 1 from t where true',
    ]);
  });

  it('drops each side of and and or, once', () => {
    const results = resultsOf('select 1 from t where x and (y or z)');
    expect(results).toEqual([
      'select 1 from t where (y or z)',
      'select 1 from t where x',
      'select 1 from t where x and ( z)',
      'select 1 from t where x and (y )',
    ]);
  });

  it('does not take the and of between for one that joins conditions', () => {
    expect(resultsOf('select 1 from t where m between a and b and c')).toEqual([
      'select 1 from t where m between a + 1 and b and c',
      'select 1 from t where m between a - 1 and b and c',
      'select 1 from t where m between a and b + 1 and c',
      'select 1 from t where m between a and b - 1 and c',
      'select 1 from t where c',
      'select 1 from t where m between a and b',
    ]);
  });

  it('drops exclusions whole', () => {
    const results = resultsOf('select 1 from t where a and not exists (select 1 from u where u.i)');
    expect(results).toContain('select 1 from t where a');
  });

  it('turns joins into left joins and back, and leaves cross joins', () => {
    expect(resultsOf('select 1 from t join u on c')).toContain('select 1 from t left join u on c');
    expect(resultsOf('select 1 from t left join u on c')).toContain('select 1 from t join u on c');
    expect(resultsOf('select 1 from t cross join u')).toEqual([]);
  });

  it('drops defaults one by one', () => {
    expect(resultsOf('select coalesce(a, f(b, c), 0)')).toEqual([
      'select coalesce(a, 0)',
      'select coalesce(a, f(b, c))',
    ]);
    expect(resultsOf('select coalesce(a, 0)')).toEqual(['select a']);
  });

  it('swaps smallest and largest, drops distinct, changes added constants', () => {
    expect(resultsOf('select min(a), count(distinct b), c + 1')).toEqual([
      'select max(a), count(distinct b), c + 1',
      'select min(a), count( b), c + 1',
      'select min(a), count(distinct b), c + 2',
      'select min(a), count(distinct b), c + 0',
    ]);
  });

  it('drops branches of union all, also within brackets', () => {
    expect(resultsOf('select a from t union all select b from u')).toEqual([
      'select b from u',
      'select a from t',
    ]);
    expect(resultsOf('select x from (select a union all select b union all select c) d')).toEqual([
      'select x from ( select b union all select c) d',
      'select x from (select a union all select c) d',
      'select x from (select a union all select b ) d',
    ]);
  });

  it('drops branches of case, and the whole case where it has only one', () => {
    expect(resultsOf("select case when a then 'x' else 'y' end")).toEqual([
      "select case else 'y' end",
      "select case when a then 'x' end",
    ]);
    expect(resultsOf("select case when a then 'x' end as z")).toEqual(['select null as z']);
  });

  it('turns membership round', () => {
    expect(resultsOf('select 1 from t where a in (1, 2)')).toContain('select 1 from t where a not in (1, 2)');
    expect(resultsOf('select 1 from t where a not in (1)')).toContain('select 1 from t where a in (1)');
  });

  it('tells changes of the same words apart and names their lines', () => {
    const changes = mutantsOf('select 1\nfrom t where a = b\nunion all\nselect 1\nfrom t where a = b').filter(
      ({ change }) => change.startsWith('a = b: '),
    );
    expect(changes.map(({ change, line }) => [change, line])).toEqual([
      ['a = b: = -> <>', 2],
      ['a = b: = -> <> (2)', 5],
    ]);
  });
});
