import { nameSounds } from './name-sounds.js';

/**
 * What the script knows of characters and names. Characters are given as code points, names as the comparison keys of
 * `normaliseName`. What was asked lately is remembered.
 */
export interface NameForms {
  /** The usual simplified form of one character: 偉 and 伟 are 伟, 堃 and 坤 are 坤. */
  readonly usualForm: (character: number) => number;
  /** The name in usual forms: two names that agree in it are written with variants of the same characters. */
  readonly variant: (key: string) => string;
  /**
   * The toneless sound of the whole name with the surname read as a surname: `shanxiongxin` for 单雄信, `wangwei` for
   * 王WEI. For finding names that may be the same; `soundAlike` knows more readings.
   */
  readonly pinyin: (key: string) => string;
  /**
   * Whether two characters share a toneless reading. With `isSurname` only what is read so in a surname counts, or 沈
   * would sound like 陈 and 叶 like 谢; without it, every reading does. Sounds that dialects mix up (zh and z, n and l,
   * ang and an) are different sounds.
   */
  readonly soundAlike: (a: number, b: number, isSurname?: boolean) => boolean;
  /** Every toneless reading of a character that `soundAlike` knows, but as a surname; none for what has none. */
  readonly readingsOf: (character: number) => readonly string[];
  /**
   * Whether a character can be read as the syllable given in capitals, as WEI. Of a Han character that no list gives a
   * reading for, every syllable may be the one.
   */
  readonly isReadAs: (character: number, syllable: string) => boolean;
  /** Whether two characters are taken for one another by the eye. */
  readonly lookAlike: (a: number, b: number) => boolean;
}

const isSyllable = /^[a-z]{2,6}$/;
const han = /^\p{Script=Han}$/u;
const isHan = (character: number): boolean => han.test(String.fromCodePoint(character));
const rememberedNames = 200_000;

/** Ways to type a `ü` on an English keyboard. */
const plainSyllable = (syllable: string): string =>
  syllable
    .toLowerCase()
    .replace(/^([nl])(?:ü|yu|u(?=e))/, '$1v')
    .replace(/ü/g, 'v');

const simplifiedForms = (pairs: string): Map<number, number> =>
  new Map(
    pairs.split('|').map((pair) => {
      const [traditional = '', simple = ''] = pair.split(' ');
      return [traditional.codePointAt(0) ?? 0, simple.codePointAt(0) ?? 0];
    }),
  );

const build = async (): Promise<NameForms> => {
  const [{ default: pairs }, pinyinPro, { keptInNames, usualForms }, { isLookAlike }] = await Promise.all([
    import('opencc-js/dict/TSCharacters'),
    import('pinyin-pro'),
    import('./variant-table.js'),
    import('./look-alike-table.js'),
  ]);
  const simplified = simplifiedForms(pairs);
  const traditionalOf = (character: number): readonly number[] =>
    [...simplified].flatMap(([traditional, simple]) => (simple === character ? [traditional] : []));
  const sounds = nameSounds(pinyinPro, { traditionalOf });
  for (const character of keptInNames) simplified.delete(character);
  const lookUp = (character: number): number => {
    const simple = simplified.get(character) ?? character;
    return usualForms.get(character) ?? usualForms.get(simple) ?? simple;
  };
  // A table, because every character of every name that is compared goes through it; 0 where nobody asked yet.
  const inBasicPlane = new Uint32Array(0x10000);
  const usualForm = (character: number): number => {
    const known = inBasicPlane[character];
    if (known === undefined) return lookUp(character);
    return known === 0 ? (inBasicPlane[character] = lookUp(character)) : known;
  };
  const variant = (key: string): string => {
    let form = '';
    for (const character of key) form += String.fromCodePoint(usualForm(character.codePointAt(0) ?? 0));
    return form;
  };

  const pinyins = new Map<string, string>();
  const pinyin = (key: string): string => {
    const found = pinyins.get(key);
    if (found !== undefined) return found;
    const read = sounds.readName(variant(key));
    // A roll of a province has millions of names.
    if (pinyins.size >= rememberedNames) pinyins.clear();
    pinyins.set(key, read);
    return read;
  };
  const soundAlike = (a: number, b: number, isSurname = false): boolean => {
    if (a === b) return true;
    const readingsOf = isSurname ? sounds.surnameReadingsOf : sounds.readingsOf;
    const others = readingsOf(b);
    return others.length > 0 && readingsOf(a).some((reading) => others.includes(reading));
  };
  const isReadAs = (character: number, syllable: string): boolean => {
    const plain = plainSyllable(syllable);
    if (sounds.readingsOf(character).length === 0) return isHan(character) && isSyllable.test(plain);
    return [...sounds.surnameReadingsOf(character), ...sounds.readingsOf(character)].some(
      (reading) =>
        reading === plain || (reading === 'lv' && plain === 'lu') || (reading === 'nv' && plain === 'nu'),
    );
  };
  const { readingsOf } = sounds;
  return { usualForm, variant, pinyin, soundAlike, readingsOf, isReadAs, lookAlike: isLookAlike };
};

let loaded: Promise<NameForms> | undefined;

/**
 * Loads the tables of variants, sounds and look-alikes, once a process. They take about 0.1 s of CPU, so only a run
 * that has to compare names loads them.
 */
export const loadNameForms = (): Promise<NameForms> => (loaded ??= build());
