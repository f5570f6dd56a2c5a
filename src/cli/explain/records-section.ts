import type { Explanation, PersonRecord } from '../../explain/types.js';
import type { PersonFieldName } from '../../explain/person-fields.js';
import type { Fault } from '../../fault.js';
import { render, say } from '../../messages/catalogue.js';
import { displayWidth } from '../../report/display-width.js';
import { renderTable } from '../text-table.js';
import { fieldsToShow, saidIn, spellingsOf, type Spelling } from './spellings.js';
import { datasetTitle, fieldText, indented, placeTexts, strengthText, type View } from './view.js';

/** Where a spelling says something else than the first one. */
const differs = ' ≠';
const gap = 2;

/** All records side by side by how they spell the person, then where each stands and why it is this person's. */
export const recordsSection = (view: View, { person, records, faults }: Explanation): readonly string[] => {
  const { lang } = view.vocabulary;
  const spellings = spellingsOf(records, person);
  const counts = { rolls: person.datasets.length, records: records.length, spellings: spellings.length };
  return [
    view.bold(say(lang, 'explain.records', counts)),
    '',
    ...spellingTables(view, spellings),
    ...spellings.flatMap((spelling, at) => linkLines(view, spelling, at + 1)),
    ...faults.flatMap((fault) => indented(view, 2, faultText(view, fault), 2)),
  ];
};

interface Column {
  readonly title: string;
  readonly cells: readonly string[];
}

const spellingTables = (view: View, spellings: readonly Spelling[]): readonly string[] => {
  const { lang } = view.vocabulary;
  const fields = fieldsToShow(spellings);
  const labels = fields.map((field) => say(lang, `explain.field-${field}`));
  const labelWidth = Math.max(...labels.map(displayWidth)) + 2;
  const [usual] = spellings;
  const columns = spellings.map((spelling, at): Column => ({
    title: say(lang, 'explain.spelling', { number: at + 1 }),
    cells: fields.map((field) => cellText(view, spelling, usual, field)),
  }));
  return blocksOf(columns, view.width - labelWidth).flatMap((block) => [
    ...renderTable({
      width: view.width,
      columns: [{ title: '' }, ...block.map(({ title }) => ({ title }))],
      rows: labels.map((label, at) => [`  ${label}`, ...block.map(({ cells }) => cells[at] ?? '')]),
    }).split('\n'),
    '',
  ]);
};

const cellText = (
  view: View,
  spelling: Spelling,
  usual: Spelling | undefined,
  field: PersonFieldName,
): string => {
  const text = fieldText(view, spelling, field);
  const value = saidIn(spelling.details, field);
  const usualValue = usual === undefined ? null : saidIn(usual.details, field);
  return value === null || usualValue === null || value === usualValue ? text : text + differs;
};

/** As many columns side by side as there is room for, at least one. */
const blocksOf = (columns: readonly Column[], width: number): readonly (readonly Column[])[] => {
  const blocks: Column[][] = [];
  let used = 0;
  for (const column of columns) {
    const own = Math.min(Math.max(...[column.title, ...column.cells].map(displayWidth)), widest) + gap;
    const last = blocks.at(-1);
    if (last === undefined || used + own > width) {
      blocks.push([column]);
      used = own;
    } else {
      last.push(column);
      used += own;
    }
  }
  return blocks;
};

/** A longer cell, such as what is wrong with a number, is wrapped. */
const widest = 24;

const linkLines = (view: View, { records }: Spelling, number: number): readonly string[] =>
  [
    ...groupBy(records, ({ confidence, weight, reasons }) => JSON.stringify([confidence, weight, reasons])),
  ].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const strength = strengthText(view, first, first.confidence);
    const params = { number, records: alike.length, strength };
    return [
      ...indented(view, 2, say(view.vocabulary.lang, 'explain.spelling-links', params), 4),
      ...placesByDataset(view, alike).flatMap((place) => indented(view, 6, place, 2)),
    ];
  });

const placesByDataset = (view: View, records: readonly PersonRecord[]): readonly string[] =>
  groupBy(records, ({ dataset }) => dataset).flatMap((rows) =>
    placeTexts(view, rows).map((place) =>
      say(view.vocabulary.lang, 'explain.place', {
        dataset: datasetTitle(view, rows[0]?.dataset ?? ''),
        place,
      }),
    ),
  );

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
};

const faultText = (view: View, fault: Fault): string => {
  const { lang } = view.vocabulary;
  const row = fault.row ?? 0;
  const [place = ''] = placeTexts(view, [{ dataset: '', file: fault.file, sheet: fault.sheet ?? '', row }]);
  const text = view.veil.sentence(render(lang, fault.message));
  return fault.column === undefined
    ? say(lang, 'explain.fault-row', { place, text })
    : say(lang, 'explain.fault', { place, column: fault.column, text });
};
