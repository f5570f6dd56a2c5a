import { catalogue } from '../messages/catalogue.js';
import type { Sheet, Workbook } from '../read/types.js';

/** What the check of a finding came to. */
export type Answer = 'true' | 'partly' | 'false';

/** The answers that a filled-in report gives to the findings of one rule. */
export interface AnsweredRule {
  /** The rule's title as the sheet shows it, in the language of the report. */
  readonly title: string;
  /** By finding id. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** Rows in which the header is looked for. */
const headerWithin = 40;

const answerOf: ReadonlyMap<string, Answer> = new Map(
  (['true', 'partly', 'false'] as const).flatMap((answer) => {
    const { zh, en } = catalogue[`report.verdict-${answer}`];
    return [
      [zh, answer],
      [en, answer],
    ] as const;
  }),
);

/**
 * Reads what was filled in on the sheets of rules of a report, in whatever language it was written. A word that is none
 * of the three answers counts as none: the finding is still open.
 */
export const readAnswers = async (workbook: Workbook): Promise<readonly AnsweredRule[]> => {
  const answered: AnsweredRule[] = [];
  for (const sheet of workbook.sheets) {
    const rule = await readRuleSheet(sheet);
    if (rule !== undefined) answered.push(rule);
  }
  return answered;
};

interface Places {
  readonly id: number;
  readonly answer: number;
}

const readRuleSheet = async (sheet: Sheet): Promise<AnsweredRule | undefined> => {
  let title = '';
  let places: Places | undefined;
  const answers = new Map<string, Answer>();
  await sheet.read(({ number, text }) => {
    if (number === 1) title = text[0]?.trim() ?? '';
    if (places === undefined) {
      places = placesIn(text);
      return places === undefined && number > headerWithin ? 'stop' : undefined;
    }
    const id = text[places.id]?.trim() ?? '';
    const answer = answerOf.get(text[places.answer]?.trim() ?? '');
    if (id !== '' && answer !== undefined) answers.set(id, answer);
    return undefined;
  });
  return places === undefined ? undefined : { title, answers };
};

const placesIn = (text: readonly (string | undefined)[]): Places | undefined => {
  const at = (key: 'report.col-finding-id' | 'report.fill-verdict'): number => {
    const titles: readonly string[] = Object.values(catalogue[key]);
    return text.findIndex((cell) => titles.includes(cell?.trim() ?? ''));
  };
  const places = { id: at('report.col-finding-id'), answer: at('report.fill-verdict') };
  return places.id >= 0 && places.answer >= 0 ? places : undefined;
};
