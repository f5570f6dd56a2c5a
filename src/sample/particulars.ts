import { ageOf } from './households.js';
import { householderOf, type Household, type Person } from './person.js';
import { countyName } from './places.js';
import { Random, type Weighted } from './random.js';

/** What rolls say of a person beside what is compared: the same on every roll, and nothing that happens to anybody. */
export interface Particulars {
  /** Blank for those who gave none; an invented number. */
  readonly phone: string | null;
  readonly ethnicGroup: string;
  readonly residence: '农业' | '非农业';
  /** Where the person is registered, down to the house. */
  readonly address: string;
  readonly marriage: string;
  readonly schooling: string;
  readonly work: string | null;
  readonly health: string;
  /** The grown-up of the household who acts for a child or for somebody who cannot act alone. */
  readonly guardian: Person | null;
  /** Nineteen invented digits, nobody else's. */
  readonly account: string;
  readonly bank: string;
  /** Whether the offices that pay have the certificate number on file. */
  readonly isCertificateOnFile: boolean;
  /** A note of a clerk, for few. */
  readonly remark: string | null;
}

const remarks: Weighted<string | null> = [
  [null, 46],
  ['行动不便，需上门服务', 2],
  ['随子女居住', 1],
  ['外出务工', 1],
  ['电话由村干部代接', 1],
];

/** Banks of the invented county, with the digits that their cards have after 9900, which no bank has. */
const banks: Weighted<readonly [name: string, digits: string]> = [
  [['澄岭县农村信用合作联社', '1001'], 7],
  [['澄岭村镇银行', '2002'], 2],
  [['邮政储蓄澄岭县支行', '3003'], 3],
];

/** A house of its own for every household: retrofits of one address are one home's. */
const addressOf = ({ number, township, village }: Household): string => {
  const place = Number(number.slice(township.region.length));
  const house = township.isUrban ? `${place}号` : `${1 + (place % 9)}组${Math.ceil(place / 9)}号`;
  return `${countyName}${township.name}${village}${house}`;
};

const marriageOf = (random: Random, person: Person): string => {
  if (ageOf(person) < 22) return '未婚';
  if (person.relation === 'spouse') return '已婚';
  return random.weighted([
    ['已婚', ageOf(person) < 70 ? 12 : 6],
    ['未婚', 4],
    ['丧偶', ageOf(person) < 60 ? 1 : 6],
    ['离异', 1],
  ]);
};

const schoolingOf = (random: Random, person: Person): string => {
  const age = ageOf(person);
  if (age < 7) return '学龄前';
  if (age < 13) return '小学';
  return random.weighted([
    ['文盲', age > 55 ? 6 : 1],
    ['小学', age > 40 ? 8 : 1],
    ['初中', 8],
    ['高中', age > 15 ? 3 : 0],
    ['大专及以上', age > 20 && age < 50 ? 1 : 0],
  ]);
};

const workOf = (random: Random, person: Person): string | null => {
  const age = ageOf(person);
  if (age < 16 || age >= 60) return null;
  return random.pick(['务农', '务农', '未就业', '灵活就业', '公益性岗位', '外出务工']);
};

const guardianOf = (person: Person): Person | null => {
  // Intellectual, mental and multiple disabilities; children always need somebody.
  const needsOne = ageOf(person) < 18 || (person.disability?.category ?? 0) >= 5;
  if (!needsOne) return null;
  const { household } = person;
  const head = householderOf(household);
  if (head !== person) return head;
  return household.members.find((member) => member !== person && ageOf(member) >= 18) ?? null;
};

/** Few people of the county belong to a minority; names with a dot are theirs. */
const ethnicGroupOf = (person: Person): string =>
  person.name.includes('·') ? '彝族' : person.order % 23 === 0 ? '土家族' : '汉族';

const accountOf = (person: Person, digits: string, random: Random): string => {
  // Prime to 10, so that no two people are given the same nine digits.
  const scattered = (person.order * 387_420_489 + 104_729) % 1_000_000_000;
  return `9900${digits}${String(scattered).padStart(9, '0')}${random.between(10, 99)}`;
};

const phoneOf = (person: Person, age: number, random: Random): string | null => {
  if (random.chance(0.1)) return null;
  // Children and the old are called through the household.
  const isCalledThere = age < 16 || age > 74;
  const { household } = person;
  const phone = isCalledThere ? householderOf(household).phone : person.phone;
  if (phone !== undefined) return phone;
  const owner = isCalledThere ? new Random(0, `phone ${household.number}`) : random;
  return `199000${String(owner.between(0, 99_999)).padStart(5, '0')}`;
};

/** The particulars of a person; the same for the same person whenever they are asked for. */
export const particularsOf = (person: Person): Particulars => {
  const random = new Random(0, `particulars ${person.idNumber}`);
  const { household } = person;
  const [bank, digits] = random.weighted(banks);
  return {
    phone: phoneOf(person, ageOf(person), random),
    ethnicGroup: ethnicGroupOf(person),
    residence: household.township.isUrban ? '非农业' : '农业',
    address: addressOf(household),
    marriage: marriageOf(random, person),
    schooling: schoolingOf(random, person),
    work: workOf(random, person),
    health: person.disability === null ? random.pick(['健康', '健康', '健康', '慢性病']) : '残疾',
    guardian: guardianOf(person),
    account: accountOf(person, digits, random),
    bank,
    isCertificateOnFile: random.chance(0.85),
    remark: random.weighted(remarks),
  };
};
