import {
  argumentsOf,
  expressionFrom,
  expressionUpTo,
  structureOf,
  textOf,
  type SqlStructure,
  type TokenRange,
} from './sql-structure.js';

/** One small change to a text that ought to change what it finds. */
export interface Mutant {
  /** What was changed, on one line; tells mutants of one text apart. */
  readonly change: string;
  /** 1-based line of the text. */
  readonly line: number;
  readonly sql: string;
}

interface Edit {
  readonly change: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

type Generator = (structure: SqlStructure) => readonly Edit[];

/** Every mutant of a statement. */
export const mutantsOf = (sql: string): readonly Mutant[] => {
  const structure = structureOf(sql);
  const edits = generators.flatMap((generator) => generator(structure));
  const seen = new Map<string, number>();
  return edits.map(({ change, start, end, replacement }) => {
    const oneLine = change.split(/\s+/).join(' ');
    const count = (seen.get(oneLine) ?? 0) + 1;
    seen.set(oneLine, count);
    return {
      change: count === 1 ? oneLine : `${oneLine} (${count})`,
      line: sql.slice(0, start).split('\n').length,
      sql: sql.slice(0, start) + replacement + sql.slice(end),
    };
  });
};

const startOf = ({ tokens }: SqlStructure, at: number): number => tokens[at]?.start ?? 0;
const endOf = ({ tokens }: SqlStructure, at: number): number => tokens[at]?.end ?? 0;

const replaceRange = (structure: SqlStructure, range: TokenRange, replacement: string): Edit => ({
  change: `${textOf(structure, range)} -> ${replacement === '' ? '(dropped)' : replacement}`,
  start: startOf(structure, range.first),
  end: endOf(structure, range.last),
  replacement,
});

/** Edits for each token of a text. */
const atEach =
  (texts: readonly string[], edit: (structure: SqlStructure, at: number) => readonly Edit[]): Generator =>
  (structure) =>
    structure.tokens.flatMap(({ text }, at) => (texts.includes(text) ? edit(structure, at) : []));

const otherComparison: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '=': '<>',
  '<>': '=',
};

const comparisons = atEach(Object.keys(otherComparison), (structure, at) => {
  const text = structure.tokens[at]?.text ?? '';
  const left = expressionUpTo(structure, at);
  const right = expressionFrom(structure, at);
  const whole = textOf(structure, { first: left.first, last: right.last });
  const changed = otherComparison[text] ?? text;
  return [
    {
      change: `${whole}: ${text} -> ${changed}`,
      start: startOf(structure, at),
      end: endOf(structure, at),
      replacement: changed,
    },
  ];
});

const betweenBounds = atEach(['between'], (structure, at) => {
  const low = expressionFrom(structure, at + 1, true);
  const high = expressionFrom(structure, low.last + 2);
  return [low, high].flatMap((bound) =>
    ['+ 1', '- 1'].map((shift) => ({
      ...replaceRange(structure, bound, `${textOf(structure, bound)} ${shift}`),
      change: `${textOf(structure, { first: at, last: high.last })}: ${bound === low ? 'low' : 'high'} ${shift}`,
    })),
  );
});

const memberships = atEach(['in'], (structure, at) => {
  const isNegated = structure.tokens[at - 1]?.text === 'not';
  const range = { first: isNegated ? at - 1 : at, last: at };
  const whole = textOf(structure, expressionUpTo(structure, at));
  const replacement = isNegated ? 'in' : 'not in';
  return [{ ...replaceRange(structure, range, replacement), change: `${whole} -> ${replacement}` }];
});

/** Each side of each `and` and `or` dropped, once. */
const conditions: Generator = (structure) => {
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
const loneConditions = atEach(['where', 'having', 'on'], (structure, at) => {
  const range = expressionFrom(structure, at + 1);
  const next = structure.tokens[range.last + 1]?.text;
  if (next === 'and' || next === 'or') return [];
  return [replaceRange(structure, range, 'true')];
});

const joins = atEach(['join'], (structure, at) => {
  const before = structure.tokens[at - 1]?.text;
  if (before === 'cross') return [];
  const range = before === 'left' ? { first: at - 1, last: at } : { first: at, last: at };
  const whole = textOf(structure, { first: range.first, last: at + 1 });
  const replacement = before === 'left' ? 'join' : 'left join';
  return [{ ...replaceRange(structure, range, replacement), change: `${whole} -> ${replacement}` }];
});

/** Each further argument of a `coalesce` dropped. */
const defaults = atEach(['coalesce'], (structure, at) => {
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

const extremes = atEach(['min', 'max'], (structure, at) => {
  const closing = structure.partner.get(at + 1);
  if (structure.tokens[at + 1]?.text !== '(' || closing === undefined) return [];
  const whole = textOf(structure, { first: at, last: closing });
  const replacement = structure.tokens[at]?.text === 'min' ? 'max' : 'min';
  return [
    { ...replaceRange(structure, { first: at, last: at }, replacement), change: `${whole} -> ${replacement}` },
  ];
});

/** The selects on both sides of each `union all` dropped, once. */
const branches: Generator = (structure) => {
  const dropped = new Set<number>();
  const isUnion = (at: number): boolean => structure.tokens[at]?.text === 'union';
  return structure.tokens.flatMap((_, at): Edit[] => {
    if (!isUnion(at)) return [];
    const own = structure.depth[at] ?? 0;
    let first = at - 1;
    while (first > 0 && (structure.depth[first - 1] ?? 0) >= own && !isOwn(first - 1)) first -= 1;
    let last = at + 1;
    while (last + 1 < structure.tokens.length && !ends(last + 1)) last += 1;
    function isOwn(index: number): boolean {
      return (
        structure.depth[index] === own &&
        ((structure.tokens[index]?.text === 'all' && isUnion(index - 1)) || structure.tokens[index]?.text === '(')
      );
    }
    function ends(index: number): boolean {
      const here = structure.depth[index] ?? 0;
      return here < own || (here === own && isUnion(index));
    }
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

const distincts = atEach(['distinct'], (structure, at) => [
  {
    ...replaceRange(structure, { first: at, last: at }, ''),
    change: `${textOf(structure, { first: at - 1, last: at + 1 })} -> distinct dropped`,
  },
]);

/** Whole numbers that are added or taken away, one more and one less. */
const constants = atEach(['+', '-'], (structure, at) => {
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
const caseBranches = atEach(['case'], (structure, at) => {
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

const generators: readonly Generator[] = [
  comparisons,
  betweenBounds,
  memberships,
  conditions,
  loneConditions,
  joins,
  defaults,
  extremes,
  branches,
  distincts,
  constants,
  caseBranches,
];
