import { render, say } from '../messages/catalogue.js';
import { linkTexts } from '../messages/link.js';
import type { Lang } from '../messages/text.js';
import type { NameAgreement } from './compare-names.js';
import { isOneEdit } from './one-edit.js';

/** One thing that speaks for a link or a candidate, as stored in `reasons`; its words are `link.<code>`. */
export type LinkReason =
  Exclude<keyof typeof linkTexts, 'reasons.separator'> extends `link.${infer Code}` ? Code : never;

const isReason = (code: string): code is LinkReason => Object.hasOwn(linkTexts, `link.${code}`);

/** How a record's name agrees with its person's, where the two are not the same. */
export const nameReason = (agreement: NameAgreement): LinkReason => {
  switch (agreement) {
    case 'same':
      return 'name-same';
    case 'variant':
      return 'name-variant';
    case 'homophone':
      return 'name-homophone';
    case 'hidden':
      return 'name-hidden';
    case 'one-character':
      return 'name-one-character';
    case 'contained':
      return 'name-contained';
    case 'unknown':
      return 'name-blank';
    case 'different':
      return 'name-through-other';
  }
};

/** In what two numbers beside one name are alike. */
export const likenessReasons = (one: string, other: string): readonly LinkReason[] => {
  const reasons: LinkReason[] = ['name-same'];
  if (isOneEdit(Array.from(one), Array.from(other))) reasons.push('id-one-edit');
  if (one.slice(0, 10) === other.slice(0, 10)) reasons.push('id-first-10');
  if (one.slice(-8) === other.slice(-8)) reasons.push('id-last-8');
  return reasons;
};

/** The codes of a `reasons` column in words, as `身份证号相同、姓名相同`. Throws for a code that nobody knows. */
export const renderReasons = (lang: Lang, reasons: string): string =>
  reasons
    .split(',')
    .map((code) => {
      if (!isReason(code)) throw new Error(`unknown link reason ${code}`);
      return render(lang, { key: `link.${code}`, params: {} });
    })
    .join(say(lang, 'reasons.separator'));
