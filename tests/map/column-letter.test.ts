import { expect, it } from 'vitest';
import { columnLetter } from '../../src/map/column-letter.js';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [27, 'AB'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('calls column %i %s', (index, letters) => {
  expect(columnLetter(index)).toBe(letters);
});
