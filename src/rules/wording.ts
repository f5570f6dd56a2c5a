import type { SqlValue } from '../engine/types.js';
import { catalogue, say } from '../messages/catalogue.js';
import { fillTemplate, type Lang, type Text } from '../messages/text.js';
import type { Dataset } from '../schema/dataset.js';
import type { SharedCodes } from '../schema/datasets.js';
import type { FindingDraft } from './group.js';
import { amountOf, monthsOf } from './group.js';
import type { Rule } from './rule.js';

/** What codes are called, in one language. */
export interface Vocabulary {
  readonly lang: Lang;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly shared: SharedCodes;
}

/**
 * Label of a code: `source` is `dataset.field`, or `dataset`, `dataset-field` (the code is one), `field` (the code names one), `id-fault`, `name-agreement`,
 * `disability-level`, `disability-category` or `area`; `month` words a month number, `yuan` a sum in fen.
 */
export const labelOf = (source: string, value: string, { lang, datasets, shared }: Vocabulary): string => {
  if (source === 'month') return wordMonths([Number(value)], lang);
  if (source === 'yuan') return wordAmount(Number(value), lang);
  if (source === 'dataset-field') return labelOfField(value, { lang, datasets });
  if (source === 'dataset') return datasets.get(value)?.title[lang] ?? value;
  if (source === 'disability-level') return shared.level.get(value)?.[lang] ?? value;
  if (source === 'disability-category') return shared.category.get(value)?.[lang] ?? value;
  if (source === 'area') return shared.area.get(value)?.[lang] ?? value;
  if (source === 'field') {
    const known = [...datasets.values()].find(({ fields }) => fields.has(value));
    return known?.fields.get(value)?.title[lang] ?? value;
  }
  if (source === 'name-agreement') return catalogueText(`rule.name-${value}`, lang) ?? value;
  if (source === 'id-fault') return firstClause(faultText(value, lang));
  const [dataset = '', field = ''] = source.split('.');
  return datasets.get(dataset)?.fields.get(field)?.codes.get(value)?.[lang] ?? value;
};

const labelOfField = (value: string, { lang, datasets }: Pick<Vocabulary, 'lang' | 'datasets'>): string => {
  const [dataset = '', field = ''] = value.split('.');
  return datasets.get(dataset)?.fields.get(field)?.title[lang] ?? value;
};

/** `about` in words; empty stays empty. */
export const aboutLabel = (rule: Rule, about: string, vocabulary: Vocabulary): string => {
  const sources = rule.labels.get('about');
  return about === '' || sources === undefined ? about : firstLabel(sources, about, vocabulary);
};

/** The label by the first source that knows the code; the code itself if none does. */
const firstLabel = (sources: readonly string[], value: string, vocabulary: Vocabulary): string =>
  sources.map((source) => labelOf(source, value, vocabulary)).find((label) => label !== value) ?? value;

/** The sentence of a finding: the rule's message with the values of its first row, its months and its amount. */
export const wordFinding = (draft: FindingDraft, vocabulary: Vocabulary): string => {
  const { lang } = vocabulary;
  const [row] = draft.rows;
  const values: Record<string, string> = {};
  for (const column of namesIn(draft.rule, lang)) {
    const value = row?.detail[column];
    if (value !== undefined) values[column] = wordValue(draft.rule, column, value, vocabulary);
  }
  values['months'] = wordMonths(monthsOf(draft), lang);
  const amount = amountOf(draft);
  values['amount'] = wordAmount(amount, lang);
  values['difference'] = wordDifference(amount, lang);
  const ofFinding = new Set(['months', 'amount', 'difference']);
  for (const [name, fragment] of draft.rule.fragments) {
    const complete = placeholders(fragment[lang]).every(
      (column) => ofFinding.has(column) || (row?.detail[column] ?? null) !== null,
    );
    values[name] = complete ? fillTemplate(fragment[lang], values) : '';
  }
  return fillTemplate(draft.rule.message[lang], values);
};

/** Consecutive months put together: `2026年4月至6月、8月`, `2026-04 to 2026-06, 2026-08`. */
export const wordMonths = (months: readonly number[], lang: Lang): string => {
  const runs: { first: number; last: number }[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === month - 1) run.last = month;
    else runs.push({ first: month, last: month });
  }
  const words = runs.map(({ first, last }, index) => {
    const before = runs[index - 1]?.last;
    const start = wordMonth(first, before, lang);
    return first === last
      ? start
      : say(lang, 'rule.month-to', { first: start, last: wordMonth(last, first, lang) });
  });
  return words.join(lang === 'zh' ? '、' : ', ');
};

/** One month; in Chinese the year is said only where it differs from the month before in the list. */
const wordMonth = (month: number, before: number | undefined, lang: Lang): string => {
  const year = Math.floor(month / 12);
  const ofYear = (month % 12) + 1;
  if (lang === 'en') return `${year}-${String(ofYear).padStart(2, '0')}`;
  const sameYear = before !== undefined && Math.floor(before / 12) === year;
  return sameYear ? `${ofYear}月` : `${year}年${ofYear}月`;
};

const wordAmount = (fen: number | null, lang: Lang): string => {
  if (fen === null) return say(lang, 'rule.amount-unknown');
  const whole = Math.trunc(Math.abs(fen) / 100);
  const rest = String(Math.abs(fen) % 100).padStart(2, '0');
  return say(lang, 'rule.amount', { amount: `${fen < 0 ? '-' : ''}${whole}.${rest}` });
};

/** What was paid too much, or too little where the sum is negative. */
const wordDifference = (fen: number | null, lang: Lang): string => {
  if (fen === null) return say(lang, 'rule.amount-unknown');
  const amount = wordAmount(Math.abs(fen), lang);
  return say(lang, fen < 0 ? 'rule.underpaid-by' : 'rule.overpaid-by', { amount });
};

const wordValue = (rule: Rule, column: string, value: SqlValue, vocabulary: Vocabulary): string => {
  const { lang } = vocabulary;
  const sources = rule.labels.get(column);
  if (value === null) return say(lang, 'rule.unknown');
  if (sources !== undefined) return firstLabel(sources, String(value), vocabulary);
  if (typeof value === 'string') return wordDate(value, lang);
  return String(value);
};

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

const wordDate = (value: string, lang: Lang): string => {
  const parts = isoDate.exec(value);
  if (parts === null || lang === 'en') return value;
  return `${parts[1] ?? ''}年${Number(parts[2])}月${Number(parts[3])}日`;
};

/** What is wrong, without what to do about it: that part of a fault's text serves in a finding. */
const firstClause = (sentence: string): string =>
  sentence.split(/[；;。]|，请/)[0]?.replace(/[.。]$/, '') ?? sentence;

const faultText = (code: string, lang: Lang): string => catalogueText(`fault.${code}`, lang) ?? code;

const catalogueText = (key: string, lang: Lang): string | undefined => {
  const texts: Readonly<Record<string, Text>> = catalogue;
  return texts[key]?.[lang];
};

/** Names between the braces of a text. A run words ten thousands of findings by some hundred texts. */
const placeholders = (template: string): readonly string[] => {
  const before = knownPlaceholders.get(template);
  if (before !== undefined) return before;
  const found = [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  knownPlaceholders.set(template, found);
  return found;
};

const knownPlaceholders = new Map<string, readonly string[]>();

/** Names that the message of a rule, or any of its fragments, speaks of. */
const namesIn = ({ message, fragments }: Rule, lang: Lang): readonly string[] =>
  [message, ...fragments.values()].flatMap((text) => placeholders(text[lang]));
