import { render, type Message } from './messages/catalogue.js';
import type { Lang } from './messages/text.js';

interface UserErrorOptions {
  /** What to do next. */
  readonly hint: Message;
  /** File, line or option that it is about. */
  readonly where?: string;
  readonly cause?: unknown;
}

/**
 * Something that the user can mend: says what is wrong, where, and what to do. The command line shows it without
 * a stack and ends with status 2. Everything else that is thrown is a bug.
 */
export class UserError extends Error {
  readonly what: Message;
  readonly hint: Message;
  readonly where: string | undefined;

  constructor(what: Message, options: UserErrorOptions) {
    super(render('en', what), { cause: options.cause });
    this.name = 'UserError';
    this.what = what;
    this.hint = options.hint;
    this.where = options.where;
  }

  /** The whole text for a reader of one language, without colours. */
  describe(lang: Lang): string {
    const where = this.where === undefined ? '' : `${this.where}: `;
    return `${where}${render(lang, this.what)}\n${render(lang, this.hint)}`;
  }
}
