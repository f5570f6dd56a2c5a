import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { idCheckDigit } from '../src/normalise/citizen-number.js';
import { addMonths, type Day } from '../src/sample/calendar.js';
import { drawGivenName, drawSurname } from '../src/sample/names.js';
import { Random } from '../src/sample/random.js';

const seed = 20261031;
const rowsPerWrite = 10_000;

const header = ['姓名', '身份证号', '个人编号', '乡镇', '缴费时间', '个人缴费'];

/** A prefecture of as many townships as five million people live in; all names are invented. */
const townships = Array.from('青白石云柳沙松竹河桥').flatMap((first) =>
  Array.from('岭湾塘坝坪').flatMap((second) => [`${first}${second}镇`, `${first}${second}街道`]),
);
const premiums = ['400.00', '400.00', '400.00', '400.00', '200.00', '120.00', '0.00', '380.00'];

const firstBirth = Date.UTC(1936, 0, 1);
const birthDays = 32_850;
const sequences = 998;
const dayInMilliseconds = 86_400_000;
/** Every birth date by its place in the calendar, as in an ID number. */
const births = Array.from({ length: birthDays }, (_, day) =>
  new Date(firstBirth + day * dayInMilliseconds).toISOString().slice(0, 10).replaceAll('-', ''),
);

/** Odd and no multiple of what it is counted round in, so that no two rows get the same number. */
const stride = 104_729;

/** A different number for every row: region, birth date and sequence are counted up in large steps. */
const numberOfRow = (row: number, regions: number): string => {
  const place = (row * stride) % (regions * birthDays * sequences);
  const region = 990_101 + (place % regions);
  const birth = births[Math.floor(place / regions) % birthDays] ?? '';
  const sequence = String(Math.floor(place / (regions * birthDays)) + 1).padStart(3, '0');
  const first17 = `${region}${birth}${sequence}`;
  return first17 + idCheckDigit(first17);
};

/** Days of the half year in which the premium of a year is paid. */
const paymentDay = (random: Random): Day =>
  addMonths(`2025-09-${random.between(10, 30)}`, random.between(0, 5));

/**
 * Writes a roll of the medically insured as an insurer exports it: UTF-8, CRLF, six columns, every person once, the
 * numbers invented (99) with right check digits. The same rows every time.
 */
export const writeBigCsv = async (path: string, rows: number): Promise<void> => {
  const random = new Random(seed, 'insured');
  const names = Array.from({ length: 50_000 }, (_, at) => {
    const sex = at % 2 === 0 ? 'male' : 'female';
    return drawSurname(random) + drawGivenName(random, sex, random.between(1936, 2025));
  });
  const file = createWriteStream(path);
  let text = `${header.join(',')}\r\n`;
  for (let row = 1; row <= rows; row += 1) {
    const code = String(9_900_000_000_000 + row * 7);
    const place = random.pick(townships);
    text += `${random.pick(names)},${numberOfRow(row, 16)},${code},${place},${paymentDay(random)},${random.pick(premiums)}\r\n`;
    if (row % rowsPerWrite === 0 || row === rows) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await finished(file);
};
