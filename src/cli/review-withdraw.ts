import { UserError } from '../errors.js';
import { message, say } from '../messages/catalogue.js';
import { maskPersonal } from '../normalise/mask.js';
import { appendEntries } from '../review/decision-file.js';
import type { Terminal } from './terminal.js';
import { openDecisions } from './workspace-decisions.js';

/**
 * `bidui review withdraw N`: takes a decision back; it stays in the file, marked so. Throws a UserError where there is no such
 * decision, or it does not count any more.
 */
export const runReviewWithdraw = async (
  { number, who }: { readonly number: string; readonly who?: string },
  { lang, out, workingFolder }: Terminal,
  now: () => Date,
): Promise<void> => {
  const { file } = openDecisions(workingFolder);
  const no = number.trim();
  const kept = file.kept.find(({ decision }) => String(decision.no) === no);
  const hint = message('review.unknown-decision-hint');
  if (kept === undefined) throw new UserError(message('review.unknown-decision', { no }), { hint });
  if (kept.state.kind !== 'active') throw new UserError(message('review.not-active', { no }), { hint });
  const by = who === undefined ? null : maskPersonal(who.trim());
  await appendEntries(file, [
    { no: file.nextNo, does: 'withdraw', of: kept.decision.no, who: by, when: now().toISOString() },
  ]);
  out(say(lang, 'review.withdrawn', { no }));
};
