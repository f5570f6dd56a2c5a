/**
 * What a number format makes of a number: `date` a day (perhaps with a time), `time` a time of day, `elapsed` a
 * duration (`[h]:mm`), `none` anything that is not a date.
 */
export type DateFormat = 'none' | 'date' | 'time' | 'elapsed';

const ids = (kind: DateFormat, ...numbers: readonly number[]): [number, DateFormat][] =>
  numbers.map((id) => [id, kind]);

/**
 * Built-in formats by id, those of Chinese Excel included (27-36 and 50-58, ECMA-376 part 1, 18.8.30). Some of
 * these are dates in one East Asian language and times in another; a whole number is a date in either case.
 */
const BUILT_IN: ReadonlyMap<number, DateFormat> = new Map([
  ...ids('date', 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58),
  ...ids('time', 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56),
  ...ids('elapsed', 46),
]);

/** Kind of a format that is known by its id alone. */
export const builtInFormat = (id: number): DateFormat => BUILT_IN.get(id) ?? 'none';

const LITERALS = /"[^"]*"?|\\.|[_*]./gsu;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const BRACKETS = /\[[^\]]*\]/g;
const FRACTION_OF_SECOND = /s\.0+/gi;
const GENERAL = /^(?:general|g\/通用格式)?$/i;
const DAY_PARTS = /[ydeg]|aaa|bb/i;
const TIME_PARTS = /[hs]|am\/pm|上午\/下午/i;

/**
 * Kind of a format code. Judged by its first section, without what is quoted, escaped or in brackets (`[红色]0.00`
 * and `0"年"` are numbers); a placeholder for a digit means a number.
 */
export const formatOfCode = (code: string): DateFormat => {
  const section = code.replaceAll(LITERALS, '').split(';')[0] ?? '';
  const elapsed = ELAPSED.test(section);
  const letters = section.replaceAll(BRACKETS, '').replaceAll(FRACTION_OF_SECOND, 's').trim();
  if (elapsed) return 'elapsed';
  if (GENERAL.test(letters) || /[0#?@]/.test(letters)) return 'none';
  if (DAY_PARTS.test(letters)) return 'date';
  if (TIME_PARTS.test(letters)) return 'time';
  return /m/i.test(letters) ? 'date' : 'none';
};
