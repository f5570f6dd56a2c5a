/** One meaningful piece of SQL; blanks and comments are no tokens. */
export interface SqlToken {
  readonly kind: 'word' | 'number' | 'text' | 'bind' | 'symbol';
  /** Words in lower case, everything else as it stands. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const longSymbols = ['<=', '>=', '<>', '::', '//'];

/** The tokens of a statement, in order. Throws a RangeError for a text that does not end. */
export const tokenize = (sql: string): readonly SqlToken[] => {
  const tokens: SqlToken[] = [];
  let at = 0;
  while (at < sql.length) {
    const start = at;
    const char = sql[at] ?? '';
    if (isBlank(char)) {
      at += 1;
      continue;
    }
    if (sql.startsWith('--', at)) {
      at = endOf(sql, '\n', at);
      continue;
    }
    if (char === "'" || char === '"') {
      at = endOfQuoted(sql, char, at);
      tokens.push({ kind: char === "'" ? 'text' : 'word', text: sql.slice(start, at), start, end: at });
      continue;
    }
    if (isWordPart(char) || char === '$') {
      at += 1;
      while (isWordPart(sql[at] ?? '')) at += 1;
      const text = sql.slice(start, at);
      const kind = char === '$' ? 'bind' : isDigit(char) ? 'number' : 'word';
      tokens.push({ kind, text: text.toLowerCase(), start, end: at });
      continue;
    }
    const long = longSymbols.find((symbol) => sql.startsWith(symbol, at));
    at += long === undefined ? 1 : long.length;
    tokens.push({ kind: 'symbol', text: long ?? char, start, end: at });
  }
  return tokens;
};

const isBlank = (char: string): boolean => char === ' ' || char === '\n' || char === '\t' || char === '\r';
const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const isWordPart = (char: string): boolean =>
  char !== '' &&
  ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || isDigit(char) || char === '_');

const endOf = (sql: string, mark: string, from: number): number => {
  const at = sql.indexOf(mark, from);
  return at < 0 ? sql.length : at + mark.length;
};

/** Behind the closing quote; a doubled quote stands for itself. */
const endOfQuoted = (sql: string, quote: string, from: number): number => {
  let at = from + 1;
  for (;;) {
    at = sql.indexOf(quote, at);
    if (at < 0) throw new RangeError(`a text that begins at ${from} does not end`);
    if (sql[at + 1] !== quote) return at + 1;
    at += 2;
  }
};
