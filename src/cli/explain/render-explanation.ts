import type { Explanation, PersonSummary } from '../../explain/types.js';
import { say, type PlainKey } from '../../messages/catalogue.js';
import type { Lang } from '../../messages/text.js';
import { isValidCitizenNumber } from '../../normalise/citizen-number.js';
import { regionOf } from '../../normalise/region-code.js';
import { displayWidth, padToWidth } from '../../report/display-width.js';
import { nearSection } from './near-section.js';
import { recordsSection } from './records-section.js';
import { othersSection, rulesSection } from './rules-section.js';
import type { View } from './view.js';

/** Everything about one person as a text for the terminal, without a line feed at its end. */
export const renderExplanation = (view: View, explanation: Explanation): string =>
  [
    headLines(view, explanation),
    recordsSection(view, explanation),
    nearSection(view, explanation.near, explanation.crowds),
    rulesSection(view, explanation),
    othersSection(view, explanation),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

const headLines = (view: View, { person, asOf }: Explanation): readonly string[] => {
  const { lang } = view.vocabulary;
  const facts = factsOf(view, person, asOf).filter(([, value]) => value !== '');
  const widest = Math.max(...facts.map(([key]) => displayWidth(say(lang, key))));
  return facts.map(([key, value]) => `${padToWidth(say(lang, key), widest)}  ${value}`);
};

/** What the first six digits of a citizen number say, for information. Empty for numbers of other kinds. */
export const regionText = (lang: Lang, idNumber: string | null): string => {
  if (idNumber === null) return '';
  const region = regionOf(idNumber);
  if (region === null && !isValidCitizenNumber(idNumber)) return '';
  if (region === null) return say(lang, 'explain.region-unknown', { code: idNumber.slice(0, 6) });
  const { province, name, code, isRevoked } = region;
  const place = `${province}${name ?? ''}`;
  return say(lang, isRevoked ? 'explain.region-revoked' : 'explain.region-known', { place, code });
};

const factsOf = (
  { veil, vocabulary: { lang } }: View,
  person: PersonSummary,
  asOf: string,
): readonly (readonly [PlainKey, string])[] => [
  ['explain.field-name', person.name === null ? '' : veil.field('name', person.name)],
  ['explain.field-idNumber', person.idNumber === null ? '' : veil.field('number', person.idNumber)],
  ['explain.region', regionText(lang, person.idNumber)],
  ['explain.field-certNumber', person.certNumber === null ? '' : veil.field('number', person.certNumber)],
  ['explain.field-birthDate', person.birthDate === null ? '' : veil.field('birth-date', person.birthDate)],
  ['explain.field-township', person.township ?? ''],
  ['explain.field-village', person.village ?? ''],
  ['explain.person-id', person.personId],
  ['explain.as-of', asOf],
];
