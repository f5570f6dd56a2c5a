import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockingsOf } from '../../../src/link/county/blockings.js';
import { loadNameForms } from '../../../src/link/name-forms.js';
import { idCheckDigit } from '../../../src/normalise/citizen-number.js';
import { blockingKeys, type KeyedRecord, type KeySide } from '../../../src/normalise/blocking-keys.js';
import { madeUnits, type MadeUnit } from './made-units.js';

const seed = 20261123;
const forms = await loadNameForms();
const keysOf = blockingKeys(forms.pinyin);

const numberOf = (first17: string): string => first17 + idCheckDigit(first17);
const numbers = [
  ...['99010119700101001', '99010119700101002', '99010219700101001', '99010119850101001'].map(numberOf),
  numberOf('99020119991231222'),
];
/** As typed with one slip in the first half or the last, cut short, and damaged past knowing. */
const failing = numbers.flatMap((number) => [
  `${number.slice(0, 8)}9${number.slice(9)}`,
  `${number.slice(0, 16)}9${number.slice(17)}`,
  number.slice(0, 17),
  number.slice(0, 12),
  '9.90101E+17',
]);

const some = <T>(...values: readonly T[]): fc.Arbitrary<T | null> =>
  fc.option(fc.constantFrom(...values), { nil: null });

const unit = fc.record<MadeUnit>({
  name: some('张小伟', '章小伟', '李小伟', '张小芳', '李芳', '张*伟', '伟'),
  formerName: some('张小伟', '李芳'),
  number: some(...numbers),
  failing: some(...failing),
  birthDate: some('1970-01-01', '1985-01-01', '1999-12-31'),
  township: some('青石', '云岭'),
  village: some('上坝村', '下坝村'),
  phone: some('13900000000', '13900000001'),
  guardianNumber: some(...numbers),
  certificateNumber: some(...numbers),
});

/** What linking makes of it: the certificate's number is the own one where that is missing. */
const asUnit = (made: MadeUnit): MadeUnit => {
  const number = made.number ?? made.certificateNumber ?? null;
  return { ...made, number, failing: number === null ? (made.failing ?? null) : null };
};

const asRecord = ({ number, failing: written, ...made }: MadeUnit): KeyedRecord => {
  const certificate = made.certificateNumber === number ? null : (made.certificateNumber ?? null);
  return {
    names: [made.name ?? null, made.formerName ?? null],
    number: number ?? null,
    likenesses: [number ?? written ?? null, certificate],
    otherNumbers: [certificate, made.guardianNumber ?? null],
    ...{ birthDate: made.birthDate ?? null, townshipKey: made.township ?? null },
    ...{ village: made.village ?? null, phone: made.phone ?? null },
    ...{ guardianNameKey: null, householdId: null },
  };
};

/** Names of the blockings by which linking compares the two. */
const blockingsFor = (pair: readonly MadeUnit[]): readonly string[] =>
  blockingsOf(madeUnits(pair), new Map(), forms).flatMap((blocking) => {
    const [first, second] = [0, 1].map((at) => {
      const keys = new Set<string>();
      blocking.keysOf(at, (key) => keys.add(key));
      return keys;
    });
    return [...(first ?? [])].some((key) => second?.has(key)) ? [blocking.name] : [];
  });

const keysOn = (side: KeySide, record: KeyedRecord): ReadonlySet<string> => {
  const keys = new Set<string>();
  keysOf(record, side, (key) => {
    keys.add(key);
    return false;
  });
  return keys;
};

const isKept = (focus: KeyedRecord, reference: KeyedRecord): boolean => {
  const members = keysOn('focus', focus);
  return keysOf(reference, 'reference', (key) => members.has(key));
};

const shareHalfName = (a: KeyedRecord, b: KeyedRecord): boolean => {
  const [first, second] = [a, b].map(({ names }) => names.flatMap((name) => name ?? []));
  if (first?.length === 0 || second?.length === 0) return true;
  const halves = (name: string): readonly [string, string] => [forms.pinyin(name.charAt(0)), name.slice(1)];
  return (first ?? []).some((one) =>
    (second ?? []).some((other) => {
      const [[surname, rest], [otherSurname, otherRest]] = [halves(one), halves(other)];
      return surname === otherSurname || (rest !== '' && rest === otherRest);
    }),
  );
};

const knowsNoOtherDay = ({ number, birthDate }: KeyedRecord): boolean =>
  number !== null && (birthDate === null || birthDate.replaceAll('-', '') === number.slice(6, 14));

/** Whether more may come of the meeting than that two people are told apart. */
const matters = (blocking: string, a: KeyedRecord, b: KeyedRecord): boolean => {
  switch (blocking) {
    case 'last-8':
    case 'number-without-last-4':
      return shareHalfName(a, b);
    case 'surname-and-birth':
      return !(knowsNoOtherDay(a) && knowsNoOtherDay(b));
    default:
      return true;
  }
};

it('keeps every row that linking would compare with somebody of the focus rolls', () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(unit, unit, (...made) => {
      const pair = made.map(asUnit);
      const [a, b] = pair.map(asRecord) as [KeyedRecord, KeyedRecord];
      for (const blocking of blockingsFor(pair).filter((name) => matters(name, a, b))) {
        met.set(blocking, (met.get(blocking) ?? 0) + 1);
        if (!isKept(a, b) || !isKept(b, a)) throw new Error(`not kept, though they meet by ${blocking}`);
      }
    }),
    { seed, numRuns: 6000 },
  );
  for (const { name } of blockingsOf(madeUnits([]), new Map(), forms)) {
    expect(met.get(name) ?? 0, name).toBeGreaterThan(20);
  }
});
