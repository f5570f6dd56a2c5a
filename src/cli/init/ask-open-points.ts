import { render, say } from '../../messages/catalogue.js';
import type { Lang } from '../../messages/text.js';
import type { Dataset } from '../../schema/dataset.js';
import type { Questions } from '../questions.js';
import { withAnswer, type DraftAnswer, type DraftEntry } from './draft.js';

/** Asks what is open, one point after the other; what is put off stays open. */
export const askOpenPoints = async (
  entry: DraftEntry,
  questions: Questions,
  { lang, datasets }: { readonly lang: Lang; readonly datasets: ReadonlyMap<string, Dataset> },
): Promise<DraftEntry> => {
  let settled = entry;
  for (const point of entry.open) {
    const answer = await questions.choose<DraftAnswer | null>(render(lang, point.question), [
      ...point.answers.map((one) => ({ value: one, name: render(lang, one.label) })),
      { value: null, name: say(lang, 'init.later') },
    ]);
    if (answer !== null) settled = withAnswer(settled, point, answer, datasets);
  }
  return settled;
};
