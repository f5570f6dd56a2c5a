import type { KnownNamespaces } from '../markup/namespace-scope.js';

/** The namespaces of XML Spreadsheet 2003 and the prefixes that the reader knows them by. */
export const namespaces: KnownNamespaces = new Map([
  ['urn:schemas-microsoft-com:office:spreadsheet', 'ss'],
  ['urn:schemas-microsoft-com:office:excel', 'x'],
  ['http://www.w3.org/TR/REC-html40', 'html'],
]);
