import { partsOfDay, type Day } from '../calendar.js';
import { fifteenDigits } from '../id-number.js';
import { certificateNumber, type Certificate, type Person, type Sex, type Slip } from '../person.js';
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
    if (slip?.damaged !== undefined) return slip.damaged;
    if (slip?.former !== undefined) return slip.former;
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

  /** A certificate number as this row has it; null if there is none. */
  certificate(person: Person, certificate: Certificate | undefined): string | null {
    if (certificate === undefined) return null;
    const number = certificateNumber(person, certificate);
    return this.random.chance(this.noiseShare) ? this.noisy(number) : number;
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
export const compactDate = (day: Day | null): string | null => day?.replaceAll('-', '') ?? null;

/** 2026年3月5日 */
export const chineseDate = (day: Day | null): string | null => {
  if (day === null) return null;
  const { year, month, day: date } = partsOfDay(day);
  return `${year}年${month}月${date}日`;
};

/** 2026年3月 */
export const chineseMonth = (day: Day | null): string | null => {
  if (day === null) return null;
  const { year, month } = partsOfDay(day);
  return `${year}年${month}月`;
};

/** 2026.3.5 */
export const dottedDate = (day: Day | null): string | null => {
  if (day === null) return null;
  const { year, month, day: date } = partsOfDay(day);
  return `${year}.${month}.${date}`;
};

/** A real date of the spreadsheet. */
export const realDate = (day: Day | null): { readonly date: Day } | null =>
  day === null ? null : { date: day };

const categoryNames = [null, '视力', '听力', '言语', '肢体', '智力', '精神', '多重'];
const levelNames = [null, '一级', '二级', '三级', '四级'];

/** A category of the certificate number in words; null for none. */
export const categoryText = (category?: number): string | null => categoryNames[category ?? -1] ?? null;

/** A level in words; null for none. */
export const levelText = (level?: number): string | null => levelNames[level ?? -1] ?? null;

/** 男, 女 */
export const sexText = (sex: Sex): string => (sex === 'male' ? '男' : '女');

/** Whose birth date and sex stand beside the number in a row: what the number says goes before who is meant. */
export const ownerOfNumber = (person: Person, slip?: Slip): Person => slip?.numberOf ?? person;

/** The sex as a row has it. */
export const sexOn = (person: Person, slip?: Slip): Sex => slip?.sex ?? ownerOfNumber(person, slip).sex;

/** The birth date as a row has it. */
export const birthOn = (person: Person, slip?: Slip): Day => slip?.birth ?? ownerOfNumber(person, slip).birth;
