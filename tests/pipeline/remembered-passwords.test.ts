import { expect, it } from 'vitest';
import { rememberedPasswords } from '../../src/pipeline/remembered-passwords.js';

it('asks for the password of a file once, until it is right, and gives it again when the file is opened again', async () => {
  const questions: string[] = [];
  const passwordFor = rememberedPasswords((file) => (tried) => {
    questions.push(`${file} ${tried}`);
    return Promise.resolve(tried === 0 ? 'wrong' : 'right');
  });
  const first = passwordFor('a.xlsx');
  expect([await first(0), await first(1)]).toEqual(['wrong', 'right']);
  const again = passwordFor('a.xlsx');
  expect([await again(0), await again(1)]).toEqual(['right', undefined]);
  expect(await passwordFor('b.xlsx')(0)).toBe('wrong');
  expect(questions).toEqual(['a.xlsx 0', 'a.xlsx 1', 'b.xlsx 0']);
});
