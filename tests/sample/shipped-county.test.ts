import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inventCounty } from '../../src/sample/population.js';
import { evaluateCounty } from '../../src/sample/truth/evaluate.js';

it('ships the county that `bidui sample --people 2400 --seed 20260930` writes', async () => {
  const path = fileURLToPath(new URL('../../samples/county/truth.jsonl', import.meta.url));
  const truth = evaluateCounty(inventCounty(2400, 20260930));
  expect(await readFile(path, 'utf8')).toBe(truth.map((line) => `${JSON.stringify(line)}\n`).join(''));
});
