import { ageOf, drawHouseholds } from '../../src/sample/households.js';
import { composeNumber } from '../../src/sample/id-number.js';
import { cleanMention, type Mention } from '../../src/sample/hard/mention.js';
import { damageRolls } from '../../src/sample/hard/damage-rolls.js';
import { HardRegistry } from '../../src/sample/hard/hard-registry.js';
import { drawDisability } from '../../src/sample/ordinary/certification.js';
import { particularsOf } from '../../src/sample/particulars.js';
import { householderOf, type Person } from '../../src/sample/person.js';
import { Random } from '../../src/sample/random.js';
import type { Township } from '../../src/sample/places.js';

/** What stands beside name and number in a row; null where the roll has no such column, or the cell is empty. */
export interface Evidence {
  readonly sex: string | null;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly guardianName: string | null;
  readonly guardianId: string | null;
  readonly certificate: string | null;
  readonly township: string;
  readonly village: string | null;
}

/** A row of a roll of the bench, with the truth behind it. */
export interface CountyRow {
  readonly mention: Mention;
  readonly evidence: Evidence;
}

export type SheetKind = 'registry' | 'subsidy' | 'insurance' | 'insurance-long' | 'education';

/** One csv file. */
export interface CountySheet {
  readonly file: string;
  readonly kind: SheetKind;
  /** 1-12 for a month of the subsidy. */
  readonly month: number;
  readonly rows: readonly CountyRow[];
}

/** A county of four rolls in csv files. */
export interface BenchCounty {
  /** In the order of the rolls: by township, village and household. */
  readonly persons: readonly Person[];
  readonly twins: ReadonlySet<Person>;
  readonly sheets: readonly CountySheet[];
}

const share = { holders: 0.72, paid: 0.565, insured: 0.97, atSchool: 0.95, secondCertificate: 0.05 } as const;
/** How often a month's list is copied from the month before instead of typed again. */
const copiedShare = 0.6;

interface Draft {
  readonly file: string;
  readonly kind: SheetKind;
  readonly month: number;
  readonly mentions: Mention[];
}

/** Invents people, lists them in four rolls, damages the rows and lays evidence beside them; all of it by the seed. */
export const inventBenchCounty = (people: number, seed: number, places: readonly Township[]): BenchCounty => {
  const households = drawHouseholds(new Random(seed, 'households'), people, places);
  const numbers = new Set<string>();
  const registry = new HardRegistry(new Random(seed, 'hard registration'), {
    places,
    numbers,
    isFixed: () => false,
  });
  registry.registerAll(households);
  const persons = households.flatMap(({ members }) => members);
  const drafts = listPeople(persons, new Random(seed, 'bench lists'), places);
  damageRolls(
    drafts.map(({ mentions }) => mentions),
    { random: new Random(seed, 'damage'), persons, numbers },
  );
  const random = new Random(seed, 'evidence');
  const sheets = drafts.map(({ mentions, ...sheet }) => ({
    ...sheet,
    rows: mentions.map((mention) => ({ mention, evidence: evidenceOf(mention, sheet.kind, random) })),
  }));
  return { persons, twins: registry.twins, sheets };
};

const listPeople = (persons: readonly Person[], random: Random, places: readonly Township[]): Draft[] => {
  const registry: Mention[] = [];
  const months: Mention[][] = [[], [], []];
  const insurance = new Map(places.map(({ name }) => [name, [] as Mention[]]));
  const school: Mention[] = [];
  for (const person of persons) {
    if (random.chance(share.holders)) {
      person.disability = drawDisability(random);
      const first = cleanMention(person, 'registry');
      registry.push(first);
      if (random.chance(share.secondCertificate)) {
        registry.push(cleanMention(person, 'registry', random.chance(copiedShare) ? first : null));
      }
      if (random.chance(share.paid)) listPayments(person, months, random);
    }
    if (random.chance(share.insured)) {
      insurance.get(person.household.township.name)?.push(cleanMention(person, 'medical_insurance'));
    }
    const age = ageOf(person);
    if (age >= 3 && age <= 17 && random.chance(share.atSchool))
      school.push(cleanMention(person, 'education'));
  }
  const long = places.filter((_, at) => at % 2 === 1).flatMap(({ name }) => insurance.get(name) ?? []);
  const short = places.filter((_, at) => at % 2 === 0).flatMap(({ name }) => insurance.get(name) ?? []);
  return [
    { file: '残疾人证登记台账.csv', kind: 'registry', month: 0, mentions: registry },
    ...months.map((mentions, at): Draft => {
      return { file: `2026年${at + 7}月两项补贴发放名册.csv`, kind: 'subsidy', month: at + 7, mentions };
    }),
    { file: '2026年度城乡居民医保参保名册（一）.csv', kind: 'insurance', month: 0, mentions: short },
    { file: '2026年度城乡居民医保参保名册（二）.csv', kind: 'insurance-long', month: 0, mentions: long },
    { file: '2026-2027学年学籍名册.csv', kind: 'education', month: 0, mentions: school },
  ];
};

const listPayments = (person: Person, months: readonly Mention[][], random: Random): void => {
  let first: Mention | null = null;
  for (const month of months) {
    const mention: Mention = cleanMention(person, 'subsidy', random.chance(copiedShare) ? first : null);
    first ??= mention;
    month.push(mention);
  }
};

const phoneOf = (person: Person): string | null => {
  const age = ageOf(person);
  const owner = age < 16 || age > 74 ? householderOf(person.household) : person;
  return owner.phone ?? null;
};

const writtenPhone = (person: Person, random: Random): string | null => {
  if (random.chance(0.1)) return null;
  // People change their telephone, and rolls grow old.
  return random.chance(0.08)
    ? `1991${String(random.between(0, 9_999_999)).padStart(7, '0')}`
    : phoneOf(person);
};

const sexInNumber = (number: string): string => (Number(number[16]) % 2 === 1 ? '男' : '女');

const looksWhole = (number: string): boolean =>
  /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(number);

const birthWithin = (number: string): string =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/** The certificate number beside a damaged number: right in half of the rows, made from what stands there, or left out. */
const certificateOf = ({ person, number, damages }: Mention, random: Random): string | null => {
  const digits = `${person.disability?.category ?? 4}${person.disability?.level ?? 4}`;
  if (!damages.some((damage) => damage.startsWith('number-'))) {
    return random.chance(0.1) ? null : person.idNumber + digits;
  }
  const kind = random.weighted([
    ['right', 2],
    ['as written', 1],
    ['none', 1],
  ] as const);
  if (kind === 'right') return person.idNumber + digits;
  return kind === 'as written' && number.length === 18 ? number + digits : null;
};

const evidenceOf = (mention: Mention, kind: SheetKind, random: Random): Evidence => {
  const { person } = mention;
  const { household } = person;
  const { guardian } = particularsOf(person);
  const moved = random.chance(0.02);
  const village = moved ? random.pick(household.township.villages) : household.village;
  const none = {
    sex: null,
    birthDate: null,
    phone: null,
    guardianName: null,
    guardianId: null,
    certificate: null,
  };
  const place = {
    township: household.township.name,
    village: kind === 'education' || random.chance(0.03) ? null : village,
  };
  const sex = person.sex === 'male' ? '男' : '女';
  const ownBirth = random.chance(0.02) ? null : person.birth;
  switch (kind) {
    case 'insurance':
      return { ...none, ...place };
    case 'insurance-long': {
      // The insurer's system takes both from the number.
      const isWhole = looksWhole(mention.number);
      return {
        ...none,
        ...place,
        sex: isWhole ? sexInNumber(mention.number) : sex,
        birthDate: isWhole ? birthWithin(mention.number) : ownBirth,
        phone: writtenPhone(person, random),
      };
    }
    case 'subsidy':
      return { ...none, ...place, phone: writtenPhone(person, random) };
    case 'registry':
      return {
        ...place,
        sex,
        birthDate: ownBirth,
        phone: writtenPhone(person, random),
        guardianName: guardian?.name ?? null,
        guardianId: random.chance(0.5) ? (guardian?.idNumber ?? null) : null,
        certificate: certificateOf(mention, random),
      };
    case 'education':
      return {
        ...none,
        ...place,
        sex,
        birthDate: ownBirth,
        phone: writtenPhone(householderOf(household), random),
        guardianName: householderOf(household).name,
      };
  }
};

/** Whether a text has the length and check character of a citizen number. */
export const isValidNumber = (text: string): boolean =>
  looksWhole(text) && composeNumber(text.slice(0, 6), birthWithin(text), Number(text.slice(14, 17))) === text;
