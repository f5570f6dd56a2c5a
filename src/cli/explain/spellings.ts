import { personFieldNames, type PersonDetails, type PersonFieldName } from '../../explain/person-fields.js';
import type { PersonRecord, PersonSummary } from '../../explain/types.js';

/** Records that say the same of the person. */
export interface Spelling extends Pick<PersonRecord, 'details' | 'idFault' | 'isOwnNumber'> {
  readonly records: readonly PersonRecord[];
}

/** The ways in which the records spell the person: first the person's own name and number, then the most frequent. */
export const spellingsOf = (
  records: readonly PersonRecord[],
  { name, idNumber }: Pick<PersonSummary, 'name' | 'idNumber'>,
): readonly Spelling[] => {
  const spellings = new Map<string, PersonRecord[]>();
  for (const record of records) {
    const { details, idFault, isOwnNumber } = record;
    const key = JSON.stringify([personFieldNames.map((field) => details[field]), idFault, isOwnNumber]);
    const known = spellings.get(key);
    if (known === undefined) spellings.set(key, [record]);
    else known.push(record);
  }
  const owned = ({ details }: Spelling): number =>
    Number(details.name === name) + Number(details.idNumber === idNumber);
  return [...spellings.values()]
    .flatMap((alike): Spelling[] => {
      const [first] = alike;
      if (first === undefined) return [];
      const { details, idFault, isOwnNumber } = first;
      return [{ details, idFault, isOwnNumber, records: alike }];
    })
    .sort((a, b) => owned(b) - owned(a) || b.records.length - a.records.length);
};

/** The number as read, or as written where it cannot be used: what two records are compared by. */
const comparedNumber = (details: PersonDetails): string | null => details.idNumber ?? details.idWritten;

/** What a record says in a field; the number as written is only said where another was read of it. */
export const saidIn = (details: PersonDetails, field: PersonFieldName): string | null => {
  if (field === 'idNumber') return comparedNumber(details);
  if (field === 'idWritten') return details.idWritten === comparedNumber(details) ? null : details.idWritten;
  return details[field];
};

/** Fields of which at least one spelling says something. */
export const fieldsToShow = (spellings: readonly Pick<Spelling, 'details'>[]): readonly PersonFieldName[] =>
  personFieldNames.filter((field) => spellings.some(({ details }) => saidIn(details, field) !== null));
