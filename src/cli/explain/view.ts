import { personFields, type PersonFieldName } from '../../explain/person-fields.js';
import type { LinkStrength, PersonRecord, PersonSummary } from '../../explain/types.js';
import { say } from '../../messages/catalogue.js';
import { confidenceLabel, listText } from '../../report/labels.js';
import { evidenceLines } from '../../report/finding-text.js';
import type { Confidence, Evidence } from '../../rules/types.js';
import { labelOf, type Vocabulary } from '../../rules/wording.js';
import { wrapText } from '../wrap-text.js';
import { saidIn } from './spellings.js';
import type { Veil } from './veil.js';

/** With what an explanation is drawn. */
export interface View {
  readonly vocabulary: Vocabulary;
  /** Columns of the terminal. */
  readonly width: number;
  readonly veil: Veil;
  readonly bold: (text: string) => string;
}

/** What a record says in a field as it is shown, with what is wrong about the number; empty where it says nothing. */
export const fieldText = (
  view: View,
  { details, idFault, isOwnNumber }: Pick<PersonRecord, 'details' | 'idFault' | 'isOwnNumber'>,
  field: PersonFieldName,
): string => {
  const { veil, vocabulary } = view;
  const { lang } = vocabulary;
  const value = saidIn(details, field);
  if (value === null) return '';
  if (field === 'sex' && (value === 'male' || value === 'female')) return say(lang, `explain.sex-${value}`);
  const shown = veil.field(personFields[field].secrecy, value);
  if (field !== 'idNumber') return shown;
  const isFaulty = details.idNumber === null && idFault !== null;
  const problems = [
    ...(isFaulty ? [labelOf('id-fault', idFault, vocabulary)] : []),
    ...(isOwnNumber ? [] : [say(lang, 'explain.number-foreign')]),
  ];
  return problems.length === 0
    ? shown
    : shown + say(lang, 'explain.number-fault', { problem: problems.join(lang === 'zh' ? '；' : '; ') });
};

/** Somebody in one line: name, number, place. */
export const personLine = ({ veil }: View, person: PersonSummary): string =>
  [
    person.name === null ? '—' : veil.field('name', person.name),
    person.idNumber === null ? '' : veil.field('number', person.idNumber),
    [person.township, person.village].filter((place) => place !== null).join(' '),
  ]
    .filter((part) => part !== '')
    .join('  ');

/** The title of a dataset. */
export const datasetTitle = ({ vocabulary }: View, dataset: string): string =>
  labelOf('dataset', dataset, vocabulary);

/** Titles of several datasets in a list. */
export const datasetTitles = (view: View, datasets: readonly string[]): string =>
  listText(
    view.vocabulary.lang,
    datasets.map((dataset) => datasetTitle(view, dataset)),
  );

/** Where rows stand, one text a sheet. */
export const placeTexts = (
  { veil, vocabulary: { lang } }: View,
  rows: readonly Evidence[],
): readonly string[] => evidenceLines({ lang }, rows).map(veil.sentence);

/** Weight, probability and reasons, as far as there are any. */
export const strengthText = (
  { veil, vocabulary: { lang } }: View,
  strength: LinkStrength,
  confidence?: Confidence,
): string => {
  const weighed = strength.weight === null ? [] : [weightText(strength.weight, lang)];
  const head = [...(confidence === undefined ? [] : [confidenceLabel(lang, confidence)]), ...weighed];
  const reasons = veil.sentence(strength.reasons);
  if (head.length === 0) return reasons;
  return say(lang, 'explain.strength', { confidence: head.join(lang === 'zh' ? '，' : ', '), reasons });
};

const weightText = (weight: number, lang: Vocabulary['lang']): string =>
  say(lang, 'explain.weight', {
    weight: `${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(1)}`,
    probability: probabilityText(probabilityOf(weight)),
  });

/** The probability that a match weight in bits stands for, its prior included. */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight);

/** As a percentage; the ends are not rounded to certainty. */
const probabilityText = (probability: number): string => {
  if (probability > 0.9999) return '>99.99%';
  if (probability < 0.0001) return '<0.01%';
  return `${(probability * 100).toFixed(2)}%`;
};

/** A text indented and wrapped to the width of the view. */
export const indented = ({ width }: View, indent: number, text: string, hanging = 0): readonly string[] => {
  const lines = wrapText(text, Math.max(width - indent - hanging, 20));
  return lines.map((line, at) => ' '.repeat(indent + (at === 0 ? 0 : hanging)) + line);
};
