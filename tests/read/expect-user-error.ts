import { expect } from 'vitest';
import { UserError } from '../../src/errors.js';
import type { MessageKey } from '../../src/messages/catalogue.js';

/** Expects a `UserError` with this message, a hint and a place; returns it. */
export const expectUserError = async (work: Promise<unknown>, key: MessageKey): Promise<UserError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) {
    throw new Error(`expected a UserError with ${key}, got ${String(error)}`, { cause: error });
  }
  expect(error.what.key).toBe(key);
  expect(error.where).toBeDefined();
  expect(error.describe('zh')).not.toMatch(/[{}]/);
  return error;
};
