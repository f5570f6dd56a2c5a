import type { SurveyAnswers } from '../services.js';
import type { Subject } from './subject.js';

/** The latest answers of the person, if there are any. */
export const answersOf = ({ surveys }: Subject): SurveyAnswers | undefined =>
  [...surveys].sort((a, b) => (a.filledOn < b.filledOn ? 1 : -1))[0];

/** Whether the person said to need care: plainly, by not looking after himself, or by asking for it; null if nothing was said. */
export const needsCare = (subject: Subject): boolean | null => {
  const answers = answersOf(subject);
  if (answers === undefined) return null;
  const { needsLongTermCare, selfCare, careWanted } = answers;
  if (needsLongTermCare !== null) return needsLongTermCare;
  if (selfCare === 'none') return true;
  if (selfCare === 'full') return false;
  return careWanted === null ? null : careWanted !== 'none';
};

/** What the person said of those who have to support him; aged carers are said to be unable. */
export const supportersOf = (subject: Subject): SurveyAnswers['supporters'] => {
  const answers = answersOf(subject);
  if (answers === undefined) return null;
  return answers.supporters ?? (answers.hasAgedCarers === true ? 'unable' : null);
};
