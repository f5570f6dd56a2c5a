import { atEach, replaceRange, type Edit, type Generator } from './edit.js';
import { argumentsOf, expressionUpTo, textOf, type SqlStructure, type TokenRange } from './sql-structure.js';

/** Each join made a left join, and each left join a join. */
export const joins = atEach(['join'], (structure, at) => {
  const before = structure.tokens[at - 1]?.text;
  if (before === 'cross') return [];
  const range = before === 'left' ? { first: at - 1, last: at } : { first: at, last: at };
  const whole = textOf(structure, { first: range.first, last: at + 1 });
  const replacement = before === 'left' ? 'join' : 'left join';
  return [{ ...replaceRange(structure, range, replacement), change: `${whole} -> ${replacement}` }];
});

/** Each further argument of a `coalesce` dropped. */
export const defaults = atEach(['coalesce'], (structure, at) => {
  const closing = structure.partner.get(at + 1);
  if (closing === undefined) return [];
  const [first, ...others] = argumentsOf(structure, at + 1);
  if (first === undefined) return [];
  return others.map((dropped) => {
    const kept = [first, ...others.filter((other) => other !== dropped)].map((one) => textOf(structure, one));
    const replacement = kept.length === 1 ? (kept[0] ?? '') : `coalesce(${kept.join(', ')})`;
    return replaceRange(structure, { first: at, last: closing }, replacement);
  });
});

/** Smallest and largest exchanged. */
export const extremes = atEach(['min', 'max'], (structure, at) => {
  const closing = structure.partner.get(at + 1);
  if (structure.tokens[at + 1]?.text !== '(' || closing === undefined) return [];
  const whole = textOf(structure, { first: at, last: closing });
  const replacement = structure.tokens[at]?.text === 'min' ? 'max' : 'min';
  return [
    {
      ...replaceRange(structure, { first: at, last: at }, replacement),
      change: `${whole} -> ${replacement}`,
    },
  ];
});

/** The selects on both sides of each `union all` dropped, once. */
export const branches: Generator = (structure) => {
  const dropped = new Set<number>();
  return structure.tokens.flatMap(({ text }, at): Edit[] => {
    if (text !== 'union') return [];
    const { first, last } = branchesAround(structure, at);
    const sides = [
      { operand: { first, last: at - 1 }, cut: { first, last: at + 1 } },
      { operand: { first: at + 2, last }, cut: { first: at, last } },
    ];
    return sides.flatMap(({ operand, cut }) => {
      if (dropped.has(operand.first)) return [];
      dropped.add(operand.first);
      return [{ ...replaceRange(structure, cut, ''), change: `${textOf(structure, operand)} -> (dropped)` }];
    });
  });
};

/** From the first token of the select before a `union all` to the last one of the select after it. */
const branchesAround = ({ tokens, depth }: SqlStructure, union: number): TokenRange => {
  const own = depth[union] ?? 0;
  const isOutside = (at: number): boolean => (depth[at] ?? 0) < own;
  const isNext = (at: number): boolean => depth[at] === own && tokens[at]?.text === 'union';
  let first = union - 1;
  while (first > 0 && !isOutside(first - 1) && !isNext(first - 2)) first -= 1;
  let last = union + 1;
  while (last + 1 < tokens.length && !isOutside(last + 1) && !isNext(last + 1)) last += 1;
  return { first, last };
};

/** Each `distinct` dropped. */
export const distincts = atEach(['distinct'], (structure, at) => [
  {
    ...replaceRange(structure, { first: at, last: at }, ''),
    change: `${textOf(structure, { first: at - 1, last: at + 1 })} -> distinct dropped`,
  },
]);

/** Whole numbers that are added or taken away, one more and one less. */
export const constants = atEach(['+', '-'], (structure, at) => {
  const number = structure.tokens[at + 1];
  if (number?.kind !== 'number') return [];
  const whole = textOf(structure, { first: expressionUpTo(structure, at).first, last: at + 1 });
  return [1, -1].map((by) => {
    const changed = String(Number(number.text) + by);
    return {
      ...replaceRange(structure, { first: at + 1, last: at + 1 }, changed),
      change: `${whole} -> ${changed}`,
    };
  });
});

/** Each branch of a `case` dropped; of the only one, the whole `case`. */
export const caseBranches = atEach(['case'], (structure, at) => {
  const end = structure.partner.get(at);
  if (end === undefined) return [];
  const inside = (structure.depth[at] ?? 0) + 1;
  const starts = structure.tokens.flatMap(({ text }, index) =>
    index > at && index < end && structure.depth[index] === inside && (text === 'when' || text === 'else')
      ? [index]
      : [],
  );
  return starts.map((start, index) => {
    const range = { first: start, last: (starts[index + 1] ?? end) - 1 };
    if (starts.length > 1) return replaceRange(structure, range, '');
    return replaceRange(structure, { first: at, last: end }, 'null');
  });
});
