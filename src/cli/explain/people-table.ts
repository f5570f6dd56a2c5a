import type { PersonSummary } from '../../explain/types.js';
import { say } from '../../messages/catalogue.js';
import { renderTable } from '../text-table.js';
import { datasetTitles, type View } from './view.js';

/** People in a table, with the number by which to ask for each. */
export const peopleTable = (view: View, people: readonly PersonSummary[]): string => {
  const { veil, width } = view;
  const { lang } = view.vocabulary;
  return renderTable({
    width,
    columns: [
      { title: say(lang, 'explain.person-id') },
      { title: say(lang, 'explain.field-name') },
      { title: say(lang, 'explain.field-idNumber') },
      { title: say(lang, 'explain.field-township') },
      { title: say(lang, 'explain.field-village') },
      { title: say(lang, 'explain.records-count'), align: 'right' },
      { title: say(lang, 'explain.rolls') },
    ],
    rows: people.map((person) => [
      person.personId,
      person.name === null ? '' : veil.field('name', person.name),
      person.idNumber === null ? '' : veil.field('number', person.idNumber),
      person.township ?? '',
      person.village ?? '',
      String(person.records),
      datasetTitles(view, person.datasets),
    ]),
  });
};
