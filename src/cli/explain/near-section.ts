import type { PersonFieldName } from '../../explain/person-fields.js';
import type { NearPerson, PersonRecord } from '../../explain/types.js';
import type { Crowd } from '../../explain/read-crowds.js';
import { say } from '../../messages/catalogue.js';
import type { Lang } from '../../messages/text.js';
import { differingCharacters } from '../../report/differing-characters.js';
import { displayWidth } from '../../report/display-width.js';
import { countText } from '../../report/labels.js';
import { clueText } from '../../report/linking-text.js';
import { renderTable } from '../text-table.js';
import { fieldsToShow, saidIn } from './spellings.js';
import {
  datasetTitle,
  fieldText,
  indented,
  personLine,
  placeTexts,
  strengthText,
  type View,
} from './view.js';

/**
 * Who may be the same person: why, and the two records side by side with marks under the characters that differ. At the end
 * by what nobody was looked for, because too many have it in common.
 */
export const nearSection = (
  view: View,
  near: readonly NearPerson[],
  crowds: readonly Crowd[] = [],
): readonly string[] => {
  const { lang } = view.vocabulary;
  const title =
    near.length === 0 ? say(lang, 'explain.near-none') : say(lang, 'explain.near', { count: near.length });
  return [
    view.bold(title),
    ...near.flatMap((one, at) => ['', ...nearLines(view, one, at + 1)]),
    ...(crowds.length === 0 ? [] : ['']),
    ...crowds.flatMap((crowd) => indented(view, 2, crowdText(lang, crowd), 2)),
  ];
};

const crowdText = (lang: Lang, { blocking, records, size }: Crowd): string =>
  say(lang, 'explain.crowd', {
    clue: clueText(lang, blocking),
    records: countText(records),
    size: countText(size),
  });

const nearLines = (view: View, near: NearPerson, number: number): readonly string[] => {
  const { lang } = view.vocabulary;
  const { other, mine, theirs } = near;
  const params = { number, person: personLine(view, other), personId: other.personId };
  const titles = [say(lang, 'explain.near-mine'), say(lang, 'explain.near-theirs')] as const;
  const table = renderTable({
    width: view.width - tableIndent.length,
    columns: ['', ...titles].map((title) => ({ title })),
    rows: fieldsToShow([mine, theirs]).flatMap((field) => fieldRows(view, field, mine, theirs)),
  });
  return [
    ...indented(view, 2, say(lang, 'explain.near-person', params), 4),
    ...indented(view, 6, strengthText(view, near), 2),
    ...table.split('\n').map((line) => (line === '' ? '' : tableIndent + line)),
    ...indented(view, 6, placeText(view, titles[0], mine), 2),
    ...indented(view, 6, placeText(view, titles[1], theirs), 2),
  ];
};

const tableIndent = ' '.repeat(6);

/** Behind a value that is another one altogether, where marks under its characters would say nothing. */
const isOther = ' ≠';

const fieldRows = (
  view: View,
  field: PersonFieldName,
  mine: PersonRecord,
  theirs: PersonRecord,
): readonly (readonly string[])[] => {
  const label = say(view.vocabulary.lang, `explain.field-${field}`);
  const [left, right] = [fieldText(view, mine, field), fieldText(view, theirs, field)];
  const one = saidIn(mine.details, field);
  const other = saidIn(theirs.details, field);
  if (one === null || other === null || one === other) return [[label, left, right]];
  const marks = differingCharacters(one, other);
  if (isMostly(marks.one) || isMostly(marks.other) || field === 'sex')
    return [[label, left, right + isOther]];
  return [
    [label, left, right],
    ['', markLine(one, marks.one), markLine(other, marks.other)],
  ];
};

const isMostly = (marks: readonly boolean[]): boolean => marks.filter(Boolean).length * 2 > marks.length;

/** `^` under each character that differs, as wide as the character. */
const markLine = (text: string, marks: readonly boolean[]): string =>
  Array.from(text, (character, at) => (marks[at] === true ? '^' : ' ').repeat(displayWidth(character))).join(
    '',
  );

const placeText = (view: View, whose: string, record: PersonRecord): string =>
  say(view.vocabulary.lang, 'explain.near-place', {
    whose,
    dataset: datasetTitle(view, record.dataset),
    place: placeTexts(view, [record]).join(''),
  });
