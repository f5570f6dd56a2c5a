import { describe, expect, it } from 'vitest';
import { fieldBlockings } from '../../../src/link/fields/field-blockings.js';
import type { FieldColumn } from '../../../src/link/fields/field-column.js';
import type { LinkingKind } from '../../../src/schema/linking-fields.js';
import { fieldComparisons } from '../../../src/link/fields/field-comparisons.js';
import { shippedLevels } from '../../../src/link/fields/field-levels.js';
import { linkFields, type LinkedFields } from '../../../src/link/fields/link-fields.js';
import { missing } from '../../../src/link/model/comparison.js';
import { findPairs } from '../../../src/link/model/find-pairs.js';
import { randomNumbers } from '../../../src/link/model/random-numbers.js';

const seed = 20_261_122;

const kinds: Readonly<Record<string, LinkingKind>> = {
  given: 'given-name',
  surname: 'surname',
  street: 'street',
  suburb: 'free-text',
  postcode: 'postcode',
  birth: 'date',
};

const columnsOf = (records: readonly Readonly<Record<string, string | null>>[]): readonly FieldColumn[] =>
  Object.entries(kinds).map(([name, kind]) => ({
    name,
    kind,
    values: records.map((record) => record[name] ?? null),
  }));

const codeOf = (columns: readonly FieldColumn[], field: string, a: number, b: number): string | undefined => {
  const comparison = fieldComparisons(columns).find(({ name }) => name === field);
  const level = comparison?.compare(a, b) ?? missing;
  return level === missing ? 'missing' : comparison?.levels[level]?.code;
};

describe('fieldComparisons', () => {
  const columns = columnsOf([
    { given: 'mitchell', surname: 'green', postcode: '2119' },
    { given: 'green', surname: 'mitchell', postcode: '2191' },
    { given: 'mitchel', surname: null, postcode: '3165' },
  ]);

  it('weighs names in each other’s place once', () => {
    expect(codeOf(columns, 'given', 0, 1)).toBe('swapped');
    expect(codeOf(columns, 'given', 1, 0)).toBe('swapped');
    expect(codeOf(columns, 'surname', 0, 1)).toBe('missing');
  });

  it('says nothing where one record has no value', () => {
    expect(codeOf(columns, 'surname', 0, 2)).toBe('missing');
    expect(codeOf(columns, 'street', 0, 1)).toBe('missing');
  });

  it('finds the level of two values either way round', () => {
    expect([codeOf(columns, 'given', 0, 2), codeOf(columns, 'given', 2, 0)]).toEqual([
      'one-edit',
      'one-edit',
    ]);
    expect(codeOf(columns, 'postcode', 0, 1)).toBe('one-edit');
    expect(codeOf(columns, 'postcode', 0, 2)).toBe('different');
    expect(codeOf(columns, 'postcode', 0, 0)).toBe('same');
  });

  it('has levels whose shares add up to one', () => {
    for (const levels of Object.values(shippedLevels)) {
      expect(levels.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(1, 9);
      expect(levels.reduce((sum, { u }) => sum + u, 0)).toBeCloseTo(1, 9);
    }
  });
});

describe('fieldBlockings', () => {
  it('lets records meet that have their names in each other’s place', () => {
    const columns = columnsOf([
      { given: 'mitchell', surname: 'green' },
      { given: 'green', surname: 'mitchell' },
    ]);
    expect(findPairs({ unitCount: 2, blockings: fieldBlockings(2, columns) }).pairs.size).toBe(1);
  });

  it('uses a common value only beside another one', () => {
    const unitCount = 1000;
    const columns: FieldColumn[] = [
      { name: 'sex', kind: 'code', values: Array.from({ length: unitCount }, (_, at) => String(at % 2)) },
      { name: 'street', kind: 'code', values: Array.from({ length: unitCount }, (_, at) => String(at % 8)) },
      { name: 'phone', kind: 'phone', values: Array.from({ length: unitCount }, (_, at) => String(at >> 1)) },
    ];
    // By sex 249,500 pairs and by street 62,000, above 50 a unit; both together leave the eight streets.
    expect(fieldBlockings(unitCount, columns).map(({ name }) => name)).toEqual(['phone']);
    const narrower = columns.map((column) =>
      column.name === 'street'
        ? { ...column, values: Array.from({ length: unitCount }, (_, at) => String(at % 9)) }
        : column,
    );
    // Nine streets of 111: 55,000 pairs; by sex as well 27,500.
    expect(fieldBlockings(unitCount, narrower).map(({ name }) => name)).toEqual(['phone', 'sex + street']);
  });
});

/** Invented people of a made-up town, each in two registers, the second one spoilt. */
const registers = (people: number): readonly Record<string, string | null>[] => {
  const random = randomNumbers(seed);
  const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const syllables = [
    'ba',
    'cor',
    'den',
    'fi',
    'gar',
    'hol',
    'ket',
    'lin',
    'mor',
    'nes',
    'pol',
    'rin',
    'sel',
    'tav',
  ];
  const word = (length: number): string => Array.from({ length }, () => pick(syllables)).join('');
  const list = (count: number, length: number): readonly string[] =>
    Array.from({ length: count }, () => word(length));
  const [givens, surnames, streets, suburbs] = [list(120, 2), list(400, 3), list(300, 3), list(60, 3)];
  const digits = (count: number): string => Array.from({ length: count }, () => String(random(10))).join('');
  const first = Array.from({ length: people }, () => ({
    given: pick(givens),
    surname: pick(surnames),
    street: `${pick(streets)} ${pick(['street', 'place', 'crescent'])}`,
    suburb: pick(suburbs),
    postcode: digits(4),
    birth: `19${digits(2)}${String(1 + random(12)).padStart(2, '0')}${String(1 + random(28)).padStart(2, '0')}`,
  }));
  const spoilt = (text: string): string | null => {
    const kind = random(20);
    const at = 1 + random(text.length - 1);
    if (kind === 0) return null;
    if (kind === 1) return text.slice(0, at) + text.slice(at + 1);
    if (kind === 2) return `${text.slice(0, at)}${text.charAt(at)}${text.slice(at)}`;
    if (kind === 3) return word(2);
    return text;
  };
  const second = first.map((record): Record<string, string | null> => {
    const { given, surname } = record;
    const swapped = random(30) === 0 ? { given: surname, surname: given } : {};
    const changed = Object.fromEntries(
      Object.entries({ ...record, ...swapped }).map(([key, text]) => [key, spoilt(text)]),
    );
    return changed;
  });
  return [...first, ...second];
};

describe('linkFields', () => {
  const people = 400;
  const records = registers(people);
  const inOneRoll = (a: number, b: number): boolean => a < people === b < people;
  const linked = (order: readonly number[]): LinkedFields =>
    linkFields({
      unitCount: order.length,
      columns: columnsOf(order.map((at) => records[at] ?? {})),
      excludes: (a, b) => inOneRoll(order[a] ?? 0, order[b] ?? 0),
      link: 0,
      candidate: -500,
      margin: 0,
    });
  const asIs = Array.from({ length: 2 * people }, (_, at) => at);

  it('finds nearly everybody again by spoilt fields and nobody wrongly', () => {
    const { clusterOf } = linked(asIs);
    const right = asIs.slice(0, people).filter((at) => clusterOf[at] === clusterOf[at + people]).length;
    const together = asIs.length - new Set(clusterOf).size;
    expect(right).toBeGreaterThanOrEqual(0.99 * people);
    expect(together - right).toBeLessThanOrEqual(1);
  });

  it('links one record of a register with one of the other at most', () => {
    const sizes = new Map<number, number>();
    for (const cluster of linked(asIs).clusterOf) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBe(2);
  });

  it('finds the same links in whatever order the records come', () => {
    const reversed = asIs.toReversed();
    const [one, other] = [linked(asIs).clusterOf, linked(reversed).clusterOf];
    const partnersOne = asIs.map((at) => one[at] === one[(at + people) % (2 * people)]);
    const partnersOther = asIs.map(
      (at) => other[reversed.indexOf(at)] === other[reversed.indexOf((at + people) % (2 * people))],
    );
    expect(partnersOther).toEqual(partnersOne);
  });
});
