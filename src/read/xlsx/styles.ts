import { builtInFormat, formatOfCode, type DateFormat } from './number-format.js';
import { readTags } from './small-part.js';
import type { ZipArchive } from './zip-archive.js';

/** What the number format of every cell style makes of numbers, by style index, from the styles part. */
export const readDateFormats = async (archive: ZipArchive, part: string): Promise<DateFormat[]> => {
  const own = new Map<string, DateFormat>();
  const formats: DateFormat[] = [];
  let inCellStyles = false;
  for (const { name, closing, attributes } of await readTags(archive, part)) {
    if (name === 'cellXfs') inCellStyles = !closing;
    if (closing) continue;
    const id = attributes.get('numFmtId') ?? '0';
    if (name === 'numFmt') own.set(id, formatOfCode(attributes.get('formatCode') ?? ''));
    if (name === 'xf' && inCellStyles) formats.push(own.get(id) ?? builtInFormat(Number(id)));
  }
  return formats;
};
