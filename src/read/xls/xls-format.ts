import type { Format } from '../formats.js';
import { openXls } from './open-xls.js';

const OLE_SIGNATURE = 'd0cf11e0a1b11ae1';
/** The beginning of a stream of records that stands in a file of its own: BOF, 16 bytes long, version 0x0600. */
const BARE_STREAM = '090810000006';
/** What a password turns an xlsx file into. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage\0', 'utf16le');

/**
 * xls of Excel 97 to 2003: an old Office container with a stream of records in it, or that stream alone. What else such
 * a container holds is told apart once it is open.
 */
export const xlsFormat: Format = {
  sniff: ({ head, oleDirectory }) =>
    head.toString('hex', 0, 8) === OLE_SIGNATURE
      ? !oleDirectory.includes(ENCRYPTED_PACKAGE)
      : head.toString('hex', 0, 6) === BARE_STREAM,
  open: openXls,
};
