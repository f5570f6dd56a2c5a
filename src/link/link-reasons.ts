import { render, say } from '../messages/catalogue.js';
import { linkTexts } from '../messages/link.js';
import type { Lang } from '../messages/text.js';
import type { NameAgreement } from './compare-names.js';
import { parseReasons } from './reason-text.js';

/** What speaks for or against a link or a candidate, as stored in `reasons`; its words are `link.<code>`. */
export type LinkReason =
  Exclude<keyof typeof linkTexts, 'reasons.separator'> extends `link.${infer Code}` ? Code : never;

const isReason = (code: string): code is LinkReason => Object.hasOwn(linkTexts, `link.${code}`);

/** How two names agree, as a reason. */
export const nameReason = (agreement: NameAgreement): LinkReason => {
  switch (agreement) {
    case 'same':
      return 'name-same';
    case 'variant':
      return 'name-variant';
    case 'homophone':
      return 'name-homophone';
    case 'look-alike':
      return 'name-look-alike';
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

/**
 * The reasons of a link or candidate in words, each with its part of the match weight in bits where it was weighed:
 * `姓名相同 +4.1，身份证号仅第17位不同 +9.0`. Throws for a code that nobody knows.
 */
export const renderReasons = (lang: Lang, reasons: string): string =>
  parseReasons(reasons)
    .map(({ code, detail, hundredths }) => {
      if (!isReason(code)) throw new Error(`unknown link reason ${code}`);
      const words = render(lang, {
        key: `link.${code}`,
        params: detail === null ? {} : { detail },
      });
      return hundredths === null || hundredths === 0 ? words : `${words} ${bitsText(hundredths)}`;
    })
    .join(say(lang, 'reasons.separator'));

/** Hundredths of a bit as bits with a sign and one decimal: `+9.0`, `-4.3`. */
export const bitsText = (hundredths: number): string => {
  const tenths = Math.round(Math.abs(hundredths) / 10);
  return `${hundredths < 0 ? '-' : '+'}${Math.floor(tenths / 10)}.${tenths % 10}`;
};
