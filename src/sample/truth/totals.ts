import { monthOf, type Month } from '../calendar.js';
import { paidMonths } from '../county.js';
import type { Person } from '../person.js';
import type { County } from '../population.js';
import { townships, townshipsOf, type Township } from '../places.js';
import { subtotalPlace } from '../rolls/payments.js';
import { lineOf, plainVerdict, type TruthLine } from './truth-line.js';

const nobody = { idNumber: '', name: '', township: '' };

const rowsIn = (persons: readonly Person[], month: Month): number =>
  persons
    .flatMap(({ life }) => life.bank ?? [])
    .filter(({ paidOn }) => monthOf(paidOn) === month)
    .reduce((sum, { copies = 1 }) => sum + copies, 0);

/** Where the sums of the townships of a month stand; none of a township without a row. */
const subtotalsOf = ({ persons }: County, month: Month): Map<Township, string> => {
  const places = new Map<Township, string>();
  let above = 0;
  for (const township of townshipsOf(persons.map(({ household }) => household))) {
    const rows = rowsIn(
      persons.filter(({ household }) => household.township === township),
      month,
    );
    if (rows === 0) continue;
    above += rows;
    places.set(township, subtotalPlace(month, above + places.size));
  }
  return places;
};

/** The sums of townships on the bank's roll that the clerk got wrong, and as many that are right. */
export const judgeTotals = (county: County): TruthLine[] =>
  paidMonths.flatMap((month) => {
    const places = subtotalsOf(county, month);
    const wrong = new Set(
      county.misstatements.filter((each) => each.month === month).map(({ township }) => township),
    );
    const lineFor = (place: string | undefined, why: string): TruthLine[] =>
      place === undefined ? [] : [lineOf(plainVerdict('roll-total', place, 'certain', why), nobody)];
    const right = townships.find((each) => !wrong.has(each) && places.has(each));
    return [
      ...[...wrong].flatMap((township) => lineFor(places.get(township), '乡镇小计与各行之和不符')),
      ...(right === undefined ? [] : lineFor(places.get(right), '乡镇小计与各行之和一致')).map((line) => ({
        ...line,
        expected: false,
      })),
    ];
  });
