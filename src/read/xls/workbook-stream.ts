import { readFile } from 'node:fs/promises';
import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import { isOleContainer, openOleContainer } from '../ole-container.js';
import type { Probe } from '../probe.js';

const streamOfContainer = (file: Buffer): Buffer => {
  const container = openOleContainer(file);
  const stream = container.read('Workbook');
  if (stream !== undefined) return stream;
  if (container.has('Book')) {
    throw new Damage(message('read.format.xls-old'), { hint: message('read.hint.save-as-xlsx') });
  }
  if (container.has('EncryptedPackage')) {
    throw new Damage(message('read.format.encrypted'), { hint: message('read.hint.remove-password') });
  }
  throw new Damage(message('read.format.ole'), { hint: message('read.hint.ask-spreadsheet') });
};

/**
 * The stream of records of an old workbook, as a whole: strings and cells are looked up in it wherever they stand. Some
 * programs write it without a container. Throws `Damage` where there is none that can be read.
 */
export const readWorkbookStream = async (probe: Probe): Promise<Buffer> => {
  if (probe.size > readLimits.xlsBytes) {
    throw new Damage(message('read.file-too-large', { megabytes: Math.round(probe.size / 1e6) }));
  }
  const file = await readFile(probe.path);
  return isOleContainer(probe) ? streamOfContainer(file) : file;
};
