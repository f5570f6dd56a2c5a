import { relative, sep } from 'node:path';

/** A path as a person would type it here: relative where it lies below the working folder, else absolute. */
export const relativePath = (workingFolder: string, path: string): string => {
  const shown = relative(workingFolder, path);
  return shown === '' ? '.' : shown.startsWith(`..${sep}`) || shown === '..' ? path : shown;
};
