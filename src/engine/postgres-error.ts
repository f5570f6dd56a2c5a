import { UserError } from '../errors.js';
import { message, type Message, type PlainKey } from '../messages/catalogue.js';

/** What went wrong, by the number that PostgreSQL gives it or the system's word for a network error. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Remedy = readonly [what: PlainKey, hint: PlainKey];

const remedies: readonly {
  readonly applies: (code: string, text: string) => boolean;
  readonly say: Remedy;
}[] = [
  {
    applies: (code, text) =>
      code === '28P01' || /client password must be|no password|password authentication/i.test(text),
    say: ['engine.wrong-password', 'engine.wrong-password-hint'],
  },
  { applies: (code) => code === '28000', say: ['engine.not-admitted', 'engine.not-admitted-hint'] },
  { applies: (code) => code === '3D000', say: ['engine.no-database', 'engine.no-database-hint'] },
  { applies: (code) => code === '42501', say: ['engine.missing-right', 'engine.missing-right-hint'] },
  { applies: (code) => code === '53300', say: ['engine.too-many-sessions', 'engine.too-many-sessions-hint'] },
  { applies: (code) => code === '53100', say: ['engine.disk-full', 'engine.disk-full-hint'] },
];

/** Words and numbers of a connection that was there and is not any more. */
const isLost = (code: string, text: string): boolean =>
  ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03'].includes(code) ||
  code.startsWith('08') ||
  /connection terminated|client has encountered a connection error|not queryable|client was closed/i.test(
    text,
  );

const asUserError = (error: unknown, where: string, what: Message, hint: Message): UserError =>
  new UserError(what, { where, hint, cause: error });

/** An error in connecting, as one that the user can mend. */
export const connectError = (error: unknown, where: string): unknown => {
  const known = mendable(error, where);
  if (known !== null) return known;
  return asUserError(
    error,
    where,
    message('engine.unreachable', { problem: textOf(error) || codeOf(error) }),
    message('engine.unreachable-hint'),
  );
};

/** An error in a statement: what the user can mend as such, everything else as it is. */
export const statementError = (error: unknown, where: string): unknown => {
  const told = lostError(error, where);
  return told === error ? (mendable(error, where) ?? error) : told;
};

/** An error in a rule: only a lost connection is not the rule's own. */
export const lostError = (error: unknown, where: string): unknown =>
  isLost(codeOf(error), textOf(error))
    ? asUserError(error, where, message('engine.lost'), message('engine.lost-hint'))
    : error;

const mendable = (error: unknown, where: string): UserError | null => {
  const remedy = remedies.find(({ applies }) => applies(codeOf(error), textOf(error)));
  if (remedy === undefined) return null;
  const [what, hint] = remedy.say;
  return asUserError(error, where, message(what), message(hint));
};

/** What the server has against a statement, with the line that it means, in the form in which DuckDB says it. */
export const placedError = (error: unknown, sql: string): unknown => {
  if (!(error instanceof Error) || !('position' in error)) return error;
  const position = Number(error.position);
  if (!Number.isInteger(position)) return error;
  const line = sql.slice(0, position - 1).split('\n').length;
  const text = sql.split('\n')[line - 1] ?? '';
  return new Error(`${error.message}\n\nLINE ${line}: ${text}`, { cause: error });
};

/** Whether a statement was stopped by its time limit. */
export const isTimeLimit = (error: unknown): boolean => codeOf(error) === '57014';
