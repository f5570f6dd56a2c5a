import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/messages/catalogue.js';
import type { Text } from '../../src/messages/text.js';
import { loadRules } from '../../src/rules/load-rules.js';

const texts: Readonly<Record<string, Text>> = catalogue;
const placeholdersOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''))].sort();

describe('the catalogue', () => {
  it.each(Object.entries(texts))('%s has the same placeholders in both languages', (_, { zh, en }) => {
    expect(placeholdersOf(en)).toEqual(placeholdersOf(zh));
  });

  it('leaves no text empty', () => {
    expect(Object.entries(texts).filter(([, { zh, en }]) => zh.trim() === '' || en.trim() === '')).toEqual(
      [],
    );
  });
});

describe('the texts of rules', () => {
  it.each(loadRules().map((rule) => ({ id: rule.header.id, rule })))(
    '$id has the same placeholders in both languages',
    ({ rule }) => {
      for (const { zh, en } of [rule.message, ...rule.fragments.values(), ...rule.notes.values()]) {
        expect(placeholdersOf(en)).toEqual(placeholdersOf(zh));
      }
    },
  );
});
