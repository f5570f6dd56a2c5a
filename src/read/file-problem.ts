import { UserError } from '../errors.js';
import { message, type Message } from '../messages/catalogue.js';

interface Problem {
  readonly what: Message;
  readonly hint: Message;
}

const problems: Readonly<Record<string, () => Problem>> = {
  ENOENT: () => ({ what: message('read.not-found'), hint: message('read.hint.check-path') }),
  ENOTDIR: () => ({ what: message('read.not-found'), hint: message('read.hint.check-path') }),
  EACCES: () => ({ what: message('read.no-permission'), hint: message('read.hint.ask-access') }),
  EPERM: () => ({ what: message('read.no-permission'), hint: message('read.hint.ask-access') }),
  EBUSY: () => ({ what: message('read.in-use'), hint: message('read.hint.close-program') }),
  EISDIR: () => ({ what: message('read.is-folder'), hint: message('read.hint.name-file') }),
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** True for an error that comes from the operating system (a file that is not there, a network drive that is gone). */
export const isSystemError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && codeOf(error) !== undefined;

/** The `UserError` that says what the operating system refused; `error` itself where it is not one of its errors. */
export const fileProblem = (path: string, error: unknown): unknown => {
  if (!isSystemError(error)) return error;
  const code = codeOf(error) ?? '';
  const { what, hint } = problems[code]?.() ?? {
    what: message('read.system-error', { code }),
    hint: message('read.hint.copy-locally'),
  };
  return new UserError(what, { hint, where: path, cause: error });
};

/** Runs `work`; an error of the operating system in it becomes a `UserError` that names `path`. */
export const namingFile = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw fileProblem(path, error);
  }
};
