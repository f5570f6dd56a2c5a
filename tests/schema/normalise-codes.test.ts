import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/messages/catalogue.js';

const folder = join(import.meta.dirname, '../../src/normalise');
const codes = new Set(
  readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/'([a-z]+\.[a-z]+(?:-[a-z]+)*)'/g)].map(
      (match) => match[1] ?? '',
    ),
  ),
);

describe('what normalising reports', () => {
  it('is found in the sources', () => {
    expect(codes.size).toBeGreaterThan(40);
    expect(codes).toContain('id.check-digit');
  });

  it.each([...codes].sort())('%s has a text', (code) => {
    expect(
      Object.keys(catalogue).filter((key) => key === `fault.${code}` || key === `change.${code}`),
    ).not.toEqual([]);
  });
});
