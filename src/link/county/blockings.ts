import type { Blocking } from '../model/find-pairs.js';
import type { NameForms } from '../name-forms.js';
import { someValue, type UnitLists } from './unit-lists.js';
import type { Units } from './units.js';

type Adder = (key: string) => void;

/**
 * The ways in which two units may meet. Names enter by their sound, so that variants and homophones meet; numbers by
 * both ends, so that any one slip leaves one of them whole; hidden and mistyped names by the surname. `swapped` as in
 * `NumberOwners`.
 */
export const blockingsOf = (
  units: Units,
  swapped: ReadonlyMap<number, number>,
  forms: NameForms,
): readonly Blocking[] => {
  const { numbers, failing, names, nameTexts, births, places, placeTexts, hasBirth } = units;
  const sounds = nameTexts.map(() => '');
  const soundOf = (name: number): string => {
    const known = sounds[name] ?? '';
    if (known !== '') return known;
    const sound = forms.pinyin(nameTexts[name] ?? '');
    sounds[name] = sound;
    return sound;
  };
  const withSound = (unit: number, visit: (sound: string) => void): void => {
    someValue(names, unit, (name) => {
      visit(soundOf(name));
      return false;
    });
    someValue(units.formerNames, unit, (name) => {
      visit(soundOf(name));
      return false;
    });
  };
  const surnames = nameTexts.map(() => '');
  const surnameOf = (name: number): string => {
    const known = surnames[name] ?? '';
    if (known !== '') return known;
    const sound = forms.pinyin(String.fromCodePoint((nameTexts[name] ?? '').codePointAt(0) ?? 0));
    surnames[name] = sound;
    return sound;
  };
  const withSurname = (unit: number, visit: (sound: string) => void): void => {
    someValue(names, unit, (name) => {
      visit(surnameOf(name));
      return false;
    });
  };
  const numberOf = (unit: number): string | null => numbers[unit] ?? failing[unit] ?? null;
  const eachPlace = (unit: number, visit: (township: number, village: number) => void): void => {
    someValue(places, unit, (place) => {
      visit(placeTexts.townships[place] ?? -1, placeTexts.villages[place] ?? -1);
      return false;
    });
  };
  const codes = (prefix: string, lists: UnitLists, unit: number, add: Adder): void => {
    someValue(lists, unit, (code) => {
      add(`${prefix}${code}`);
      return false;
    });
  };
  return [
    {
      name: 'name-and-first-10',
      keysOf: (unit, add) => {
        const number = numberOf(unit);
        if (number !== null) withSound(unit, (sound) => add(sound + number.slice(0, 10)));
      },
    },
    {
      name: 'last-8',
      keysOf: (unit, add) => {
        const number = numberOf(unit);
        if (number !== null && number.length >= 15) add(number.slice(-8));
      },
    },
    {
      name: 'number-without-last-4',
      keysOf: (unit, add) => {
        const number = numberOf(unit);
        if (number !== null && number.length >= 15) add(number.slice(0, 14));
      },
    },
    {
      name: 'name-and-birth',
      keysOf: (unit, add) => {
        withSound(unit, (sound) => {
          if (hasBirth[unit] === 1) add(sound + (numbers[unit] ?? '').slice(6, 14));
          someValue(births, unit, (birth) => {
            add(`${sound}${birth}`);
            return false;
          });
        });
      },
    },
    {
      name: 'name-and-village',
      keysOf: (unit, add) => {
        withSound(unit, (sound) =>
          eachPlace(unit, (township, village) => {
            if (village >= 0) add(`${sound}${township}|${village}`);
          }),
        );
      },
    },
    {
      name: 'name-and-township',
      keysOf: (unit, add) => {
        withSound(unit, (sound) => eachPlace(unit, (township) => add(`${sound}${township}`)));
      },
    },
    {
      name: 'surname-and-birth',
      keysOf: (unit, add) => {
        withSurname(unit, (surname) => {
          if (hasBirth[unit] === 1) add(surname + (numbers[unit] ?? '').slice(6, 14));
          someValue(births, unit, (birth) => {
            add(`${surname}${birth}`);
            return false;
          });
        });
      },
    },
    {
      name: 'surname-village-and-last-4',
      keysOf: (unit, add) => {
        const end = numberOf(unit)?.slice(-4) ?? '';
        if (!/^[0-9]{3}[0-9X]$/.test(end)) return;
        withSurname(unit, (surname) =>
          eachPlace(unit, (township, village) => {
            if (village >= 0) add(`${surname}${end}${township}|${village}`);
          }),
        );
      },
    },
    { name: 'phone', keysOf: (unit, add) => codes('', units.phones, unit, add) },
    {
      name: 'number-of-other-row',
      keysOf: (unit, add) => {
        const next = swapped.get(unit) ?? unit;
        for (const code of new Set([units.numberCodes[unit] ?? -1, units.numberCodes[next] ?? -1]))
          if (code >= 0) add(`${code}`);
        codes('', units.guardianNumbers, unit, add);
        codes('', units.certificateNumbers, unit, add);
      },
    },
  ];
};
