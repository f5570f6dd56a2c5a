import type { Format } from '../formats.js';
import { openXlsx } from './open-xlsx.js';

/** xlsx, xlsm and their templates: a zip container with a workbook of XML parts in it. */
export const xlsxFormat: Format = {
  sniff: ({ parts }) =>
    parts !== undefined &&
    parts.has('[content_types].xml') &&
    [...parts].some((name) => /^xl\/workbook[^/]*\.xml$/.test(name)),
  open: ({ path }) => openXlsx(path),
};
