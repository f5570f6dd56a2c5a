import { say } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import type { DecisionState, KeptDecision } from '../review/types.js';
import type { Terminal } from './terminal.js';
import { renderTable } from './text-table.js';
import { localDay, openDecisions } from './workspace-decisions.js';

/** `bidui review list`: every decision with who made it and when, and what became of it. */
export const runReviewList = (
  { json }: { readonly json: boolean },
  { lang, width, out, workingFolder }: Terminal,
): void => {
  const { kept, active } = openDecisions(workingFolder).file;
  if (json) {
    out(JSON.stringify(kept.map(asJson), null, 2));
    return;
  }
  if (kept.length === 0) {
    out(say(lang, 'review.list-none'));
    return;
  }
  out(
    renderTable({
      columns: [
        { title: say(lang, 'review.list-no'), align: 'right' },
        { title: say(lang, 'review.list-verdict') },
        { title: say(lang, 'review.list-one') },
        { title: say(lang, 'review.list-other') },
        { title: say(lang, 'review.list-who') },
        { title: say(lang, 'review.list-when') },
        { title: say(lang, 'review.list-remark') },
        { title: say(lang, 'review.list-state') },
      ],
      rows: kept.map(({ decision, state }) => [
        String(decision.no),
        say(lang, `review.verdict-${decision.verdict}`),
        ...decision.labels,
        decision.who,
        localDay(decision.when),
        decision.remark,
        wordState(lang, state),
      ]),
      width,
    }),
  );
  out(`\n${say(lang, 'review.list-count', { count: kept.length, active: active.length })}`);
};

const wordState = (lang: Lang, state: DecisionState): string => {
  switch (state.kind) {
    case 'active':
      return say(lang, 'review.state-active');
    case 'replaced':
      return say(lang, 'review.state-replaced', { by: state.by });
    case 'withdrawn':
      return state.who === null
        ? say(lang, 'review.state-withdrawn', { date: localDay(state.when) })
        : say(lang, 'review.state-withdrawn-by', { who: state.who, date: localDay(state.when) });
  }
};

const asJson = ({ decision, state }: KeptDecision): object => ({
  no: decision.no,
  verdict: decision.verdict,
  one: decision.labels[0],
  other: decision.labels[1],
  who: decision.who,
  when: decision.when,
  remark: decision.remark,
  replaces: decision.replaces,
  state: state.kind,
  ...(state.kind === 'replaced' ? { replaced_by: state.by } : {}),
  ...(state.kind === 'withdrawn' ? { withdrawn_by: state.who, withdrawn_at: state.when } : {}),
});
