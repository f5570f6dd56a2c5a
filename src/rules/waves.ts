import type { Rule } from './rule.js';

/**
 * The rules in waves: those of a wave read what the waves before it found. Within a wave they keep their order. A rule
 * that is named in `after` and not among those given counts as one that found nothing. Throws where rules wait for each
 * other in a circle.
 */
export const wavesOf = (rules: readonly Rule[]): readonly (readonly Rule[])[] => {
  const ids = new Set(rules.map(({ header }) => header.id));
  const done = new Set<string>();
  const waves: (readonly Rule[])[] = [];
  let waiting = rules;
  while (waiting.length > 0) {
    const wave = waiting.filter(({ after }) => after.every((id) => done.has(id) || !ids.has(id)));
    if (wave.length === 0) {
      const circle = waiting.map(({ header }) => header.id).join(', ');
      throw new Error(`these rules wait for each other's findings: ${circle}`);
    }
    for (const { header } of wave) done.add(header.id);
    waves.push(wave);
    waiting = waiting.filter((rule) => !wave.includes(rule));
  }
  return waves;
};
