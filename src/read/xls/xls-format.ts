import type { Format } from '../formats.js';
import { isOleContainer } from '../ole-container.js';

/** The beginning of a stream of records that stands in a file of its own: BOF, 16 bytes long, version 0x0600. */
const BARE_STREAM = '090810000006';

/**
 * xls of Excel 97 to 2003: an old Office container with a stream of records in it, or that stream alone. What else such
 * a container holds is told apart once it is open.
 */
export const xlsFormat: Format = {
  sniff: (probe) => isOleContainer(probe) || probe.head.toString('hex', 0, 6) === BARE_STREAM,
  open: async (probe) => (await import('./open-xls.js')).openXls(probe),
};
