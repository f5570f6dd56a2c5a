import { isBlank } from './blank.js';
import { digitsOfNumeral } from './chinese-numerals.js';
import { cleanText, type TextChange } from './clean-text.js';
import type { Normalised } from './types.js';

export type AmountChange = TextChange | 'amount.binary-noise' | 'amount.unit';
export type AmountFault = 'amount.unreadable' | 'amount.fraction-of-fen' | 'amount.too-large';
export type CountFault = 'count.unreadable' | 'count.fraction';

type ReadAmount = Normalised<number, AmountChange, AmountFault>;

const number =
  /^([+\-−]?)(?:([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]*))?|\.([0-9]+))(?:E([+-]?[0-9]{1,2}))?$/i;
const around = /^(?:人民币|RMB|CNY)?\s*([+\-−]?)\s*[¥￥]?\s*(.*?)\s*(万元|万|元整|元|圆)?$/iu;

/** A decimal number as an integer and the power of ten that it is to be divided by. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const toDecimal = (text: string): Decimal | null => {
  const [whole, sign, integer = '', fraction, bareFraction, exponent] = number.exec(text) ?? [];
  if (whole === undefined) return null;
  const decimals = bareFraction ?? fraction ?? '';
  const digits = BigInt(integer.replaceAll(',', '') + decimals);
  return {
    digits: sign === '-' || sign === '−' ? -digits : digits,
    places: decimals.length - Number(exponent ?? 0),
  };
};

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** Distance from a whole fen that is taken for the noise of binary floating point: a millionth of a yuan. */
const noiseOfFen = 10_000n;

const toFen = ({ digits, places }: Decimal, changes: readonly AmountChange[]): ReadAmount => {
  const divisor = 10n ** BigInt(Math.max(places, 0));
  const scaled = places < 0 ? digits * 10n ** BigInt(-places) : digits;
  const half = scaled < 0n ? -divisor : divisor;
  const nearest = (scaled * 2n + half) / (divisor * 2n);
  if (magnitude(nearest) > BigInt(Number.MAX_SAFE_INTEGER))
    return { value: null, changes, fault: 'amount.too-large' };
  const value = Number(nearest);
  const distance = magnitude(scaled - nearest * divisor);
  if (distance === 0n) return { value, changes, fault: null };
  if (distance * noiseOfFen >= divisor) return { value: null, changes, fault: 'amount.fraction-of-fen' };
  return { value, changes: [...changes, 'amount.binary-noise'], fault: null };
};

/**
 * The fen of a text of yuan such as `1080.50` or `400`, at most twelve digits and two decimals; -1 for any other text.
 */
const plainFen = (text: string): number => {
  const { length } = text;
  let value = 0;
  let dot = length;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2e && dot === length && at > 0) dot = at;
    else if (code >= 0x30 && code <= 0x39) value = value * 10 + code - 0x30;
    else return -1;
  }
  const decimals = dot === length ? 0 : length - dot - 1;
  if (dot > 12 || dot === 0 || decimals > 2 || (dot < length && decimals === 0)) return -1;
  return decimals === 2 ? value : value * (decimals === 1 ? 10 : 100);
};

/**
 * Reads an amount of money and returns whole fen. `unit` is what a bare number counts; 元 or 万元 written behind the
 * number wins, and a change says so where the two differ. Accepts currency signs, thousands separators, negative and
 * scientific numbers. Digits are read as digits, so no cent is lost; more than a millionth of a yuan away from a whole
 * fen is a fault. Never throws.
 */
export const parseMoney = (text: string, { unit }: { readonly unit: 'yuan' | 'wan-yuan' }): ReadAmount => {
  const { text: cleaned, changes } = cleanText(text);
  const fenOfPlain = unit === 'yuan' ? plainFen(cleaned) : -1;
  if (fenOfPlain >= 0) return { value: fenOfPlain, changes, fault: null };
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  const [, sign = '', middle = '', suffix] = around.exec(cleaned) ?? [];
  const decimal = toDecimal(sign + middle);
  if (decimal === null) return { value: null, changes, fault: 'amount.unreadable' };
  const isWan = suffix === undefined ? unit === 'wan-yuan' : suffix.startsWith('万');
  const isOther = suffix !== undefined && isWan !== (unit === 'wan-yuan');
  const fen = { digits: decimal.digits, places: decimal.places - (isWan ? 6 : 2) };
  return toFen(fen, isOther ? [...changes, 'amount.unit'] : changes);
};

const counted =
  /^([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]*))?\s*(?:人次|周岁|人|户|口|个|名|次|套|件|岁|项|条|辆)?$/u;
const countedInWords =
  /^([一二三四五六七八九十零〇]+)\s*(?:人次|周岁|人|户|口|个|名|次|套|件|岁|项|条|辆)?$/u;

/**
 * Reads a count: 3, 3人, 3.0, 1,234, 三人. Negative numbers and fractions are faults. Never throws.
 */
export const parseCount = (text: string): Normalised<number, TextChange, CountFault> => {
  const { text: cleaned, changes } = cleanText(text);
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  const [, words = ''] = countedInWords.exec(cleaned) ?? [];
  const [, written, fraction = ''] = counted.exec(cleaned) ?? [];
  const digits = written ?? digitsOfNumeral(words);
  if (digits === null) return { value: null, changes, fault: 'count.unreadable' };
  if (!/^0*$/.test(fraction)) return { value: null, changes, fault: 'count.fraction' };
  const value = Number(digits.replaceAll(',', ''));
  return Number.isSafeInteger(value)
    ? { value, changes, fault: null }
    : { value: null, changes, fault: 'count.unreadable' };
};

/** Whole fen as yuan with two decimals: 123450 -> `1234.50`, -5 -> `-0.05`. */
export const formatFen = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
