import { UserError } from '../errors.js';
import { message, render, say } from '../messages/catalogue.js';
import { maskPersonal } from '../normalise/mask.js';
import { openWorkbook } from '../read/open-workbook.js';
import { appendEntries } from '../review/decision-file.js';
import type { LogEntry } from '../review/decision-log.js';
import { pairKey } from '../review/pair-key.js';
import { readReviewSheets, type ReviewSheets, type SheetVerdict } from '../review/read-review-sheets.js';
import { takeVerdicts } from '../review/take-verdicts.js';
import type { Decision } from '../review/types.js';
import { resolvePath } from '../workspace/run-config.js';
import { passwordAsker } from './password-asker.js';
import type { Terminal } from './terminal.js';
import { localDay, openDecisions } from './workspace-decisions.js';

interface ReviewImport {
  readonly file: string;
  readonly replace: boolean;
  readonly who?: string;
}

/**
 * `bidui review import FILE`: takes the decisions of a filled-in report into the workspace. Returns 2 where a decided row could
 * not be taken in, else 0. Throws a UserError where nothing can be taken in.
 */
export const runReviewImport = async (
  { file, replace, who }: ReviewImport,
  terminal: Terminal,
  now: () => Date,
): Promise<number> => {
  const { file: before, key } = openDecisions(terminal.workingFolder);
  const filled = await readFilled(file, key, who, terminal);
  const taken = takeVerdicts(before.active, filled.verdicts, { replace });
  const when = now().toISOString();
  const entries = taken.accepted.map(({ given, replaces }, at): LogEntry => {
    const { one, other, verdict, remark, labels } = given;
    return {
      ...{ no: before.nextNo + at, does: 'decide', pair: pairKey(key, one, other), one, other, verdict },
      ...{ who: given.who, when, remark, labels: [...labels], replaces },
    };
  });
  await appendEntries(before, entries);
  const refused = [
    ...filled.refused,
    ...taken.refused.map(({ given, against }) => ({
      ...{ sheet: given.sheet, row: given.row },
      what: message('review.row-contradicts', { others: wordOthers(against, terminal) }),
      hint: message('review.row-contradicts-hint'),
    })),
  ];
  tell({ ...filled, refused }, taken, terminal);
  return refused.length > 0 ? 2 : 0;
};

const readFilled = async (
  file: string,
  key: Buffer,
  who: string | undefined,
  { workingFolder, environment, questions, lang }: Terminal,
): Promise<ReviewSheets> => {
  const passwordFor = passwordAsker({ workspace: { passwords: [] }, environment, questions, lang });
  const workbook = await openWorkbook(resolvePath(workingFolder, file), { password: passwordFor(file) });
  try {
    const filled = await readReviewSheets(workbook, { key, who });
    if (filled.sheets > 0) return filled;
    throw new UserError(message('review.no-sheet'), { where: file, hint: message('review.no-sheet-hint') });
  } finally {
    await workbook.close();
  }
};

const wordOthers = (others: readonly (SheetVerdict | Decision)[], { lang }: Terminal): string =>
  others
    .map((other) => {
      const verdict = say(lang, `review.verdict-${other.verdict}`);
      const { who } = other;
      if ('row' in other) {
        return say(lang, 'review.other-row', { sheet: other.sheet, row: other.row, who, verdict });
      }
      const [one, two] = other.labels;
      const date = localDay(other.when);
      return say(lang, 'review.other-decision', { no: other.no, who, date, one, other: two, verdict });
    })
    .join(lang === 'zh' ? '；' : '; ');

const tell = (
  { open, refused }: Pick<ReviewSheets, 'open' | 'refused'>,
  taken: ReturnType<typeof takeVerdicts<SheetVerdict>>,
  { lang, out, talk }: Terminal,
): void => {
  for (const { sheet, row, what, hint } of refused) {
    const place = say(lang, 'review.place', { sheet, row });
    const texts = { place, what: render(lang, what), hint: render(lang, hint) };
    talk(maskPersonal(say(lang, 'review.not-taken', texts)));
  }
  const replaced = taken.accepted.filter(({ replaces }) => replaces !== null).length;
  out(
    say(lang, 'review.imported', {
      ...{ accepted: taken.accepted.length, replaced, known: taken.known.length },
      ...{ open, refused: refused.length },
    }),
  );
  if (taken.accepted.length > 0) out(say(lang, 'review.next-run'));
};
