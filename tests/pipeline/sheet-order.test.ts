import { expect, it } from 'vitest';
import { sheetOrder } from '../../src/pipeline/sheet-order.js';

it('puts what is said of sheets into their order, and leaves what is said of one as it was', () => {
  const said = sheetOrder<string>();
  said.add(1, 0, 'second source');
  said.add(0, 2, 'third sheet', 'third sheet again');
  said.add(0, 0, 'first sheet');
  said.add(0, -1, 'first source as a whole');
  said.add(0, 2, 'third sheet, later');
  expect(said.end()).toEqual([
    'first source as a whole',
    'first sheet',
    'third sheet',
    'third sheet again',
    'third sheet, later',
    'second source',
  ]);
});
