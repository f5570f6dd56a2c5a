import { describe, expect, it } from 'vitest';
import { addMonths, addYears, ageOn, dayIn, monthAt, monthOf, monthText } from '../../src/sample/calendar.js';

describe('calendar', () => {
  it.each([
    ['2026-10-31', 6, '2027-04-30'],
    ['2026-09-30', 1, '2026-10-30'],
    ['2026-09-30', 6, '2027-03-30'],
    ['2026-09-30', -24, '2024-09-30'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('moves %s by %i months to %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('clamps 29 February', () => {
    expect(addYears('2016-02-29', 10)).toBe('2026-02-28');
    expect(dayIn(monthAt(2026, 2), 31)).toBe('2026-02-28');
  });

  it.each([
    ['2020-08-31', 6],
    ['2020-09-01', 5],
    ['2010-09-01', 15],
    ['2010-08-31', 16],
  ])('counts the full years of somebody born on %s as %i on 31 August 2026', (birth, age) => {
    expect(ageOn(birth, '2026-08-31')).toBe(age);
  });

  it('numbers months so that December and January are neighbours', () => {
    expect(monthOf('2026-01-01') - monthOf('2025-12-31')).toBe(1);
    expect(monthText(monthOf('2025-12-31'))).toBe('2025-12');
  });
});
