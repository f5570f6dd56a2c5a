import type { Probe } from './probe.js';

const BEGINNING_BYTES = 4096;

/** The beginning of a text, in lower case; UTF-16 is made readable by leaving out its zero bytes. */
export const textBeginning = ({ head }: Probe): string =>
  head
    .toString('latin1', 0, BEGINNING_BYTES)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
    .toLowerCase();
