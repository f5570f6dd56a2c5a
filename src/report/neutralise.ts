/**
 * What a spreadsheet program might take for a formula: `= + - @` at the start, plain or full-width (Excel in Chinese
 * and Japanese settings takes those too), white space before them or not; also a leading tab or line break, behind
 * which some programs look for a formula.
 */
const formulaLike = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** The text with a leading apostrophe where a spreadsheet program might run it. Neutralising twice changes nothing. */
export const neutralise = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);
