import type { Format } from '../formats.js';

const MIME_TYPE = 'application/vnd.oasis.opendocument.';

/** OpenDocument spreadsheets: a zip container that says so, or one with a content part that says nothing. */
export const odsFormat: Format = {
  sniff: ({ parts, head }) =>
    parts !== undefined &&
    (head.includes(`${MIME_TYPE}spreadsheet`) || (parts.has('content.xml') && !head.includes(MIME_TYPE))),
  open: async ({ path }) => (await import('./open-ods.js')).openOds(path),
};
