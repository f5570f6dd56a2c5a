import type * as pinyinPro from 'pinyin-pro';

/** What is asked of the sounds of names; characters are code points. */
export interface NameSounds {
  /** Every toneless reading of a character, the usual one first; empty for what has none. `ü` is written `v`. */
  readonly readingsOf: (character: number) => readonly string[];
  /** The readings a character may have as a surname: that of the surname first, then the usual one. */
  readonly surnameReadingsOf: (character: number) => readonly string[];
  /** One reading of a whole name, as `zhangwei`; Latin letters and what has no reading stand for themselves. */
  readonly readName: (key: string) => string;
}

type Pinyin = Pick<typeof pinyinPro, 'pinyin' | 'polyphonic'>;

/** Surnames of two characters in which one is read otherwise than it is as a surname or as usual. */
const compoundSurnames: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['尉迟', ['yu', 'chi']],
  ['万俟', ['mo', 'qi']],
  ['长孙', ['zhang', 'sun']],
  ['澹台', ['tan', 'tai']],
]);

/** Surnames that pinyin-pro reads as ordinary words. */
const surnameReadings: ReadonlyMap<string, string> = new Map([['洗', 'xian']]);

const isReading = /^[a-z]+$/;
/** Radicals and ideographs begin here; a letter is no reading of itself. */
const firstHan = 0x2e80;
const toneless = { toneType: 'none', type: 'array', v: true } as const;

const memoised = <T>(make: (character: number) => T): ((character: number) => T) => {
  const known = new Map<number, T>();
  return (character) => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const made = make(character);
    known.set(character, made);
    return made;
  };
};

/** What stands in for a character that pinyin-pro does not know. */
interface SoundOptions {
  /** The traditional forms of a simplified character: pinyin-pro knows 紬, but not 䌷. */
  readonly traditionalOf: (character: number) => readonly number[];
}

/**
 * The sounds of names by pinyin-pro, character by character: a phrase that two characters of a name happen to make
 * must not change the key by which the name is found. What was read once is remembered.
 */
export const nameSounds = ({ pinyin, polyphonic }: Pinyin, { traditionalOf }: SoundOptions): NameSounds => {
  const knownReadings = (character: number): readonly string[] => {
    const text = String.fromCodePoint(character);
    const all = [...pinyin(text, toneless), ...(polyphonic(text, toneless)[0] ?? [])];
    return [...new Set(all)].filter((reading) => isReading.test(reading));
  };
  const readingsOf = memoised((character): readonly string[] => {
    if (character < firstHan) return [];
    const known = knownReadings(character);
    return known.length > 0 ? known : traditionalOf(character).flatMap(knownReadings);
  });
  const surnameReadingsOf = memoised((character): readonly string[] => {
    const [usual] = readingsOf(character);
    if (usual === undefined) return [];
    const text = String.fromCodePoint(character);
    const [byTable] = pinyin(text, { ...toneless, surname: 'head' });
    return [...new Set([surnameReadings.get(text) ?? byTable ?? usual, usual])];
  });
  const readName = (key: string): string => {
    const characters = Array.from(key);
    const compound = compoundSurnames.get(characters.slice(0, 2).join(''));
    return characters
      .map((character, at) => {
        const code = character.codePointAt(0) ?? 0;
        const readings = at === 0 ? surnameReadingsOf(code) : readingsOf(code);
        return compound?.[at] ?? readings[0] ?? character.toLowerCase();
      })
      .join('');
  };
  return { readingsOf, surnameReadingsOf, readName };
};
