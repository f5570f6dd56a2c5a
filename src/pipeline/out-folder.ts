import { join } from 'node:path';

/** Where results go if nobody says: below the folder that the command was started in. */
export const outParent = (workingFolder: string): string => join(workingFolder, 'reports');

/** `reports/2026-09` for a run as of a day in September 2026. */
export const outFolderFor = (workingFolder: string, asOf: string): string =>
  join(outParent(workingFolder), asOf.slice(0, 'YYYY-MM'.length));
