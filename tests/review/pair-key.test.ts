import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, fingerprintPattern, namePart, namePartOf } from '../../src/review/fingerprint.js';
import { inOrder, openPair, pairKey, sealPair } from '../../src/review/pair-key.js';
import { printOf } from './sample-decision.js';

const seed = 20_261_124;
const key = Buffer.from('a key of sixteen or more bytes');
const otherKey = Buffer.from('another key of sixteen or more');
const prints: readonly [string, string] = [printOf('A'), printOf('B')];
const shown = ['甘一', '99010119700101001X', null, '甘乙', '99010119700101002X', ''];

describe('fingerprintOf', () => {
  const contents = {
    ...{ dataset: 'registry', nameKey: '甘一', idCleaned: '99010119700101001X' },
    ...{ certNumber: null, birthDate: '1970-01-01', townshipKey: '青石' },
  };

  it('is the same for the same contents and key, and begins with the part of the name', () => {
    expect(fingerprintOf(key, { ...contents })).toBe(fingerprintOf(key, contents));
    expect(fingerprintOf(key, contents)).toMatch(fingerprintPattern);
    expect(namePartOf(fingerprintOf(key, contents))).toBe(namePart(key, '甘一'));
  });

  it('differs with the key and with every part of the contents', () => {
    const changed = [
      { dataset: 'dibao' },
      { nameKey: '甘二' },
      { idCleaned: null },
      { certNumber: '' },
      { birthDate: null },
      { townshipKey: null },
    ].map((more) => fingerprintOf(key, { ...contents, ...more }));
    const all = [fingerprintOf(key, contents), fingerprintOf(otherKey, contents), ...changed];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('pairKey', () => {
  it('is the same whichever of the two comes first', () => {
    expect(pairKey(key, prints[0], prints[1])).toBe(pairKey(key, prints[1], prints[0]));
    expect(inOrder('b', 'a')).toEqual(['a', 'b']);
  });
});

describe('openPair', () => {
  const cell = sealPair(key, prints, shown);

  it('opens what was sealed', () => {
    expect(openPair(key, ` ${cell}\n`, shown)).toEqual({ kind: 'pair', fingerprints: prints });
  });

  it('does not mind what a spreadsheet program adds around letters and digits', () => {
    expect(
      openPair(key, cell, ["'甘 一", ' 99010119700101001X', '', '甘乙\u00A0', '99010119700101002X', null]),
    ).toEqual({
      ...{ kind: 'pair', fingerprints: prints },
    });
  });

  it('refuses another key, another form, and any change of what was shown', () => {
    const refused = { kind: 'refused' };
    expect(openPair(otherKey, cell, shown)).toEqual(refused);
    expect(openPair(key, '', shown)).toEqual(refused);
    expect(openPair(key, `${cell}-1`, shown)).toEqual(refused);
    expect(openPair(key, cell.replace(prints[0], prints[1]), shown)).toEqual(refused);
    for (const at of shown.keys()) {
      const changed = shown.map((text, index) => (index === at ? `${text ?? ''}1` : text));
      expect(openPair(key, cell, changed), String(at)).toEqual(refused);
    }
    expect(openPair(key, cell, [...shown.slice(3), ...shown.slice(0, 3)])).toEqual(refused);
  });

  it('refuses whatever else may stand in the cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(openPair(key, text, shown).kind).toBe('refused');
      }),
      { seed },
    );
  });
});
