import { neutralise } from '../neutralise.js';

/** The most that a cell of a workbook can hold, in UTF-16 units. */
const longest = 32_767;

/** Half a surrogate pair and the two code points that XML forbids: any of them makes Excel call the file damaged. */
const notXml = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;

const cut = ' …';

/**
 * A text as a cell can hold it: neutralised, valid in XML, and cut with `…` where it is longer than a cell can be.
 * Every text of the workbook passes through here.
 */
export const cellText = (text: string): string => {
  const safe = neutralise(text.replaceAll(notXml, '\uFFFD'));
  return safe.length <= longest
    ? safe
    : safe.slice(0, longest - cut.length).replace(/[\uD800-\uDBFF]$/, '') + cut;
};
