import { maskBirthDate, maskIdNumber, maskName, maskPersonal, maskPhone } from '../../normalise/mask.js';
import { nameSeparator, type FieldSecrecy } from '../../explain/person-fields.js';

/** What lies over personal data before it is shown. */
export interface Veil {
  /** One value of a field. */
  readonly field: (secrecy: FieldSecrecy, value: string) => string;
  /** A sentence, file name or list, wherever names and numbers stand in it. */
  readonly sentence: (text: string) => string;
}

/** Everything is shown as it is. */
export const noVeil: Veil = { field: (_, value) => value, sentence: (text) => text };

/** Hides the middle of names and numbers; in sentences those names that are given. */
export const veilOver = (names: Iterable<string>): Veil => {
  // A name of one character stands in half the sentences; longer names first, because one may hold another.
  const hidden = [...new Set(names)]
    .filter((name) => Array.from(name).length > 1)
    .sort((a, b) => b.length - a.length);
  return {
    field: maskField,
    sentence: (text) =>
      maskPersonal(hidden.reduce((said, name) => said.replaceAll(name, maskName(name)), text)),
  };
};

const maskField = (secrecy: FieldSecrecy, value: string): string => {
  switch (secrecy) {
    case 'name':
      return value.split(nameSeparator).map(maskName).join(nameSeparator);
    case 'number':
      return maskIdNumber(value);
    case 'birth-date':
      return maskBirthDate(value);
    case 'phone':
      return maskPhone(value);
    case 'open':
      return value;
  }
};
