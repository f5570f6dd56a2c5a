import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseAccount } from '../../src/normalise/account.js';
import { formatFen, parseCount, parseMoney } from '../../src/normalise/amount.js';
import { normaliseCertificateNumber } from '../../src/normalise/certificate-number.js';
import { cleanText } from '../../src/normalise/clean-text.js';
import { compileCodes, findCode, normaliseCode } from '../../src/normalise/code.js';
import { parseDate } from '../../src/normalise/date.js';
import { normaliseCategory, normaliseLevel, parseCategoryAndLevel } from '../../src/normalise/disability.js';
import { normaliseIdNumber } from '../../src/normalise/id-number.js';
import { normaliseIdentifier } from '../../src/normalise/identifier.js';
import { maskIdNumber, maskPersonal } from '../../src/normalise/mask.js';
import {
  findMonth,
  findSchoolYear,
  findYear,
  formatMonth,
  parseMonth,
  parseSchoolYear,
  parseYear,
} from '../../src/normalise/month.js';
import { normaliseName } from '../../src/normalise/name.js';
import { normalisePhone } from '../../src/normalise/phone.js';
import { normaliseTownship, normaliseVillage, splitAddress, townshipKey } from '../../src/normalise/place.js';
import type { Normalised } from '../../src/normalise/types.js';
import { normaliseWords } from '../../src/normalise/words.js';
import { parseYesNo } from '../../src/normalise/yes-no.js';
import { halfWidthText, hostileText, toFullWidth } from './hostile-text.js';

const seed = 20261031;
const codes = compileCodes({
  生活补贴: 'living',
  护理补贴: 'nursing',
  living: 'living',
  nursing: 'nursing',
  '1': 'living',
});

interface Kind {
  readonly read: (text: string) => Normalised<unknown>;
  /** How a value is written so that it can be read again. */
  readonly write: (value: unknown) => string;
}

const kind = <T>(read: (text: string) => Normalised<T>, write: (value: T) => string): Kind => ({
  read,
  write: (value) => write(value as T),
});
const asText = (value: string): string => value;

const kinds: Readonly<Record<string, Kind>> = {
  'id number': kind((text) => normaliseIdNumber(text), asText),
  'certificate number': kind((text) => normaliseCertificateNumber(text), asText),
  name: kind(normaliseName, asText),
  category: kind(normaliseCategory, asText),
  level: kind(normaliseLevel, asText),
  date: kind((text) => parseDate(text), asText),
  'date with everything assumed': kind(
    (text) => parseDate(text, { monthMeans: 'last', rangeMeans: 'last', pivot: 30 }),
    asText,
  ),
  'date in a number cell': kind(
    (text) => parseDate(text, { kind: 'number' }),
    (value) => value.replaceAll('-', ''),
  ),
  month: kind((text) => parseMonth(text), formatMonth),
  year: kind((text) => parseYear(text), String),
  'school year': kind(parseSchoolYear, (year) => `${year}-${year + 1}学年`),
  money: kind((text) => parseMoney(text, { unit: 'yuan' }), formatFen),
  count: kind(parseCount, String),
  'yes or no': kind(parseYesNo, String),
  code: kind((text) => normaliseCode(text, codes), asText),
  township: kind(normaliseTownship, asText),
  village: kind(normaliseVillage, asText),
  account: kind((text) => normaliseAccount(text), asText),
  phone: kind(normalisePhone, asText),
  words: kind(normaliseWords, asText),
  identifier: kind(normaliseIdentifier, asText),
};

describe.each(Object.entries(kinds))('%s', (name, { read, write }) => {
  it('takes any text, and gives a value or a fault or neither', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { value, fault } = read(text);
        // A certificate number may keep its text beside a fault that only concerns a part of it.
        expect(value === null || fault === null || name === 'certificate number').toBe(true);
      }),
      { seed, numRuns: 1500 },
    );
  });

  it('reads its own value again unchanged', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { value } = read(text);
        // 9999-12-31 stands for no end and is the one date that a number cell does not hold.
        if (value === null || (name === 'date in a number cell' && value === '9999-12-31')) return;
        expect(read(write(value)).value).toEqual(value);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('reads full-width text like half-width', () => {
    fc.assert(
      fc.property(halfWidthText, (text) => {
        const half = read(text);
        const full = read(toFullWidth(text));
        expect({ value: full.value, fault: full.fault }).toEqual({ value: half.value, fault: half.fault });
      }),
      { seed, numRuns: 1500 },
    );
  });
});

describe('other functions', () => {
  it('take any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        parseCategoryAndLevel(text);
        splitAddress(text);
        townshipKey(text);
        findMonth(text);
        findYear(text);
        findSchoolYear(text);
        findCode(text, codes);
        maskIdNumber(text);
        normaliseIdNumber(text, { stored: 'number' });
        parseMonth(text, { kind: 'number' });
        parseDate(text, { kind: 'number', date1904: true });
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('clean a text once and for all', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = cleanText(text);
        expect(cleanText(once.text)).toEqual({ text: once.text, changes: [] });
        expect(once.changes.length > 0).toBe(once.text !== text);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('give a name the same key before and after', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { value, key } = normaliseName(text);
        if (value !== null) expect(normaliseName(value).key).toBe(key);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('mask a masked text no further', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const masked = maskPersonal(text);
        expect(maskPersonal(masked)).toBe(masked);
        expect(masked).not.toMatch(/[0-9]{15}/);
      }),
      { seed, numRuns: 3000 },
    );
  });
});
