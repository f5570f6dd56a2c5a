import type { KnownNamespaces } from '../markup/namespace-scope.js';

const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns:';

/** The namespaces of an OpenDocument spreadsheet and the prefixes that the reader knows them by. */
export const namespaces: KnownNamespaces = new Map([
  [`${OPEN_DOCUMENT}office:1.0`, 'office'],
  [`${OPEN_DOCUMENT}table:1.0`, 'table'],
  [`${OPEN_DOCUMENT}text:1.0`, 'text'],
  [`${OPEN_DOCUMENT}style:1.0`, 'style'],
  [`${OPEN_DOCUMENT}drawing:1.0`, 'draw'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
]);
