/** Stands in the raw text of a cell for `<br>`; no page can hold the character itself. */
export const LINE_BREAK = '\0';
/** Stands in the raw text of a cell for the beginning or the end of a paragraph. */
export const BLOCK_BREAK = '\u0001';

const SPECIAL = /[ \t\n\r\f\0\u0001\u00a0]/;
const SPACES = /[ \t\n\r\f]+/g;
const AROUND_BLOCKS = / ?\0? ?(?:\u0001 ?)+/g;
const AROUND_BREAKS = / ?\0 ?/g;
const ENDS = /^[ \n]+|[ \n]+$/g;
/** A cell that a program filled with a no-break space so that its border is drawn. */
const FILLED_WITH_NOTHING = /^[ \n\u00a0]*$/;

/**
 * What a browser shows of the text of a cell: white space collapsed, line breaks where there are `<br>` or paragraphs.
 * Full-width and no-break spaces are text like any other, unless nothing else is there.
 */
export const cellText = (raw: string): string => {
  if (!SPECIAL.test(raw)) return raw;
  const text = raw
    .replaceAll(SPACES, ' ')
    .replaceAll(AROUND_BLOCKS, '\n')
    .replaceAll(AROUND_BREAKS, '\n')
    .replaceAll(ENDS, '');
  return FILLED_WITH_NOTHING.test(text) ? '' : text;
};
