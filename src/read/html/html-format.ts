import type { Format } from '../formats.js';
import { textBeginning } from '../text-beginning.js';

/** Tags that a page may begin with; programs that write tables often leave out what should stand before them. */
const PAGE =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|style|script|link|base|table|caption|thead|tbody|tr|div|form|center|font|span|p|h[1-6])\b/s;

/** Web pages, which systems of offices like to call .xls. */
export const htmlFormat: Format = {
  sniff: (probe) => probe.parts === undefined && PAGE.test(textBeginning(probe)),
  open: async (probe) => (await import('./open-html.js')).openHtml(probe),
};
