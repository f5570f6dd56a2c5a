import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceList } from '../read/list-sources.js';

/** A row of a roll takes at least about so many bytes of its file, also where that is packed. */
const leastBytesPerRow = 20;

/**
 * Whether reference rolls are put off until all others were read: only then is known whom the run is about, and a huge
 * roll can be sieved while it streams. Where all files together are too small to hold such a roll, that would be a second
 * opening of files for nothing. It makes no difference to the result, only to how much is held in memory.
 */
export const putsOffReference = ({ root, sources }: SourceList, sieveAbove: number): boolean =>
  sources.reduce((sum, file) => sum + statSync(join(root, file)).size, 0) > sieveAbove * leastBytesPerRow;
