/**
 * Hides the middle of an ID or certificate number: the first 6 and the last 4 characters stay. Of anything shorter than
 * 14 characters, where that would hide too little, only the first 2 stay.
 */
export const maskIdNumber = (text: string): string => {
  const { length } = text;
  if (length < 14) return text.slice(0, 2) + '*'.repeat(Math.max(length - 2, 0));
  return text.slice(0, 6) + '*'.repeat(length - 10) + text.slice(-4);
};

const digit = '[0-9０-９]';
/** Groups of three digits and more with a space or dash between: not dates, whose groups are shorter. */
const longRuns = new RegExp(
  String.raw`${digit}{3,}(?:[\s\-\u200b-\u200d\u2060\ufeff]?(?:${digit}|[XxＸｘ×]){3,})*(?:[BbＢ]${digit}{0,2})?`,
  'gu',
);
/** 1.10101199003072E+17 still shows the first 15 digits. */
const scientific = /[0-9]\.[0-9]{6,}E\+?[0-9]+/giu;
const everyDigit = new RegExp(digit, 'gu');

/** From so many digits on a run may be somebody's number: old ID numbers have 15. */
const personalFrom = 14;

/**
 * Hides every ID number, certificate number and account in a text for the screen or a log, also when its digits are
 * full-width or stand in groups. Amounts, telephone numbers and
 * dates with separators stay.
 */
export const maskPersonal = (text: string): string =>
  text
    .replaceAll(scientific, (run) => run.slice(0, 4) + '*'.repeat(run.length - 4))
    .replaceAll(longRuns, (run) =>
      (run.match(everyDigit)?.length ?? 0) >= personalFrom ? maskIdNumber(run) : run,
    );
