import { open } from 'node:fs/promises';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;

/**
 * Sets the date of every entry of a zip archive, in both places where a zip holds it, so that the same content gives
 * the same bytes. The archive must have neither a comment nor more than 4 GB (such a one is left as it is).
 */
export const fixZipDates = async (path: string, date: Date): Promise<void> => {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const end = Buffer.alloc(endLength);
    await file.read(end, 0, endLength, size - endLength);
    if (size < endLength || end.readUInt32LE(0) !== endSignature) return;
    const entries = Buffer.alloc(end.readUInt32LE(12));
    const start = end.readUInt32LE(16);
    if (start + entries.length > size) return;
    await file.read(entries, 0, entries.length, start);
    const stamp = dosStamp(date);
    for (let at = 0; at + 46 <= entries.length && entries.readUInt32LE(at) === entrySignature;) {
      stamp.copy(entries, at + 12);
      await file.write(stamp, 0, stamp.length, entries.readUInt32LE(at + 42) + 10);
      at +=
        46 + entries.readUInt16LE(at + 28) + entries.readUInt16LE(at + 30) + entries.readUInt16LE(at + 32);
    }
    await file.write(entries, 0, entries.length, start);
  } finally {
    await file.close();
  }
};

/** Midnight of a day as zip writes it: time, then date, both 16 bits; zip knows no year before 1980. */
const dosStamp = (date: Date): Buffer => {
  const stamp = Buffer.alloc(4);
  const year = Math.max(0, date.getUTCFullYear() - 1980);
  stamp.writeUInt16LE((year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(), 2);
  return stamp;
};
