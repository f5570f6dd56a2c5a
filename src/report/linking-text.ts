import { say } from '../messages/catalogue.js';
import { linkBlockingTexts } from '../messages/link-blockings.js';
import type { Lang } from '../messages/text.js';
import { countText } from './labels.js';
import type { ReportModel } from './model.js';

/** How records became people, and what the weights of evidence rest on, in words. */
export const linkingText = ({ lang, linking }: Pick<ReportModel, 'lang' | 'linking'>): string => {
  const compared = countText(linking.comparedPairs);
  return linking.weights === 'shipped'
    ? say(lang, 'report.linking-shipped', { compared })
    : say(lang, 'report.linking-estimated', { compared, matches: countText(linking.expectedMatches) });
};

/** The groups of people too large to be compared in pairs, a sentence for each clue; empty where there are none. */
export const cappedLines = ({ lang, linking }: Pick<ReportModel, 'lang' | 'linking'>): readonly string[] =>
  linking.capped.map(({ blocking, groups, largest, pairsLeftOut }) =>
    say(lang, 'report.capped-line', {
      clue: clueText(lang, blocking),
      limit: countText(linking.groupLimit),
      groups: countText(groups),
      largest: countText(largest),
      pairs: countText(pairsLeftOut),
    }),
  );

type ClueKey = keyof typeof linkBlockingTexts;

const isClueKey = (key: string): key is ClueKey => Object.hasOwn(linkBlockingTexts, key);

/** What people have in common who are compared by a blocking of linking; its name where it is of no known one. */
export const clueText = (lang: Lang, blocking: string): string => {
  const key = `link.blocking-${blocking}`;
  return isClueKey(key) ? say(lang, key) : blocking;
};
