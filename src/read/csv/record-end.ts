const LINE_FEED = 0x0a;

/** Stands for the end of a record of which not all bytes are there yet. */
export const UNFINISHED = -1;

/** Offset behind the line break at `at`, which is LF, CRLF or CR; `end` is that of the bytes that are there. */
export const recordEnd = (bytes: Uint8Array, at: number, end: number): number => {
  if (at === end) return UNFINISHED;
  if (bytes[at] === LINE_FEED) return at + 1;
  if (at + 1 === end) return UNFINISHED;
  return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
};
