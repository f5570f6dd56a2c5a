import { createHash } from 'node:crypto';
import type { Decision, GivenVerdict } from '../../src/review/types.js';

/** The fingerprint that a test means by a letter. */
export const printOf = (letter: string): string =>
  createHash('sha256').update(letter).digest('hex').slice(0, 32);

/** `A=B` or `A≠B`, by whom. */
export const verdict = (text: string, who = '周敏'): GivenVerdict => {
  const [a = '', sign = '', b = ''] = Array.from(text);
  const said = sign === '=' ? 'same' : 'different';
  return { one: printOf(a), other: printOf(b), verdict: said, who, remark: '', labels: [a, b] };
};

/** The same, kept. */
export const decision = (no: number, text: string, more: Partial<Decision> = {}): Decision => ({
  ...verdict(text),
  ...{ no, when: '2026-10-08T01:30:00.000Z', replaces: null },
  ...more,
});

/** A verdict back as text, its letters in their order. */
export const textOf = ({ verdict: said, labels }: Pick<GivenVerdict, 'verdict' | 'labels'>): string =>
  [...labels].sort().join(said === 'same' ? '=' : '≠');
