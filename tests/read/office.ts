import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const program = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** Whether tests that need LibreOffice must be left out. In CI it is installed, so that nothing is skipped there. */
export const officeIsMissing = program === undefined && !process.env['CI'];

/** Says on stderr that tests are left out for want of LibreOffice. */
export const noteMissingOffice = (what: string): void => {
  if (officeIsMissing) process.stderr.write(`skipped: LibreOffice is not installed, ${what}\n`);
};

/** One csv file a sheet, in UTF-8, values as they are shown: `name-sheet.csv`. */
export const csvOfEverySheet =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Has LibreOffice convert a file; the result lies in the same folder. `filter` is an extension, or more. */
export const convertInOffice = (folder: string, file: string, filter: string): void => {
  execFileSync(
    program ?? 'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, file),
    ],
    { stdio: 'ignore', timeout: 100_000 },
  );
};
