import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownBytes } from '../src/known-bytes.js';

/** What stands behind the last text, for the words that reach beyond it. */
const behind = 'zzzz';

const placed = (text: string): { words: DataView; start: number; end: number } => {
  const before = Buffer.byteLength(text) % 3;
  const bytes = Buffer.from(`${'y'.repeat(before)}${text}${behind}`);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { words, start: before, end: bytes.length - behind.length };
};

const ask = (known: KnownBytes<string>, text: string): 'known' | 'new' => {
  const { words, start, end } = placed(text);
  const found = known.find(words, start, end);
  if (found === undefined) expect(known.keep(`what became of ${text}`)).toBe(`what became of ${text}`);
  else expect(found).toBe(`what became of ${text}`);
  return found === undefined ? 'new' : 'known';
};

describe('KnownBytes', () => {
  it('never takes one text for another, whatever it has seen', () => {
    const unit = fc.constantFrom('0', '1', '2', 'a', '镇', '\0');
    const texts = fc.array(fc.string({ unit, minLength: 1, maxLength: 18 }), { minLength: 1, maxLength: 40 });
    const known = new KnownBytes<string>();
    fc.assert(
      fc.property(texts, (all) => {
        for (const text of [...all, ...all]) ask(known, text);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('knows a text of one to sixteen bytes the second time, and no longer one', () => {
    const known = new KnownBytes<string>();
    for (let length = 1; length <= 16; length += 1) {
      const text = '7'.repeat(length);
      expect(ask(known, text)).toBe('new');
      expect(ask(known, text)).toBe('known');
    }
    const long = '7'.repeat(17);
    expect([ask(known, long), ask(known, long)]).toEqual(['new', 'new']);
  });

  it('gives up a column that hardly repeats itself, and no other', () => {
    const few = new KnownBytes<string>();
    const many = new KnownBytes<string>();
    for (let at = 0; at < 5_000; at += 1) {
      ask(few, `镇${at % 300}`);
      ask(many, String(1_000_000 + at));
    }
    expect(few.isUseful).toBe(true);
    expect(many.isUseful).toBe(false);
  });
});
