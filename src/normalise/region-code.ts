import { counties } from './county-table.js';
import { prefectures, provinces } from './region-table.js';

/** The place that the first six digits of a citizen number name: that of first registration, not of residence. */
export interface Region {
  /** The six digits. */
  readonly code: string;
  readonly province: string;
  /** Prefecture, and county where it is known, as 六安地区霍邱县; null if only the province is. */
  readonly name: string | null;
  /** Whether the code is known to have been abolished, of the county or of all its prefecture. */
  readonly isRevoked: boolean;
}

interface Place {
  readonly name: string;
  readonly isRevoked: boolean;
}

const entry = /^([0-9]+)(-?)([^0-9]+)$/u;

const readPlaces = (): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  const add = (first: string, words: string): void => {
    const [, digits = '', mark, name = ''] = entry.exec(words) ?? [];
    places.set(first + digits, { name, isRevoked: mark === '-' });
  };
  // A word of digits alone is the beginning of the codes after it.
  for (const list of [prefectures, counties]) {
    let first = '';
    for (const word of list.trim().split(/\s+/u)) {
      if (/^[0-9]+$/.test(word)) first = word;
      else add(first, word);
    }
  }
  return places;
};

let places: ReadonlyMap<string, Place> | undefined;

/**
 * Where a citizen number of 18 or 15 digits was first given out; null where its first two digits are no province's (as
 * in invented numbers and permits of foreigners) or it is no such number. For information only: an unknown code says
 * nothing against a number whose check digit holds, and present residence does not follow from it.
 */
export const regionOf = (idNumber: string): Region | null => {
  const [, code] = /^([0-9]{6})(?:[0-9]{9}|[0-9]{11}[0-9X])$/.exec(idNumber) ?? [];
  if (code === undefined) return null;
  const province = provinces[code.slice(0, 2)];
  if (province === undefined) return null;
  places ??= readPlaces();
  const prefecture = places.get(code.slice(0, 4));
  const county = places.get(code);
  const name = `${prefecture?.name ?? ''}${county?.name ?? ''}`;
  return {
    code,
    province,
    name: name === '' ? null : name,
    isRevoked: county?.isRevoked ?? prefecture?.isRevoked ?? false,
  };
};
