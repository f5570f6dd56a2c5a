import { say } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import type { Evidence, Finding } from '../rules/types.js';
import type { ReportModel } from './model.js';

/** The message of a finding with its notes after it, each as a sentence of its own. */
export const messageWithNotes = (
  lang: Lang,
  { message, notes }: Pick<Finding, 'message' | 'notes'>,
): string => (notes.length === 0 ? message : sentences(lang, [message, ...notes]));

/** Texts joined as sentences: each but the last ends with a full stop of the language, unless it has its own end. */
export const sentences = (lang: Lang, texts: readonly string[]): string =>
  texts
    .map((text) => (/[。！？；.!?;]$/u.test(text) ? text : `${text}${lang === 'zh' ? '。' : '.'}`))
    .join(lang === 'zh' ? '' : ' ');

/** Titles of the rules in whose `also` list a finding stands; a rule that is not in the run keeps its id. */
export const alsoTitles = (model: ReportModel, also: readonly string[]): string =>
  also.map((rule) => titleOf(model, rule)).join(model.lang === 'zh' ? '、' : ', ');

const titleOf = (model: ReportModel, rule: string): string =>
  model.rules.find(({ header }) => header.id === rule)?.header.title[model.lang] ?? rule;

/**
 * Where a finding's rows stand, in words, one line a sheet with its row numbers in the order of the evidence. After
 * `limit` sheets a line says how many rows more there are; all of them stand in findings.jsonl.
 */
export const evidenceLines = (
  { lang }: Pick<ReportModel, 'lang'>,
  evidence: readonly Evidence[],
  limit = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const places = new Map<string, { readonly first: Evidence; readonly rows: number[] }>();
  for (const one of evidence) {
    const key = `${one.dataset}\n${one.file}\n${one.sheet}`;
    const place = places.get(key);
    if (place === undefined) places.set(key, { first: one, rows: [one.row] });
    else if (!place.rows.includes(one.row)) place.rows.push(one.row);
  }
  const all = [...places.values()];
  const shown = all.length > limit ? all.slice(0, limit) : all;
  const lines = shown.map(({ first, rows }) =>
    say(lang, 'report.evidence-place', {
      file: first.file,
      sheet: first.sheet,
      rows: rows.join(lang === 'zh' ? '、' : ', '),
    }),
  );
  if (shown.length === all.length) return lines;
  const rest = all.slice(limit).reduce((sum, { rows }) => sum + rows.length, 0);
  return [...lines, say(lang, 'report.evidence-more', { rows: rest })];
};
