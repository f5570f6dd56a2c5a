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
  readonly guardianNameKey: string | null;
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
const sequenceAndCheck = /[0-9]{3}[0-9X]$/;

/**
 * The keys by which two records may turn out to be one person's, or one household's: if none of the keys of a record of
 * the one side is among those of a record of the other, linking does not compare the two, or nothing comes of it.
 * `soundOf` gives names that sound alike the same text; it is asked for whole names and for their first characters.
 *
 * Two numbers of 18 characters at one edit from each other keep the first 10 or the last 8, unless the edit swaps the
 * 10th and the 11th; hence first 9 and last 7. Half a number counts beside the surname or the rest of the name, whichever
 * of the two is not mistyped. A birth date is weak beside no more than a surname, and half a number beside no name: such
 * keys count where one of the two records has nothing better.
 */
export const blockingKeys =
  (soundOf: (name: string) => string): BlockingKeys =>
  (record, side, take) => {
    const { number, otherNumbers, names, phone } = record;
    if (number !== null && take(`n${number}`)) return true;
    for (const other of otherNumbers) if (other !== null && take(`n${other}`)) return true;
    if (phone !== null && take(`t${phone}`)) return true;
    const isNameless = names.every((name) => name === null);
    if (halfNumberKeys(record, side, isNameless, take)) return true;
    for (const name of names) {
      if (name === null) continue;
      const sound = soundOf(name);
      const first = String.fromCodePoint(name.codePointAt(0) ?? 0);
      const surname = soundOf(first);
      if (
        nameAndNumberKeys(record, { sound, surname, rest: name.slice(first.length) }, take) ||
        birthKeys(record, side, { sound, surname }, take) ||
        placeKeys(record, sound, surname, take)
      )
        return true;
    }
    return false;
  };

/**
 * A key that is worth something only where one of the two records is `open`, which has nothing better: one kind meets open
 * records of the reference side, the other those of the focus side.
 */
const takeWeak = (key: string, side: KeySide, isOpen: boolean, take: TakeKey): boolean =>
  side === 'focus'
    ? take(`+${key}`) || (isOpen && take(`-${key}`))
    : take(`-${key}`) || (isOpen && take(`+${key}`));

const halfNumberKeys = (
  { likenesses }: KeyedRecord,
  side: KeySide,
  isNameless: boolean,
  take: TakeKey,
): boolean => {
  for (const likeness of likenesses) {
    if (likeness === null || likeness.length < leastLikeness) continue;
    if (takeWeak(`e${likeness.slice(-8)}`, side, isNameless, take)) return true;
    if (takeWeak(`f${likeness.slice(0, 14)}`, side, isNameless, take)) return true;
  }
  return false;
};

const nameAndNumberKeys = (
  { likenesses }: KeyedRecord,
  { sound, surname, rest }: { readonly sound: string; readonly surname: string; readonly rest: string },
  take: TakeKey,
): boolean => {
  for (const likeness of likenesses) {
    // An empty cell would make a key of the name alone.
    if (likeness === null || likeness === '') continue;
    // Also of a number that was cut short.
    if (take(`a${likeness.slice(0, 10)}${sound}`)) return true;
    if (likeness.length < leastLikeness) continue;
    if (take(`s${likeness.slice(0, 9)}${likeness.slice(-7)}${sound}`)) return true;
    if (take(`z${likeness.slice(-8)}${surname}`)) return true;
    if (take(`d${likeness.slice(0, 14)}${surname}`)) return true;
    if (rest === '') continue;
    if (take(`y${likeness.slice(-8)}${rest}`)) return true;
    if (take(`x${likeness.slice(0, 14)}${rest}`)) return true;
  }
  return false;
};

const birthKeys = (
  { number, birthDate }: KeyedRecord,
  side: KeySide,
  { sound, surname }: { readonly sound: string; readonly surname: string },
  take: TakeKey,
): boolean => {
  const inNumber = number?.length === 18 ? number.slice(6, 14) : null;
  const beside = birthDate?.replaceAll('-', '') ?? null;
  // Beside the birth date of somebody else the number is, too: a parent's, or a borrowed one.
  const isOpen = inNumber === null || (beside !== null && beside !== inNumber);
  const takeBirth = (birth: string): boolean =>
    take(`b${birth}${sound}`) || takeWeak(`c${birth}${surname}`, side, isOpen, take);
  if (inNumber !== null && takeBirth(inNumber)) return true;
  return beside !== null && beside !== inNumber && takeBirth(beside);
};

const placeKeys = (
  { number, likenesses, townshipKey, village, householdId, guardianNameKey }: KeyedRecord,
  sound: string,
  surname: string,
  take: TakeKey,
): boolean => {
  if (householdId !== null && take(`h${sound}|${householdId}`)) return true;
  if (guardianNameKey !== null && take(`g${sound}|${guardianNameKey}`)) return true;
  const isPlaced = townshipKey !== null || village !== null;
  // Of somebody without number and place nothing but the name is known.
  if ((isPlaced || number === null) && take(`p${sound}|${townshipKey ?? ''}`)) return true;
  if (village === null) return false;
  if (take(`v${sound}|${village}`)) return true;
  const end = sequenceAndCheck.exec(number ?? likenesses[0] ?? '');
  return end !== null && take(`w${end[0]}${surname}|${village}`);
};
