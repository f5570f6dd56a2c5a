import { say } from '../messages/catalogue.js';
import { countText, listText } from './labels.js';
import type { ReportModel } from './model.js';

/** What became of the decisions of the workspace in this run, a sentence each; empty where there are none. */
export const decisionLines = ({ lang, decisions }: ReportModel): readonly string[] => {
  if (decisions === null) return [];
  const { used, unused, contradicting, keptApart } = decisions;
  const numbers = (list: readonly number[]): string => listText(lang, list.map(String));
  return [
    say(lang, 'review.used', { used: countText(used) }),
    ...(unused.length === 0
      ? []
      : [say(lang, 'review.unused', { unused: countText(unused.length), numbers: numbers(unused) })]),
    ...(keptApart === 0 ? [] : [say(lang, 'review.kept-apart', { pairs: countText(keptApart) })]),
    ...contradicting.map((set) => say(lang, 'review.contradicting', { numbers: numbers(set) })),
  ];
};
