import type { Explanation, PresentIn, Verdict, VerdictKind } from '../../explain/types.js';
import { say } from '../../messages/catalogue.js';
import { messageWithNotes } from '../../report/finding-text.js';
import { confidenceLabel, listText, severityLabel } from '../../report/labels.js';
import type { Finding } from '../../rules/types.js';
import { datasetTitle, indented, placeTexts, type View } from './view.js';

/** What needs doing first, what does not concern the person last. */
const order: readonly VerdictKind[] = [
  ...(['found', 'other-reason', 'not-covered', 'error'] as const),
  ...(['excluded', 'nothing', 'not-looked-at', 'not-applicable'] as const),
];

/** What each rule says of the person and why, one group for each kind of verdict. */
export const rulesSection = (view: View, { verdicts }: Explanation): readonly string[] => {
  const { lang } = view.vocabulary;
  return [
    view.bold(say(lang, 'explain.rules', { count: verdicts.length })),
    ...order.flatMap((kind) => {
      const alike = verdicts.filter((verdict) => verdict.kind === kind);
      if (alike.length === 0) return [];
      return [
        '',
        ...indented(view, 2, say(lang, `explain.kind-${kind}`, { count: alike.length })),
        ...alike.flatMap((verdict) => verdictLines(view, verdict, verdicts)),
      ];
    }),
  ];
};

/** Findings about others that rest on this person's rows; nothing where there are none. */
export const othersSection = (view: View, { verdicts }: Explanation): readonly string[] => {
  const others = verdicts.flatMap((verdict) => verdict.others.map((finding) => ({ verdict, finding })));
  if (others.length === 0) return [];
  return [
    view.bold(say(view.vocabulary.lang, 'explain.others', { count: others.length })),
    '',
    ...others.flatMap(({ verdict, finding }) => findingLines(view, verdict, finding)),
  ];
};

const verdictLines = (view: View, verdict: Verdict, all: readonly Verdict[]): readonly string[] => {
  const { lang } = view.vocabulary;
  if (verdict.kind === 'found') {
    return verdict.findings.flatMap((finding) => findingLines(view, verdict, finding));
  }
  const title = verdict.rule.title[lang];
  const text = view.veil.sentence(reasonOf(view, verdict, all));
  return indented(view, 4, text === '' ? title : say(lang, 'explain.rule', { title, text }), 2);
};

const findingLines = (view: View, { rule }: Verdict, finding: Finding): readonly string[] => {
  const { lang } = view.vocabulary;
  const head = say(lang, 'explain.rule-found', {
    title: rule.title[lang],
    severity: severityLabel(lang, finding.severity),
    confidence: confidenceLabel(lang, finding.confidence),
  });
  return [
    ...indented(view, 4, head, 2),
    ...indented(view, 6, view.veil.sentence(messageWithNotes(lang, finding))),
    ...placeTexts(view, finding.evidence).flatMap((place) => indented(view, 6, place, 2)),
  ];
};

const reasonOf = (view: View, verdict: Verdict, all: readonly Verdict[]): string => {
  const { lang } = view.vocabulary;
  switch (verdict.kind) {
    case 'found':
      return '';
    case 'other-reason': {
      const titles = verdict.reportedBy.map(
        (id) => all.find(({ rule }) => rule.id === id)?.rule.title[lang] ?? id,
      );
      return say(lang, 'explain.reported-by', { rules: listText(lang, titles) });
    }
    case 'not-covered':
      return [...new Set(verdict.gaps.map((gap) => gapText(view, gap)))].join(lang === 'zh' ? '；' : '; ');
    case 'error':
      return verdict.problem ?? '';
    case 'excluded':
    case 'nothing':
      return listText(
        lang,
        verdict.because.map((present) => presentText(view, present)),
      );
    case 'not-looked-at':
      return verdict.notOn.length === 0
        ? say(lang, 'explain.not-among', { what: verdict.looksAt?.[lang] ?? '' })
        : say(lang, 'explain.not-on', {
            rolls: listText(
              lang,
              verdict.notOn.map((title) => title[lang]),
            ),
          });
    case 'not-applicable':
      return say(lang, 'explain.missing', { rolls: listText(lang, verdict.missing) });
  }
};

const gapText = (view: View, { dataset, township }: Verdict['gaps'][number]): string =>
  say(view.vocabulary.lang, 'explain.gap', { dataset: datasetTitle(view, dataset), township });

const presentText = (view: View, { dataset, rows }: PresentIn): string => {
  const { lang } = view.vocabulary;
  const places = placeTexts(view, rows);
  const [first = ''] = places;
  const place =
    places.length < 2 ? first : say(lang, 'explain.rows-more', { place: first, count: rows.length });
  return say(lang, 'explain.because', { dataset: datasetTitle(view, dataset), place });
};
