/** Begins every part of the workbook. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const special = /[&<>"]/;

/** Control characters that XML cannot hold however they are written. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

/** A text within an element or a quoted attribute. A character that XML cannot hold is shown as `�`. */
export const xmlText = (text: string): string => {
  const safe = text.replace(forbidden, '\uFFFD');
  if (!special.test(safe)) return safe;
  return safe
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
};
