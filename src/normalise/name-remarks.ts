import { closeSpaces, lostCharacter } from './name-characters.js';
import { otherNamesIn, unbracketedOtherName, type OtherNames } from './other-names.js';

/** A name without what was written around it. */
export interface BareName {
  readonly name: string;
  /** Remarks such as 已故, joined by spaces. */
  readonly note: string;
  /** Other names of the person that the remarks give, as written. */
  readonly otherNames: readonly string[];
  /** Whether the remarks say more than those. */
  readonly saysMore: boolean;
  /** Whether a bracket describes a character that could not be typed: 徐(莹加王旁). */
  readonly isDescribed: boolean;
}

const bracket = /[([{<【〔〈《]([^()[\]{}<>【】〔〕〈〉《》]*)[)\]}>】〕〉》]/gu;
const known =
  /^(?:已?故|已?死亡|已?去世|已?逝世|已?注销|已?迁[出走入]|已?停发|已?取消|代|代领|户主|本人|兼|曾用名.*|原名.*|又名.*|别名.*|小名.*|监护人.*|新增|残疾人?|男|女|大|小|[0-9]+)$/u;
/** 加王旁 after a character changes that character: 莹(加王旁) is one character, not two. */
const amended = /\p{Script=Han}[([{【〔]([加去带改换添][^()[\]{}【】〔〕]{0,8}[旁头底偏部首])[)\]}】〕]/gu;
const sum = /\p{Script=Han}\+\p{Script=Han}/u;
const syllable = /^[A-Za-zÀ-ɏ]{1,8}[1-5]?$/u;
const twoHan = /^\p{Script=Han}{2}$/u;
const oneCharacter = /^.$/u;
const startsWithHan = /^\p{Script=Han}/u;

/**
 * Words about strokes and sums of parts always describe a character. Two bare characters and a syllable of pinyin do
 * after a lone surname, 徐(韦华) and 王(WEI), and in the middle of a name.
 */
const describes = (words: string, before: string, after: string): boolean => {
  if (known.test(words) || givesOtherName(words)) return false;
  if (/\p{Script=Han}{2}/u.test(words) && /[加旁头底偏]/u.test(words)) return true;
  if (sum.test(words)) return true;
  return (twoHan.test(words) || syllable.test(words)) && isMissing(before, after);
};

const otherNames = (remark: string): OtherNames => otherNamesIn(remark, (words) => known.test(words));
const givesOtherName = (remark: string): boolean => otherNames(remark).names.length > 0;

/** Whether a character is missing where the bracket stands: after a lone surname, or in the middle of a name. */
const isMissing = (before: string, after: string): boolean =>
  oneCharacter.test(before + after) || (before !== '' && startsWithHan.test(after));

/** A pinyin syllable without tone marks and numbers, in capitals: what is read of a character that is not there. */
const plainSyllable = (words: string): string =>
  words
    .replace(/[1-5]$/, '')
    .replaceAll(/[üǖǘǚǜ]/gu, 'v')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase();

const labelled = /^(?:户主)?(?:姓名|名字|户主):\s*/u;
const otherPerson = /[\s,;、(]*(?:监护人|代领人|领款人|联系人|户主|父亲|母亲|父|母)\s*:[^)]*\)?$/u;
const bareState = /(?<=\p{Script=Han}{2})\s*(?:已故|已死亡|死亡|去世|已迁出|迁出)$/u;
/** What a space sets apart from a name of two characters or more: 张三 父亲. */
const setApart =
  /(?<=^\p{Script=Han}{2,}(?:[·•・‧∙●･⋅]\p{Script=Han}+)*) +(?:男|女|本人|户主|配偶|父亲|母亲|儿子|女儿|妻子|丈夫|[长次三]子|[长次三]女)$/u;
const namesakeNumber = /(?<=\p{L}[)\s]*)\s*[0-9①-⑳]+$/u;
const listNumber = /^[0-9]+\s*[.、,)]?\s*(?=\p{L})/u;

const edges = /^[\s.,:;、。·'"`‘’“”]+|[\s.,:;、。·'"`‘’“”]+$/gu;

const relative =
  /^\p{Script=Han}{2,4}(?:[之的](?:[子女妻夫父母孙]|父亲|母亲|儿子|女儿|妻子|丈夫)|父亲|母亲|儿子|女儿|妻子|丈夫)$/u;

/** Whether the cell names somebody else only: 监护人:李四, 李四之子. */
export const namesOtherPerson = (text: string): boolean =>
  /^(?:监护人|代领人|领款人|联系人|父亲|母亲)\s*:/u.test(text) || relative.test(text);

/** Takes a relation or a sex that a space sets apart from the name off it: 张三 父亲. */
export const takeRelation = (text: string): { readonly name: string; readonly relation: string } => {
  const [found = ''] = setApart.exec(text) ?? [];
  return { name: text.slice(0, text.length - found.length), relation: found.trim() };
};

/**
 * Takes labels, remarks, list numbers and the digits that tell namesakes apart off a cleaned name. Remarks in brackets
 * go to `note`, unless they describe a character that could not be typed: that leaves a `□` or the pinyin in `name`.
 */
export const takeRemarks = (text: string): BareName => {
  const notes: string[] = [];
  let isDescribed = false;
  const note = (words: string): string => {
    const trimmed = words.replaceAll(/^[\s,;、(]+|[\s)]+$/gu, '');
    if (trimmed !== '') notes.push(trimmed);
    return '';
  };
  let name = text;
  let before;
  do {
    before = name;
    name = name
      .replace(labelled, '')
      .replace(otherPerson, note)
      .replaceAll(amended, (whole: string, words: string) => {
        if (givesOtherName(words)) return whole;
        isDescribed = true;
        return lostCharacter;
      })
      .replaceAll(bracket, (whole: string, words: string, at: number, all: string) => {
        const [before, after] = [all.slice(0, at), all.slice(at + whole.length)];
        if (before === '' && after === '') return words;
        if (!describes(words, before, after)) return note(words);
        isDescribed = true;
        return syllable.test(words) ? plainSyllable(words) : lostCharacter;
      })
      .replace(unbracketedOtherName, (_, words: string) => note(words))
      .replace(bareState, note)
      .replace(namesakeNumber, '')
      .replace(listNumber, '')
      .replaceAll(edges, '');
    name = closeSpaces(name);
  } while (name !== before);
  const others = notes.map(otherNames);
  return {
    ...{ name, note: notes.join(' '), isDescribed },
    otherNames: others.flatMap(({ names }) => names),
    saysMore: others.some(({ saysMore }) => saysMore),
  };
};
