import { atEach, replaceRange, type Edit, type Generator } from './edit.js';
import { expressionFrom, expressionUpTo, textOf } from './sql-structure.js';

const otherComparison: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '=': '<>',
  '<>': '=',
};

/** Each comparison changed into its neighbour. */
export const comparisons = atEach(Object.keys(otherComparison), (structure, at) => {
  const text = structure.tokens[at]?.text ?? '';
  const left = expressionUpTo(structure, at);
  const right = expressionFrom(structure, at);
  const whole = textOf(structure, { first: left.first, last: right.last });
  const changed = otherComparison[text] ?? text;
  return [
    {
      ...replaceRange(structure, { first: at, last: at }, changed),
      change: `${whole}: ${text} -> ${changed}`,
    },
  ];
});

/** Each bound of a `between`, one more and one less. */
export const betweenBounds = atEach(['between'], (structure, at) => {
  const low = expressionFrom(structure, at + 1, true);
  const high = expressionFrom(structure, low.last + 2);
  return [low, high].flatMap((bound) =>
    ['+ 1', '- 1'].map((shift) => ({
      ...replaceRange(structure, bound, `${textOf(structure, bound)} ${shift}`),
      change: `${textOf(structure, { first: at, last: high.last })}: ${bound === low ? 'low' : 'high'} ${shift}`,
    })),
  );
});

/** `in` and `not in` exchanged. */
export const memberships = atEach(['in'], (structure, at) => {
  const isNegated = structure.tokens[at - 1]?.text === 'not';
  const range = { first: isNegated ? at - 1 : at, last: at };
  const whole = textOf(structure, expressionUpTo(structure, at));
  const replacement = isNegated ? 'in' : 'not in';
  return [{ ...replaceRange(structure, range, replacement), change: `${whole} -> ${replacement}` }];
});

/** Each side of each `and` and `or` dropped, once. */
export const conditions: Generator = (structure) => {
  const dropped = new Set<number>();
  return structure.tokens.flatMap(({ text }, at): Edit[] => {
    if ((text !== 'and' && text !== 'or') || structure.betweenAnds.has(at)) return [];
    const left = expressionUpTo(structure, at - 1);
    const right = expressionFrom(structure, at + 1);
    const sides = [
      { operand: left, cut: { first: left.first, last: at } },
      { operand: right, cut: { first: at, last: right.last } },
    ];
    return sides.flatMap(({ operand, cut }) => {
      if (dropped.has(operand.first)) return [];
      dropped.add(operand.first);
      return [{ ...replaceRange(structure, cut, ''), change: `${textOf(structure, operand)} -> (dropped)` }];
    });
  });
};

/** A condition that stands alone, made true. */
export const loneConditions = atEach(['where', 'having', 'on'], (structure, at) => {
  const range = expressionFrom(structure, at + 1);
  const next = structure.tokens[range.last + 1]?.text;
  if (next === 'and' || next === 'or') return [];
  return [replaceRange(structure, range, 'true')];
});
