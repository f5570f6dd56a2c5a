import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { formats, type OpenOptions } from './formats.js';
import { probeFile } from './probe.js';
import type { Workbook } from './types.js';

/**
 * Opens a source. Its format is decided by what is in the file, never by its name. Throws a `UserError` that says what
 * the file is and how to save it anew where it cannot be read. The workbook must be closed.
 */
export const openWorkbook = async (path: string, options: OpenOptions = {}): Promise<Workbook> => {
  const probe = await probeFile(path);
  const format = formats.find(({ sniff }) => sniff(probe));
  if (format === undefined) {
    throw new UserError(message('read.format.unknown'), {
      where: path,
      hint: message('read.hint.save-as-xlsx'),
    });
  }
  return format.open(probe, options);
};
