import { isBlank, isDitto } from './blank.js';
import { cleanText, noChanges, type TextChange } from './clean-text.js';
import { closeSpaces, hasReplacement, unifyDots, unifyForms, unifyReplacements } from './name-characters.js';
import { namesOtherPerson, takeRelation, takeRemarks } from './name-remarks.js';
import type { Normalised } from './types.js';

export type NameChange =
  TextChange | 'name.forms' | 'name.remark' | 'name.spaces' | 'name.dots' | 'name.rare-replaced';

export type NameFault =
  'name.no-letters' | 'name.two-names' | 'name.other-person' | 'name.ditto' | 'name.too-long';

export interface NormalisedName extends Normalised<string, NameChange, NameFault> {
  /**
   * What names are compared by: `value` without spaces, dots and hyphens, Latin in capitals, `□` for every character
   * that the file does not hold, `*` for every hidden one. Empty where `value` is null.
   */
  readonly key: string;
  /** What was written beside the name, such as 已故; empty if nothing. */
  readonly note: string;
  /** Keys of other names of the person that stand beside it, as in 张三(曾用名李四): three at most, none the name's own. */
  readonly otherKeys: readonly string[];
  /** Whether `note` says more than those names. */
  readonly hasRemark: boolean;
  /** Whether characters are hidden, as in 张*三, 张** or 张某. */
  readonly masked: boolean;
}

/**
 * Last characters of 已故, 死亡, 去世 and 迁出, and of 之子, 父亲 and the like, which are no part of a name of four.
 */
const endsOfRemarks = '故亡世出子女妻夫父母孙亲儿';

/**
 * Whether a text is two to four common Han characters, none of which needs a second look. Such a name is its own value
 * and its own key, without note, change or fault.
 */
export const isPlainHan = (text: string): boolean => {
  const { length } = text;
  if (length < 2 || length > 4) return false;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff || code === 0x67d0) return false;
  }
  return !(length === 4 && endsOfRemarks.includes(text.charAt(3))) && !isBlank(text) && !isDitto(text);
};

const twoNames = /\p{L}{2}\s*[、/,;|\\&+]\s*\p{L}{2}/u;
const hasLetter = /\p{L}/u;
/** 某, circles, crosses, stars and capital X after or between Han characters. */
const masks = /\*|[×○◯●#]|某|(?<=\p{Script=Han}[Xx]*)[Xx](?=[Xx]*(?:\p{Script=Han}|$))/gu;
const mask = new RegExp(masks.source, 'u');
const notCompared = /[\s.,:;'`"‘’·•・‧∙●･⋅。、\-—–_/\\()[\]]/gu;

/** A hidden surname is shown by signs alone (**三): a letter or 某 before a name hides nothing. */
const startsAsMasked = /^(?:\p{Script=Han}|[*×○◯●#]+\p{Script=Han})/u;
const isMasked = (name: string): boolean => startsAsMasked.test(name) && mask.test(name);

const keyOf = (name: string, masked: boolean): string =>
  unifyReplacements(masked ? name.replaceAll(masks, '*') : name)
    .replaceAll(notCompared, '')
    .toUpperCase();

/** Systems must take names of 50 characters; what is this long, remarks included, is a paragraph. */
const longest = 200;

/** What a cell is that gives no name. */
const nothing = { value: null, key: '', otherKeys: noChanges, hasRemark: false, masked: false } as const;

const failed = (fault: NameFault, changes: readonly NameChange[], note: string): NormalisedName => ({
  ...{ ...nothing, changes, fault, note, hasRemark: note !== '' },
});

const normaliseSlowly = (raw: string): NormalisedName => {
  const { text, changes: textChanges } = cleanText(raw);
  if (isBlank(text)) {
    return { ...nothing, changes: textChanges, fault: null, note: '' };
  }
  if (isDitto(text)) return failed('name.ditto', textChanges, '');
  if (text.length > longest) return failed('name.too-long', textChanges, '');
  if (namesOtherPerson(text)) return failed('name.other-person', textChanges, text);
  const changes: NameChange[] = [...textChanges];
  const step = (before: string, after: string, change: NameChange): string => {
    if (after !== before && !changes.includes(change)) changes.push(change);
    return after;
  };
  const unified = step(text, unifyForms(text).normalize('NFC'), 'name.forms');
  const { name: alone, relation } = takeRelation(unified);
  step(unified, alone, 'name.remark');
  const closed = step(alone, closeSpaces(alone), 'name.spaces');
  const { name: bare, note: remarks, isDescribed, otherNames, saysMore } = takeRemarks(closed);
  const note = [remarks, relation].filter((words) => words !== '').join(' ');
  step(closed, bare, 'name.remark');
  if (namesOtherPerson(bare)) return failed('name.other-person', changes, bare);
  if (!hasLetter.test(bare) || isBlank(bare) || isDitto(bare))
    return failed('name.no-letters', changes, note);
  const value = step(bare, unifyDots(bare), 'name.dots');
  if (twoNames.test(value)) return failed('name.two-names', changes, note);
  if (isDescribed || hasReplacement(value)) changes.push('name.rare-replaced');
  const masked = isMasked(value);
  const key = keyOf(value, masked);
  const otherKeys = otherKeysOf(otherNames, key);
  return {
    ...{ value, changes, fault: null, key, note, otherKeys, masked },
    hasRemark: saysMore || relation !== '',
  };
};

/** More other names than that are no names. */
const mostOtherNames = 3;

const otherKeysOf = (names: readonly string[], own: string): readonly string[] => {
  const keys = names.flatMap((name) => {
    const { key, otherKeys } = normaliseName(name);
    return [key, ...otherKeys];
  });
  return [...new Set(keys)].filter((key) => key !== '' && key !== own).slice(0, mostOtherNames);
};

/**
 * Reads a person's name. `value` is the form to show: without remarks, numbers that tell namesakes apart and spaces
 * inside Han names, with U+00B7 between the parts of a name. Traditional forms and homophones are left alone. A name
 * with a lost character (?, □) keeps it and says so in `changes`; a cell that names two people, or somebody else, is a
 * fault. Never throws.
 */
export const normaliseName = (text: string): NormalisedName =>
  isPlainHan(text)
    ? {
        ...{ value: text, changes: noChanges, fault: null, key: text, note: '' },
        ...{ otherKeys: noChanges, hasRemark: false, masked: false },
      }
    : normaliseSlowly(text);
