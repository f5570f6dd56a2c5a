/**
 * Hides the middle of an ID or certificate number: the first 6 and the last 4 characters stay. Of anything shorter than
 * 14 characters, where that would hide too little, only the first 2 stay.
 */
export const maskIdNumber = (text: string): string => {
  const { length } = text;
  if (length < 14) return text.slice(0, 2) + '*'.repeat(Math.max(length - 2, 0));
  return text.slice(0, 6) + '*'.repeat(length - 10) + text.slice(-4);
};

/**
 * Hides the middle of a person's name: `张三丰` becomes `张*丰`, `张三` `张*`; each part of a name with a dot alike.
 * Characters count as people see them, so those beyond 16 bits are one each.
 */
export const maskName = (name: string): string => name.split('·').map(maskPart).join('·');

const maskPart = (part: string): string => {
  const characters = Array.from(part);
  const { length } = characters;
  if (length < 2) return '*'.repeat(length);
  const last = length === 2 ? '*' : (characters.at(-1) ?? '');
  return (characters[0] ?? '') + '*'.repeat(Math.max(length - 2, 0)) + last;
};

/** Of an ISO date of birth only the year stays: a masked ID number hides the whole date. */
export const maskBirthDate = (iso: string): string => `${iso.slice(0, 'YYYY'.length)}-**-**`;

/** Hides the middle of a telephone number: the first 3 and the last 2 characters stay. */
export const maskPhone = (phone: string): string =>
  phone.length < 7
    ? '*'.repeat(phone.length)
    : phone.slice(0, 3) + '*'.repeat(phone.length - 5) + phone.slice(-2);

const digit = '[0-9０-９]';
/** Groups of three digits and more with a space or dash between: not dates, whose groups are shorter. */
const longRuns = new RegExp(
  String.raw`${digit}{3,}(?:[\s\-\u200b-\u200d\u2060\ufeff]?(?:${digit}|[XxＸｘ×]){3,})*[XxＸｘ×]?(?:[BbＢ]${digit}{0,2})?`,
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
