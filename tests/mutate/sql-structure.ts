import { tokenize, type SqlToken } from './sql-tokens.js';

/** A run of tokens, both ends included. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A statement with its nesting: what belongs together without being parsed to the end. */
export interface SqlStructure {
  readonly sql: string;
  readonly tokens: readonly SqlToken[];
  /** Per token, how many brackets and `case ... end` stand around it. The brackets themselves count as outside. */
  readonly depth: readonly number[];
  /** Per opening bracket or `case`, its other end. */
  readonly partner: ReadonlyMap<number, number>;
  /** The `and` of each `between`, which joins no conditions. */
  readonly betweenAnds: ReadonlySet<number>;
}

/** Reads the nesting of a statement. Throws a RangeError where brackets do not match. */
export const structureOf = (sql: string): SqlStructure => {
  const tokens = tokenize(sql);
  const depth: number[] = [];
  const partner = new Map<number, number>();
  const betweenAnds = new Set<number>();
  const open: number[] = [];
  const openBetweens: number[] = [];
  tokens.forEach(({ text }, at) => {
    const isClosing = text === ')' || text === 'end';
    if (isClosing) {
      const opening = open.pop();
      if (opening === undefined) throw new RangeError(`nothing is open before token ${at}`);
      partner.set(opening, at);
    }
    depth.push(open.length);
    if (text === '(' || text === 'case') open.push(at);
    if (text === 'between') openBetweens.push(open.length);
    if (text === 'and' && openBetweens.at(-1) === open.length) {
      openBetweens.pop();
      betweenAnds.add(at);
    }
  });
  if (open.length > 0) throw new RangeError('a bracket does not close');
  return { sql, tokens, depth, partner, betweenAnds };
};

/** Words that end a condition or an expression of the same depth. */
const clauseWords = new Set([
  ...['select', 'from', 'where', 'on', 'join', 'left', 'inner', 'cross', 'group', 'having', 'union', 'as'],
  ...['when', 'then', 'else', 'with'],
]);

/** Whether a token ends the expression beside it, at the expression's own depth. */
const isBoundary = ({ tokens, betweenAnds }: SqlStructure, at: number, withinBetween: boolean): boolean => {
  const text = tokens[at]?.text ?? '';
  if (text === 'and' && betweenAnds.has(at)) return withinBetween;
  return text === 'and' || text === 'or' || text === ',' || clauseWords.has(text);
};

/** The expression that begins at a token. */
export const expressionFrom = (structure: SqlStructure, first: number, withinBetween = false): TokenRange => {
  const own = structure.depth[first] ?? 0;
  let last = first;
  for (let at = first; at < structure.tokens.length; at += 1) {
    const here = structure.depth[at] ?? 0;
    if (here < own || closes(structure, at, own)) break;
    if (here === own && isBoundary(structure, at, withinBetween)) break;
    last = at;
  }
  return { first, last };
};

/** The expression that ends at a token. */
export const expressionUpTo = (structure: SqlStructure, last: number): TokenRange => {
  const own = structure.depth[last] ?? 0;
  let first = last;
  for (let at = last; at >= 0; at -= 1) {
    const here = structure.depth[at] ?? 0;
    if (here < own) break;
    if (here === own && isBoundary(structure, at, false)) break;
    first = at;
  }
  return { first, last };
};

/** A closing bracket counts as outside, so at the same depth it may close what the expression stands in, or its own. */
const closes = ({ tokens, partner, depth }: SqlStructure, at: number, own: number): boolean => {
  const text = tokens[at]?.text;
  if ((text !== ')' && text !== 'end') || depth[at] !== own) return false;
  return ![...partner].some(([opening, closing]) => closing === at && depth[opening] === own);
};

/** The text of a range. */
export const textOf = ({ sql, tokens }: SqlStructure, { first, last }: TokenRange): string =>
  sql.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);

/** The arguments of a call whose opening bracket is given. */
export const argumentsOf = (structure: SqlStructure, opening: number): readonly TokenRange[] => {
  const closing = structure.partner.get(opening) ?? opening;
  const inside = (structure.depth[opening] ?? 0) + 1;
  const ranges: TokenRange[] = [];
  let first = opening + 1;
  for (let at = first; at <= closing; at += 1) {
    const isComma = structure.tokens[at]?.text === ',' && structure.depth[at] === inside;
    if (!isComma && at !== closing) continue;
    ranges.push({ first, last: at - 1 });
    first = at + 1;
  }
  return ranges;
};
