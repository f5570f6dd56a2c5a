import { fitsPattern } from './file-pattern.js';
import type { Workspace } from './types.js';

/** The variable that holds the password of all files for which no other is named. */
export const passwordVariable = 'BIDUI_PASSWORD';

/**
 * The password of a file from the environment: the variable of the first entry that fits it, else `BIDUI_PASSWORD`;
 * undefined where neither is set.
 */
export const environmentPassword = (
  { passwords }: Pick<Workspace, 'passwords'>,
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined => {
  const entry = passwords.find((one) => fitsPattern(one.file, file));
  const own = entry === undefined ? undefined : environment[entry.env];
  return own || environment[passwordVariable] || undefined;
};
