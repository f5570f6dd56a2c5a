import { standardOfPrivate } from './pua-gbk.js';

/** Stands in a comparison key for one character that the file does not hold. */
export const lostCharacter = '□';

const han = /^\p{Script=Han}$/u;
/** Whether one code point is a Han character. */
export const isHan = (character: string | undefined): boolean =>
  character !== undefined && han.test(character);

/** Private, compatibility (U+F900 and U+2F800 blocks) and radical (U+2E80-2FDF) forms. */
const oddForms = /[\uE815-\uE864\uF900-\uFAFF\u2E80-\u2FDF]|[\u{2F800}-\u{2FA1F}]/u;
const everyOddForm = new RegExp(oddForms.source, 'gu');

/**
 * Replaces characters that look and mean the same as an ordinary one: private code points of old GBK software,
 * compatibility ideographs and Kangxi radicals. NFKC is used on those alone; on other text it changes too much.
 */
export const unifyForms = (text: string): string =>
  oddForms.test(text)
    ? text.replaceAll(everyOddForm, (character) => {
        const standard = standardOfPrivate(character.codePointAt(0) ?? 0);
        return (standard === undefined ? character : String.fromCodePoint(standard)).normalize('NFKC');
      })
    : text;

/**
 * What is written in place of a character that a system could not hold: ? and boxes, U+FFFD, private code points without
 * a known meaning, pictures, and descriptions such as ⿰韦华.
 */
const replacements =
  /[⿰⿱⿴-⿻]\p{Script=Han}{2}|[⿲⿳]\p{Script=Han}{3}|[?□■▢▯\uFFFD]|\p{Co}|\p{Cs}|\p{Extended_Pictographic}/gu;
/** Without the flag g, whose state would leak from one call to the next. */
const replacement = new RegExp(replacements.source, 'u');

/** Whether a name holds a mark where a character should be. */
export const hasReplacement = (name: string): boolean => replacement.test(name);

/** Every such mark as one `□`, so that keys have one place for one character. */
export const unifyReplacements = (name: string): string => name.replaceAll(replacements, lostCharacter);

/**
 * Signs that are used as the dot between the parts of a name. The code form is U+00B7 (民委发〔2016〕33号); the rest was
 * met in rolls.
 */
const dots: ReadonlySet<string> = new Set('·•・‧∙●･⋅˙ㆍ᛫◦▪⸱⦁.。-—–‐‑―−_*');
const isDot = (character: string | undefined): boolean => character !== undefined && dots.has(character);

/**
 * Runs of dot-like signs with a Han character on either side become one U+00B7. A star is a dot only between parts of
 * two characters and more, and one alone: otherwise it hides a character (张*三).
 */
export const unifyDots = (name: string): string => {
  const characters = Array.from(name);
  const out: string[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (!isDot(character) || !isHan(out.at(-1))) {
      out.push(character);
      continue;
    }
    let end = at;
    while (isDot(characters[end + 1])) end += 1;
    const run = characters.slice(at, end + 1);
    const isBetweenParts = isHan(characters[at - 2]) && isHan(characters[end + 2]);
    const isMask = run.includes('*') && (run.length > 1 || !isBetweenParts);
    if (isHan(characters[end + 1]) && !isMask) out.push('·');
    else out.push(...run);
    at = end;
  }
  return out.join('');
};

const spacesBesideHan =
  /(?<=[\p{Script=Han}·•・‧∙●･⋅˙ㆍ᛫◦▪⸱⦁。□]) +| +(?=[\p{Script=Han}·•・‧∙●･⋅˙ㆍ᛫◦▪⸱⦁。□])/gu;

/** Drops the spaces beside Han characters and dots, and leaves one between Latin words. */
export const closeSpaces = (name: string): string =>
  name.replaceAll(spacesBesideHan, '').replaceAll(/ {2,}/g, ' ');
