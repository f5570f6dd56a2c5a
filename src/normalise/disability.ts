import { isBlank } from './blank.js';
import { cleanText, type TextChange } from './clean-text.js';
import type { Normalised } from './types.js';

export type DisabilityCategory =
  'visual' | 'hearing' | 'speech' | 'physical' | 'intellectual' | 'mental' | 'multiple';
/** 1 is the most severe; `severe` is what a roll says when it only tells levels 1 and 2 from the others. */
export type DisabilityLevel = '1' | '2' | '3' | '4' | 'severe';

export type DisabilityChange = TextChange | 'disability.several-categories';
export type DisabilityFault = 'disability.category' | 'disability.level';

/** Categories by their digit in the certificate number, 1-7. */
export const categoryOfDigit: ReadonlyMap<string, DisabilityCategory> = new Map([
  ['1', 'visual'],
  ['2', 'hearing'],
  ['3', 'speech'],
  ['4', 'physical'],
  ['5', 'intellectual'],
  ['6', 'mental'],
  ['7', 'multiple'],
]);

const wordsOfCategory: readonly (readonly [RegExp, DisabilityCategory])[] = [
  [/多重|综合|multiple/gi, 'multiple'],
  [/视力|视觉|视残|盲|visual/gi, 'visual'],
  [/听力|听觉|听残|聋|hearing/gi, 'hearing'],
  [/言语|语言|言残|哑|speech/gi, 'speech'],
  [/肢体|肢残|physical/gi, 'physical'],
  [/智力|智残|弱智|intellectual/gi, 'intellectual'],
  [/精神|精残|mental/gi, 'mental'],
];

/** What may stand beside the category without saying anything more. */
const categoryNoise = /残疾人?|类别?|障碍|[人型\s,;/、，；和及与+&()\-·.]/g;

const levelOfSign: Readonly<Record<string, '1' | '2' | '3' | '4'>> = {
  ...{ 一: '1', 壹: '1', Ⅰ: '1', ⅰ: '1', I: '1', '1': '1' },
  ...{ 二: '2', 贰: '2', 两: '2', Ⅱ: '2', ⅱ: '2', II: '2', '2': '2' },
  ...{ 三: '3', 叁: '3', Ⅲ: '3', ⅲ: '3', III: '3', '3': '3' },
  ...{ 四: '4', 肆: '4', Ⅳ: '4', ⅳ: '4', IV: '4', '4': '4' },
};
const levelSigns = /IV|I{1,3}|[1-4一二三四壹贰叁肆两ⅠⅡⅢⅣⅰⅱⅲⅳ]/g;
const levelNoise = /残疾(?:等级|级别)?|等级|级别|[级等度\s,;/、，；和及与+&()\-·.]/g;

interface Part<T> {
  readonly values: readonly T[];
  readonly rest: string;
}

const takeCategories = (text: string): Part<DisabilityCategory> => {
  let rest = text;
  const values: DisabilityCategory[] = [];
  for (const [words, category] of wordsOfCategory) {
    const without = rest.replaceAll(words, ' ');
    if (without !== rest) values.push(category);
    rest = without;
  }
  return { values, rest: rest.replaceAll(categoryNoise, '') };
};

const takeLevels = (text: string): Part<DisabilityLevel> => {
  const values: DisabilityLevel[] = [];
  const rest = text
    .replaceAll(/重度/g, () => {
      values.push('severe');
      return ' ';
    })
    .replaceAll(levelSigns, (sign) => {
      const level = levelOfSign[sign];
      if (level !== undefined) values.push(level);
      return ' ';
    });
  return { values, rest: rest.replaceAll(levelNoise, '') };
};

const severity: readonly DisabilityLevel[] = ['1', '2', 'severe', '3', '4'];
const mostSevere = (levels: readonly DisabilityLevel[]): DisabilityLevel | null =>
  severity.find((level) => levels.includes(level)) ?? null;

type Read<T> = Normalised<T, DisabilityChange, DisabilityFault>;

const categoryOf = (
  part: readonly DisabilityCategory[],
  before: readonly DisabilityChange[],
): Read<DisabilityCategory> => {
  const [only] = part;
  if (only === undefined) return { value: null, changes: before, fault: 'disability.category' };
  if (part.length === 1) return { value: only, changes: before, fault: null };
  return { value: 'multiple', changes: [...before, 'disability.several-categories'], fault: null };
};

/**
 * Reads a category in any of its spellings (视力残疾, 肢残, 4). Several categories in one cell, as in 听力言语, are
 * `multiple`, with a change that says so. A level in the same cell is a fault here: see `parseCategoryAndLevel`.
 */
export const normaliseCategory = (text: string): Read<DisabilityCategory> => {
  const { text: cleaned, changes } = cleanText(text);
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  const ofDigit = categoryOfDigit.get(cleaned.replace(/^0(?=[1-7]$)/, ''));
  if (ofDigit !== undefined) return { value: ofDigit, changes, fault: null };
  const { values, rest } = takeCategories(cleaned);
  if (rest !== '') return { value: null, changes, fault: 'disability.category' };
  return categoryOf(values, changes);
};

/**
 * Reads a level in any of its spellings (一级, 1级, 壹级, Ⅰ, II); 重度 is `severe`. More than one level is a fault:
 * which of them holds is known only together with the categories.
 */
export const normaliseLevel = (text: string): Read<DisabilityLevel> => {
  const { text: cleaned, changes } = cleanText(text);
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  if (cleaned === 'severe') return { value: 'severe', changes, fault: null };
  const { values, rest } = takeLevels(cleaned);
  const [only] = values;
  const isOne = only !== undefined && values.length === 1 && rest === '';
  return isOne ? { value: only, changes, fault: null } : { value: null, changes, fault: 'disability.level' };
};

export interface CategoryAndLevel {
  readonly category: Read<DisabilityCategory>;
  readonly level: Read<DisabilityLevel>;
}

/**
 * Reads both from one cell: 肢体二级, or 肢体2/智力3, which is `multiple` with the most severe level. A cell that holds
 * only one of the two gives null without a fault for the other; a cell with anything else in it gives faults for both.
 */
export const parseCategoryAndLevel = (text: string): CategoryAndLevel => {
  const { text: cleaned, changes } = cleanText(text);
  const blank = { value: null, changes, fault: null };
  if (isBlank(cleaned)) return { category: blank, level: blank };
  const categories = takeCategories(cleaned);
  const levels = takeLevels(categories.rest);
  if (levels.rest !== '' || categories.values.length + levels.values.length === 0) {
    return {
      category: { value: null, changes, fault: 'disability.category' },
      level: { value: null, changes, fault: 'disability.level' },
    };
  }
  const isOneCategory = categories.values.length === 1 && categories.values[0] !== 'multiple';
  if (isOneCategory && levels.values.length > 1) {
    return {
      category: categoryOf(categories.values, changes),
      level: { value: null, changes, fault: 'disability.level' },
    };
  }
  return {
    category: categories.values.length === 0 ? blank : categoryOf(categories.values, changes),
    level: { value: mostSevere(levels.values), changes, fault: null },
  };
};
