import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../src/normalise/amount.js';
import { parseDate } from '../../src/normalise/date.js';
import { flawOfEighteenBytes } from '../../src/normalise/citizen-number.js';
import { isValidCitizenNumber, normaliseIdNumber } from '../../src/normalise/id-number.js';
import { isPlainHan, normaliseName } from '../../src/normalise/name.js';
import { hostileText } from './hostile-text.js';
import { invented } from './invented-number.js';

const seed = 20261031;
const runs = { seed, numRuns: 3000 };

interface Read {
  readonly changes: readonly string[];
}

/**
 * Plain cells are read by their characters alone, all others in full. A space behind a cell makes it one of the others
 * and must change nothing else.
 */
const expectSameInFull = (read: (text: string) => Read, text: string): void => {
  const alone = read(text);
  const inFull = read(`${text} `);
  expect({ ...inFull, changes: inFull.changes.filter((change) => change !== 'text.space') }).toEqual({
    ...alone,
    changes: alone.changes.filter((change) => change !== 'text.space'),
  });
};

const digit = fc.constantFrom(...Array.from('0123456789'));
const digits = (least: number, most: number): fc.Arbitrary<string> =>
  fc.string({ unit: digit, minLength: least, maxLength: most });

describe('a plain cell is read like any other', () => {
  it('that holds a name', () => {
    const characters = fc.constantFrom(
      ...Array.from('张王李欧阳一丁合某无暂没有空白不详未知明填提供同上前如已故死亡去世迁出男女大小代'),
    );
    const name = fc.string({ unit: characters, minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.oneof(name, hostileText), (text) => expectSameInFull(normaliseName, text)),
      runs,
    );
  });

  it('of which most names are: two to four characters', () => {
    for (const name of ['张三', '李四光', '欧阳三丰', '王一']) expect(isPlainHan(name)).toBe(true);
    for (const name of ['张', '张三已故', '张某', '同上', '暂无', '未提供', '张三丰李四', '张a', '']) {
      expect(isPlainHan(name)).toBe(false);
    }
  });

  it('that holds a date', () => {
    const part = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
    const year = fc.oneof(
      digits(4, 4),
      fc.constantFrom('1799', '1800', '1900', '2000', '2026', '2200', '2201', '9999'),
    );
    const date = fc
      .tuple(year, fc.constantFrom('-', '', '/', '.', '--'), part, part)
      .map(([y, sign, month, day]) => [y, month, day].join(sign));
    fc.assert(
      fc.property(fc.oneof(date, hostileText), (text) => {
        expectSameInFull((cell) => parseDate(cell), text);
        expectSameInFull((cell) => parseDate(cell, { kind: 'date', monthMeans: 'last' }), text);
        expectSameInFull((cell) => parseDate(cell, { kind: 'number' }), text);
      }),
      runs,
    );
  });

  it('that holds an amount', () => {
    const amount = fc
      .tuple(digits(0, 14), fc.constantFrom('', '.'), digits(0, 3))
      .map((parts) => parts.join(''));
    const inFull = (text: string): { value: number | null; fault: string | null } => {
      // A sign is read with the digits as digits; without one the cell may be plain.
      const { value, fault } = parseMoney(`+${text}`, { unit: 'yuan' });
      return { value, fault };
    };
    fc.assert(
      fc.property(amount, (text) => {
        const { value, fault } = parseMoney(text, { unit: 'yuan' });
        if (text !== '' && text !== '.') expect({ value, fault }).toEqual(inFull(text));
      }),
      runs,
    );
  });

  it('that holds an ID number', () => {
    const number = fc
      .tuple(fc.constantFrom('990101', '810000', '910101', '110105'), digits(11, 11))
      .map(([region, rest]) => invented(region + rest));
    const valid = fc
      .tuple(
        fc.integer({ min: 1800, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        digits(3, 3),
      )
      .map(([year, month, day, last]) =>
        invented(`990101${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${last}`),
      );
    fc.assert(
      fc.property(fc.oneof(number, valid, hostileText), (text) =>
        expectSameInFull((cell) => normaliseIdNumber(cell), text),
      ),
      runs,
    );
  });
});

describe('isValidCitizenNumber', () => {
  const isValidByTheBook = (text: string): boolean => {
    if (!/^[0-9]{17}[0-9X]$/.test(text)) return false;
    const [year, month, day] = [
      Number(text.slice(6, 10)),
      Number(text.slice(10, 12)),
      Number(text.slice(12, 14)),
    ];
    if (year < 1800 || year > 2100) return false;
    const date = new Date(Date.UTC(2000, month - 1, day));
    date.setUTCFullYear(year, month - 1, day);
    const isDay =
      date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return isDay && invented(text.slice(0, 17)) === text;
  };

  it('agrees with the standard, digit by digit', () => {
    const close = fc
      .tuple(
        fc.constantFrom('1799', '1800', '1899', '1900', '1904', '2000', '2023', '2100', '2101'),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        digits(3, 3),
        fc.constantFrom(...Array.from('0123456789XxY')),
      )
      .map(([year, month, day, sequence, check]) => {
        const first17 = `990101${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${sequence}`;
        return check === 'Y' ? invented(first17) : first17 + check;
      });
    fc.assert(
      fc.property(close, (text) => {
        expect(isValidCitizenNumber(text)).toBe(isValidByTheBook(text));
        if (/^[0-9]{17}/.test(text)) {
          const completed = invented(text.slice(0, 17));
          expect(isValidCitizenNumber(completed)).toBe(isValidByTheBook(completed));
        }
      }),
      runs,
    );
  });

  it('agrees with the standard whatever byte stands in whatever place of a valid number', () => {
    for (const number of ['99010119900307123', '35020520000229880', '00000018051231999'].map(invented)) {
      // Neighbours that would spoil the verdict if they were looked at.
      const bytes = Buffer.from(`x${number}x`, 'latin1');
      for (let at = 1; at <= 18; at += 1) {
        const own = bytes[at] as number;
        for (let byte = 0; byte < 256; byte += 1) {
          bytes[at] = byte;
          const text = bytes.toString('latin1', 1, 19);
          const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
          expect(flawOfEighteenBytes(words, 1) === null, text).toBe(isValidByTheBook(text));
          expect(isValidCitizenNumber(text), text).toBe(isValidByTheBook(text));
        }
        bytes[at] = own;
      }
    }
    expect(isValidCitizenNumber(invented('99010119900307123').replace('9', '\u0139'))).toBe(false);
  });
});
