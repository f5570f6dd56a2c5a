import { closeSpaces, lostCharacter } from './name-characters.js';

/** A name without what was written around it. */
export interface BareName {
  readonly name: string;
  /** Remarks such as 已故, joined by spaces. */
  readonly note: string;
  /** Whether a bracket describes a character that could not be typed: 徐(莹加王旁). */
  readonly isDescribed: boolean;
}

const bracket = /[([{<【〔〈《]([^()[\]{}<>【】〔〕〈〉《》]*)[)\]}>】〕〉》]/gu;
const known =
  /^(?:已?故|已?死亡|已?去世|已?逝世|已?注销|已?迁[出走入]|已?停发|已?取消|代|代领|户主|本人|兼|曾用名.*|原名.*|又名.*|别名.*|小名.*|监护人.*|新增|残疾人?|男|女|大|小|[0-9]+)$/u;
const twoHan = /^\p{Script=Han}{2}$/u;
const oneCharacter = /^.$/u;
const startsWithHan = /^\p{Script=Han}/u;

/**
 * Words about strokes always describe a character. Two bare characters do after a lone surname, 徐(韦华), and in the
 * middle of a name.
 */
const describes = (words: string, before: string, after: string): boolean => {
  if (known.test(words)) return false;
  if (/\p{Script=Han}{2}/u.test(words) && /[加旁头底偏]/u.test(words)) return true;
  return twoHan.test(words) && (oneCharacter.test(before + after) || startsWithHan.test(after));
};

const labelled = /^(?:户主)?(?:姓名|名字|户主):\s*/u;
const otherPerson = /[\s,;、(]*(?:监护人|代领人|领款人|联系人|户主|父亲|母亲|父|母)\s*:[^)]*\)?$/u;
const bareState = /(?<=\p{Script=Han}{2})\s*(?:已故|已死亡|死亡|去世|已迁出|迁出)$/u;
const namesakeNumber = /(?<=\p{L}[)\s]*)\s*[0-9①-⑳]+$/u;
const listNumber = /^[0-9]+\s*[.、,)]?\s*(?=\p{L})/u;

const edges = /^[\s.,:;、。·'"`‘’“”]+|[\s.,:;、。·'"`‘’“”]+$/gu;

/** Whether the cell names somebody else only: 监护人:李四. */
export const namesOtherPerson = (text: string): boolean =>
  /^(?:监护人|代领人|领款人|联系人|父亲|母亲)\s*:/u.test(text);

/**
 * Takes labels, remarks, list numbers and the digits that tell namesakes apart off a cleaned name. Remarks in brackets
 * go to `note`, unless they describe a character that could not be typed: that leaves a `□` in `name`.
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
      .replaceAll(bracket, (whole: string, words: string, at: number, all: string) => {
        if (!describes(words, all.slice(0, at), all.slice(at + whole.length))) return note(words);
        isDescribed = true;
        return lostCharacter;
      })
      .replace(bareState, note)
      .replace(namesakeNumber, '')
      .replace(listNumber, '')
      .replaceAll(edges, '');
    name = closeSpaces(name);
  } while (name !== before);
  return { name, note: notes.join(' '), isDescribed };
};
