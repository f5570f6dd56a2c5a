import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfIso, isoOfDays } from '../../src/engine/iso-day.js';

describe('daysOfIso', () => {
  it('counts days from 1970', () => {
    expect(daysOfIso('1970-01-01')).toBe(0);
    expect(daysOfIso('1969-12-31')).toBe(-1);
    expect(daysOfIso('2000-03-01')).toBe(11_017);
    expect(daysOfIso('9999-12-31')).toBe(2_932_896);
  });

  it('agrees with the calendar of the machine, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (days) => {
        expect(daysOfIso(isoOfDays(days))).toBe(days);
      }),
      { seed: 20261031, numRuns: 2000 },
    );
  });

  it.each([
    ...['2026-02-29', '2026-02-30', '1900-02-29', '2026-04-31', '2026-00-01', '2026-13-01', '2026-01-00'],
    ...['2026-1-1', '20260101', '2026/01/01', '2026-01-01T00:00', '', 'abcd-ef-gh', '2026-01-0x'],
  ])('refuses %j', (text) => {
    expect(() => daysOfIso(text)).toThrow(RangeError);
  });
});
