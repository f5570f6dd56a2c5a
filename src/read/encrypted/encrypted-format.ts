import { namingDamage } from '../damage.js';
import type { Format } from '../formats.js';
import { oleHolds } from '../ole-container.js';
import { openXlsx } from '../xlsx/open-xlsx.js';
import { decryptWorkbook } from './decrypt-workbook.js';

/** An xlsx with a password to open it: an OLE container around the encrypted zip container ([MS-OFFCRYPTO]). */
export const encryptedFormat: Format = {
  sniff: oleHolds('EncryptedPackage'),
  open: ({ path }, { password }) =>
    namingDamage(
      () => path,
      async () => openXlsx(path, await decryptWorkbook(path, password)),
    ),
};
