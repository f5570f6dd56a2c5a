/** What of a record the keys are made of; null where the record does not say it. */
export interface KeyedRecord {
  /** Keys of the name and of a former one. */
  readonly names: readonly (string | null)[];
  /** A number that can be the person's: the own one where it is valid, else the one in the certificate number. */
  readonly number: string | null;
  /** Every text by which the person's number may be known again, however damaged; nulls are passed over. */
  readonly likenesses: readonly (string | null)[];
  /** Numbers of the people around: guardian, householder. */
  readonly otherNumbers: readonly (string | null)[];
  /** YYYY-MM-DD. */
  readonly birthDate: string | null;
  readonly townshipKey: string | null;
  readonly village: string | null;
  readonly phone: string | null;
  readonly householdId: string | null;
}

/** Whose key it is: of the people whom a run is about, or of a row that is asked whether it may be one of theirs. */
export type KeySide = 'focus' | 'reference';

/** Takes a key; true: enough, make no further ones. */
type TakeKey = (key: string) => boolean;

/** Makes the keys of a record, until one was enough; whether it was. */
export type BlockingKeys = (record: KeyedRecord, side: KeySide, take: TakeKey) => boolean;

/** Fewer characters are no number that could be known again. */
const leastLikeness = 15;

/**
 * The keys by which two records may turn out to be one person's, or one household's: if none of the keys of a record of
 * the one side is among those of a record of the other, linking does not compare the two. `soundOf` gives names that
 * sound alike the same text.
 *
 * Two numbers of 18 characters at one edit from each other keep the first 10 or the last 8, unless the edit swaps the
 * 10th and the 11th; hence first 9 and last 7. A name with a township is weak: it counts where one of the two has no
 * usable number.
 */
export const blockingKeys =
  (soundOf: (nameKey: string) => string): BlockingKeys =>
  (record, side, take) => {
    const { number, names } = record;
    if (number !== null && take(`n${number}`)) return true;
    for (const other of record.otherNumbers) if (other !== null && take(`n${other}`)) return true;
    if (record.phone !== null && take(`t${record.phone}`)) return true;
    for (const name of names) {
      if (name !== null && (numberKeys(record, soundOf(name), take) || placeKeys(record, name, side, take)))
        return true;
    }
    return false;
  };

const numberKeys = (
  { number, likenesses, birthDate, householdId }: KeyedRecord,
  sound: string,
  take: TakeKey,
): boolean => {
  for (const likeness of likenesses) {
    if (likeness === null || likeness.length < leastLikeness) continue;
    if (take(`a${likeness.slice(0, 10)}${sound}`)) return true;
    if (take(`z${likeness.slice(-8)}${sound}`)) return true;
    if (take(`s${likeness.slice(0, 9)}${likeness.slice(-7)}${sound}`)) return true;
  }
  const inNumber = birthInNumber(number);
  if (inNumber !== null && take(`b${inNumber}${sound}`)) return true;
  const birth = birthDate?.replaceAll('-', '') ?? null;
  if (birth !== null && birth !== inNumber && take(`b${birth}${sound}`)) return true;
  return householdId !== null && take(`h${sound}|${householdId}`);
};

const placeKeys = (
  { number, townshipKey, village }: KeyedRecord,
  name: string,
  side: KeySide,
  take: TakeKey,
): boolean => {
  if (village !== null && take(`v${name}|${village}`)) return true;
  const isLoose = number === null;
  // The one family of keys is for rows without a number, the other for people without one.
  if ((isLoose || side === 'focus') && take(`p${name}|${townshipKey ?? ''}`)) return true;
  return townshipKey !== null && (isLoose || side === 'reference') && take(`q${name}|${townshipKey}`);
};

/** YYYYMMDD of a number of 18 characters. */
const birthInNumber = (number: string | null): string | null =>
  number?.length === 18 ? number.slice(6, 14) : null;
