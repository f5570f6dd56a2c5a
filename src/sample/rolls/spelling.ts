import { partsOfDay, type Day } from '../calendar.js';
import { fifteenDigits } from '../id-number.js';
import type { Person, Slip } from '../person.js';
import type { Random } from '../random.js';

const wide = (text: string): string =>
  text.replaceAll(/[0-9X]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Ways to write a number that lose nothing: spaces, full-width digits, a small x, what keeps Excel from calculating. */
const noisySpellings: readonly ((number: string) => string)[] = [
  (number) => `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`,
  (number) => wide(number),
  (number) => `'${number}`,
  (number) => ` ${number}\u00a0`,
  (number) => `${number}\t`,
  (number) => `\u200b${number.toLowerCase()}`,
];

/** How a roll spells names and numbers: right by default, with a share of harmless noise. */
export class Spelling {
  private readonly random: Random;
  private readonly noiseShare: number;

  constructor(random: Random, noiseShare: number) {
    this.random = random;
    this.noiseShare = noiseShare;
  }

  /** The person's number as this row has it. */
  number(person: Person, slip?: Slip): string {
    if (slip?.number !== undefined) return slip.number;
    if (slip?.numberOf !== undefined) return slip.numberOf.idNumber;
    const { idNumber, birth } = person;
    switch (slip?.spelling) {
      case 'fifteen':
        return birth < '1999' ? fifteenDigits(idNumber) : idNumber;
      case 'certificate': {
        const [certificate] = person.life.certificates;
        return certificate === undefined
          ? idNumber
          : `${idNumber}${certificate.category}${certificate.level}`;
      }
      case 'noisy':
        return this.noisy(idNumber);
      case undefined:
        return this.random.chance(this.noiseShare) ? this.noisy(idNumber) : idNumber;
    }
  }

  /** The person's name as this row has it. */
  name(person: Person, slip?: Slip): string {
    const name = slip?.name ?? person.name;
    if (slip?.nameSpelling !== 'spaced' && !this.random.chance(this.noiseShare)) return name;
    const characters = Array.from(name);
    if (name.includes('·')) return name.replace('·', this.random.pick(['•', '・', '.']));
    return characters.length === 2 ? characters.join('\u3000') : ` ${name}`;
  }

  /** True for a row in so many: for columns that are filled in now and then. */
  now(share: number): boolean {
    return this.random.chance(share);
  }

  private noisy(number: string): string {
    const spell = this.random.pick(noisySpellings);
    const endsInX = number.endsWith('X') && this.random.chance(0.5);
    return endsInX ? number.toLowerCase() : spell(number);
  }
}

/** 20260305 */
export const compactDate = (day: Day | null): string => day?.replaceAll('-', '') ?? '';

/** 2026年3月5日 */
export const chineseDate = (day: Day | null): string => {
  if (day === null) return '';
  const { year, month, day: date } = partsOfDay(day);
  return `${year}年${month}月${date}日`;
};

/** 2026.3.5 */
export const dottedDate = (day: Day | null): string => {
  if (day === null) return '';
  const { year, month, day: date } = partsOfDay(day);
  return `${year}.${month}.${date}`;
};

/** A real date of the spreadsheet. */
export const realDate = (day: Day | null): { readonly date: Day } | null =>
  day === null ? null : { date: day };

const categoryNames = ['', '视力', '听力', '言语', '肢体', '智力', '精神', '多重'];
const levelNames = ['', '一级', '二级', '三级', '四级'];

/** A category of the certificate number in words. */
export const categoryText = (category: number): string => categoryNames[category] ?? '';

/** A level in words. */
export const levelText = (level: number): string => levelNames[level] ?? '';

/** How most rolls of the county name the people of minorities, a column that no comparison needs. */
export const ethnicGroup = (person: Person): string =>
  person.name.includes('·') ? '彝族' : person.order % 23 === 0 ? '土家族' : '汉族';
