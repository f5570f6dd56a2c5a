import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingKeys, type KeyedRecord, type KeySide } from '../../src/normalise/blocking-keys.js';
import { idCheckDigit, normaliseIdNumber } from '../../src/normalise/id-number.js';

const seed = 20261122;
const keysOf = blockingKeys((nameKey) => nameKey);

const record = (more: Partial<KeyedRecord>): KeyedRecord => ({
  ...{ names: [], number: null, likenesses: [], otherNumbers: [], birthDate: null },
  ...{ townshipKey: null, village: null, phone: null, householdId: null },
  guardianNameKey: null,
  ...more,
});

/** A record by name and what stands in its column of numbers. */
const written = (name: string, text: string): KeyedRecord => {
  const { value, cleaned } = normaliseIdNumber(text);
  return record({ names: [name], number: value, likenesses: [value ?? cleaned] });
};

const keys = (one: KeyedRecord, side: KeySide, of = keysOf): ReadonlySet<string> => {
  const found = new Set<string>();
  of(one, side, (key) => {
    found.add(key);
    return false;
  });
  return found;
};

/** Whether a row would stay for somebody of the focus rolls. */
const meet = (focus: KeyedRecord, reference: KeyedRecord, of = keysOf): boolean => {
  const members = keys(focus, 'focus', of);
  return of(reference, 'reference', (key) => members.has(key));
};

const numberOf = (first17: string): string => first17 + idCheckDigit(first17);

/** Every text at one edit from a number. */
const neighbours = (text: string): readonly string[] =>
  Array.from({ length: text.length + 1 }, (_, at) => {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    return [
      before + after.slice(1),
      before + after.charAt(1) + after.charAt(0) + after.slice(2),
      ...Array.from('0123456789X').flatMap((sign) => [before + sign + after, before + sign + after.slice(1)]),
    ];
  }).flat();

const first17 = fc
  .record({
    year: fc.integer({ min: 1930, max: 2020 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ year, month, day, sequence }) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    return `990101${year}${two(month)}${two(day)}${String(sequence).padStart(3, '0')}`;
  });

describe('blocking keys', () => {
  it('meet for one name and numbers at one edit, whichever of the two is the damaged one', () => {
    fc.assert(
      fc.property(first17, (start) => {
        const number = numberOf(start);
        const right = written('甘一', number);
        for (const damaged of neighbours(number)) {
          const other = written('甘一', damaged);
          if (!meet(right, other) || !meet(other, right)) throw new Error(`${number} ${damaged}`);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  const number = numberOf('99010119700101001');
  const stranger = numberOf('99010219851130222');
  it.each<[string, Partial<KeyedRecord>, Partial<KeyedRecord>]>([
    ['one number, whatever the names', { names: ['甘一'], number }, { names: ['丁二'], number }],
    ['the number of a guardian', { names: ['甘小'], otherNumbers: [number] }, { names: ['甘小'], number }],
    ['a guardian in common', { otherNumbers: [number] }, { otherNumbers: [number] }],
    [
      'the birth date in the number',
      { names: ['甘一'], number },
      { names: ['甘一'], birthDate: '1970-01-01' },
    ],
    [
      'the birth date beside a number of another day',
      { names: ['甘一'], birthDate: '1985-11-30', number },
      { names: ['甘一'], number: stranger },
    ],
    ['a former name', { names: ['甘一', '丁二'], birthDate: '1970-01-01' }, { names: ['丁二'], number }],
    ['a telephone', { names: ['甘一'], phone: '13900000000' }, { names: ['丁二'], phone: '13900000000' }],
    ['a household', { names: ['甘一'], householdId: 'H1' }, { names: ['甘一'], householdId: 'H1' }],
    [
      'one village, though the numbers differ',
      { names: ['甘一'], number, village: '上坝村', townshipKey: '青石' },
      { names: ['甘一'], number: stranger, village: '上坝村' },
    ],
    [
      'one township, though the numbers differ',
      { names: ['甘一'], number, townshipKey: '青石' },
      { names: ['甘一'], number: stranger, townshipKey: '青石' },
    ],
    [
      'one guardian, by the name',
      { names: ['甘小'], guardianNameKey: '甘一' },
      { names: ['甘小'], number, guardianNameKey: '甘一' },
    ],
    [
      'half a number, where the person has no name',
      { likenesses: [`${number.slice(0, 9)}9${number.slice(10)}`] },
      { names: ['甘一'], number, likenesses: [number] },
    ],
    [
      'half a number, where the row has no name',
      { names: ['甘一'], number, likenesses: [number] },
      { likenesses: [`${number.slice(0, 16)}9${number.slice(17)}`] },
    ],
    [
      'surname and birth date, where the row has no number',
      { names: ['甘一'], number },
      { names: ['甘二'], birthDate: '1970-01-01' },
    ],
    [
      "surname and birth date, where the person's number is of another day",
      { names: ['甘一'], birthDate: '1985-11-30', number },
      { names: ['甘二'], number: stranger },
    ],
    [
      'surname, village and the end of the number',
      { names: ['甘一'], number, village: '上坝村' },
      { names: ['甘二'], likenesses: [`990${number.slice(4)}`], village: '上坝村' },
    ],
    [
      'half a number, where only the surname is mistyped',
      { names: ['王小三'], number, likenesses: [number] },
      { names: ['玉小三'], likenesses: [`${number.slice(0, 9)}9${number.slice(10)}`] },
    ],
    [
      'the other half, where only the surname is mistyped',
      { names: ['王小三'], number, likenesses: [number] },
      { names: ['玉小三'], likenesses: [`${number.slice(0, 16)}9${number.slice(17)}`] },
    ],
    [
      'a number that was cut short',
      { names: ['甘一'], likenesses: [number.slice(0, 12)], townshipKey: '青石' },
      { names: ['甘一'], number, likenesses: [number], townshipKey: '云岭' },
    ],
    ['a name and nothing else on either side', { names: ['甘一'] }, { names: ['甘一'] }],
  ])('meet for %s', (_, focus, reference) => {
    expect(meet(record(focus), record(reference))).toBe(true);
  });

  it.each<[string, Partial<KeyedRecord>, Partial<KeyedRecord>]>([
    ['a name alone', { names: ['甘一'], number }, { names: ['甘一'], number: stranger }],
    [
      'a surname and a birth date, where both have numbers of that day',
      { names: ['甘一'], number },
      { names: ['甘二'], number: numberOf('99020519700101777') },
    ],
    [
      'half a number under another name',
      { names: ['甘一'], number, likenesses: [number] },
      { names: ['丁二'], likenesses: [`${number.slice(0, 9)}9${number.slice(10)}`] },
    ],
    [
      'a name in two townships',
      { names: ['甘一'], number, townshipKey: '青石' },
      { names: ['甘一'], townshipKey: '云岭' },
    ],
    [
      'another name in the village',
      { names: ['甘一'], number, village: '上坝村' },
      { names: ['甘二'], number: stranger, village: '上坝村' },
    ],
    [
      'numbers at one edit under other names',
      { names: ['甘一'], likenesses: ['990101197001010018'] },
      { names: ['丁二'], likenesses: ['990101197001010019'] },
    ],
    [
      'short numbers that are alike',
      { names: ['甘一'], likenesses: ['9901011970'], townshipKey: '青石' },
      { names: ['甘二'], likenesses: ['9901011970'], townshipKey: '青石' },
    ],
    [
      'a name beside empty cells of numbers',
      { names: ['甘一'], likenesses: [''], townshipKey: '青石' },
      { names: ['甘一'], likenesses: [''], townshipKey: '云岭' },
    ],
    ['nothing at all', {}, {}],
  ])('do not meet for %s', (_, focus, reference) => {
    expect(meet(record(focus), record(reference))).toBe(false);
  });

  it('meet for names that sound alike', () => {
    const sounds = blockingKeys((name) => name.replaceAll('玮', '伟'));
    const focus = record({ names: ['张伟'], number, townshipKey: '青石' });
    const reference = record({ names: ['张玮'], number: stranger, townshipKey: '青石' });
    expect(meet(focus, reference, sounds)).toBe(true);
    expect(meet(focus, reference)).toBe(false);
  });

  it('stop at the first key that is enough', () => {
    const asked: string[] = [];
    const found = keysOf(written('甘一', number), 'reference', (key) => {
      asked.push(key);
      return true;
    });
    expect(found).toBe(true);
    expect(asked).toHaveLength(1);
  });
});
