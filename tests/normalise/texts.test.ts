import { describe, expect, it } from 'vitest';
import { normaliseTexts } from '../../src/messages/normalise.js';
import type { Text } from '../../src/messages/text.js';
import type { NormaliseChange, NormaliseFault } from '../../src/normalise/codes.js';

type Key = `fault.${NormaliseFault}` | `change.${NormaliseChange}`;

/** Both assignments are checked by the compiler: every code has a text, and every text a code. */
const texts: Readonly<Record<Key, Text>> = normaliseTexts;
const keys: readonly Key[] = Object.keys(normaliseTexts) as (keyof typeof normaliseTexts)[];

const placeholders = (text: string): string[] =>
  Array.from(text.matchAll(/\{[^}]*\}/g), ([name]) => name).sort();

describe('texts of faults and changes', () => {
  it.each(keys)('%s has the same placeholders in both languages', (key) => {
    expect(placeholders(texts[key].zh)).toEqual(placeholders(texts[key].en));
    for (const placeholder of placeholders(texts[key].zh)) expect(placeholder).toBe('{value}');
  });

  it.each(keys.filter((key) => key.startsWith('fault.')))('%s says what is wrong and what to do', (key) => {
    expect(texts[key].zh).toMatch(/。.*请.*。|。请.*。/u);
    expect(texts[key].en).toMatch(/\..*\.$/);
  });
});
