import { describe, expect, it } from 'vitest';
import { normaliseIdentifier } from '../../src/normalise/identifier.js';
import { normaliseWords } from '../../src/normalise/words.js';

describe('normaliseWords', () => {
  it.each([
    ['Mc Carthy', 'mc carthy'],
    ["O'Brien", 'obrien'],
    ['  Pinkerton   CIRCUIT ', 'pinkerton circuit'],
    ['St.James-Park', 'st james park'],
    ['ＭＩＬＮＥ cove', 'milne cove'],
    ['青石镇 3号', '青石镇 3号'],
    ['Müller', 'müller'],
  ])('%s reads %s', (text, value) => {
    expect(normaliseWords(text)).toMatchObject({ value, fault: null });
  });

  it.each(['', '-', '无', '!!', '  '])('"%s" is blank', (text) => {
    expect(normaliseWords(text).value).toBeNull();
  });

  it('says what it changed', () => {
    expect(normaliseWords('milne cove').changes).toEqual([]);
    expect(normaliseWords('Milne').changes).toEqual(['words.case']);
    expect(normaliseWords('milne-cove').changes).toEqual(['words.punctuation']);
  });
});

describe('normaliseIdentifier', () => {
  it.each([
    ['6988048', '6988048'],
    ['ab-12 34/x', 'AB1234X'],
    ['０８１２', '0812'],
  ])('%s reads %s', (text, value) => {
    expect(normaliseIdentifier(text)).toMatchObject({ value, fault: null });
  });

  it('keeps leading noughts, and finds nothing where there is no letter or digit', () => {
    expect(normaliseIdentifier('0042').value).toBe('0042');
    expect(normaliseIdentifier('#/#').value).toBeNull();
  });
});
