import { UserError } from '../errors.js';
import { message, type Message } from '../messages/catalogue.js';

interface DamageOptions {
  readonly hint?: Message;
  readonly cause?: unknown;
}

/**
 * What a scanner throws when the bytes before it cannot be what they should be. A scanner knows bytes, not files:
 * whoever knows the file turns this into a `UserError` with `namingDamage`.
 */
export class Damage extends Error {
  readonly what: Message;
  /** What to do, where saving the file anew is not the answer. */
  readonly hint: Message | undefined;

  constructor(what: Message, { hint, cause }: DamageOptions = {}) {
    super(what.key, { cause });
    this.name = 'Damage';
    this.what = what;
    this.hint = hint;
  }
}

/** Runs `work`; damage found in it becomes a `UserError` that names the place, everything else passes unchanged. */
export const namingDamage = async <T>(where: () => string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    throw new UserError(error.what, {
      hint: error.hint ?? message('read.hint.save-anew'),
      where: where(),
      cause: error,
    });
  }
};
