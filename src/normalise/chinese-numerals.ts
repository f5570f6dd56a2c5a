const digitOf: Readonly<Record<string, string>> = {
  ...{ 〇: '0', '○': '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6' },
  ...{ 七: '7', 八: '8', 九: '9' },
};

const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/;

/**
 * The digits of a Chinese numeral up to 99 (`十二` -> `12`) or of a year written digit by digit (`二〇二六` -> `2026`);
 * null for anything else.
 */
export const digitsOfNumeral = (numeral: string): string | null => {
  const match = tens.exec(numeral);
  if (match !== null) {
    const [, ten = '', one = ''] = match;
    return `${digitOf[ten] ?? '1'}${digitOf[one] ?? '0'}`;
  }
  let out = '';
  for (const character of numeral) {
    const digit = digitOf[character];
    if (digit === undefined) return null;
    out += digit;
  }
  return out === '' ? null : out;
};

const beforeUnit = /[〇○零一二三四五六七八九十]+(?=\s*[年月日号])/gu;

/** Rewrites the Chinese numerals of a date with digits: 二〇二六年九月 -> 2026年9月. Other text stays. */
export const withDigitDates = (text: string): string =>
  text.replaceAll(beforeUnit, (numeral) => digitsOfNumeral(numeral) ?? numeral);
