import type { Household, Life, Person, Roll, Slip } from '../person.js';
import type { Random } from '../random.js';
import { damageRolls } from './damage-rolls.js';
import { cleanMention, type Mention } from './mention.js';

/** How often a row is copied from the person's row in the month before instead of typed again. */
const copiedShare = 0.6;

/** What has been written into a row, whatever roll it is of. */
interface Written {
  readonly slip?: Slip;
}

/** The rows of one sheet, each with what puts the damage into the life of its person. */
class SheetDraft {
  readonly mentions: Mention[] = [];
  private readonly writers: ((slip: Slip) => void)[] = [];

  add(mention: Mention, write: (slip: Slip) => void): void {
    this.mentions.push(mention);
    this.writers.push(write);
  }

  write(random: Random): void {
    for (const [at, mention] of this.mentions.entries()) {
      if (mention.damages.length > 0) this.writers[at]?.(slipOf(mention, random));
    }
  }
}

class CountyDraft {
  readonly sheets = new Map<string, SheetDraft>();
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  /** Lists the entries of one kind in the person's life on the sheets they stand on. */
  list<T extends Written>(person: Person, roll: Roll, entries: T[], sheetOf: (entry: T) => string): void {
    const first = new Map<string, Mention>();
    for (const [at, entry] of entries.entries()) {
      const series = roll === 'subsidy' ? sheetOf(entry).replace(/ \d+$/, '') : sheetOf(entry);
      const original = roll === 'subsidy' || roll === 'registry' ? first.get(series) : undefined;
      const isCopied = original !== undefined && this.random.chance(copiedShare);
      const mention = cleanMention(person, roll, isCopied ? original : null);
      if (original === undefined) first.set(series, mention);
      this.sheet(sheetOf(entry)).add(mention, (slip) => (entries[at] = { ...entry, slip }));
    }
  }

  private sheet(name: string): SheetDraft {
    const known = this.sheets.get(name) ?? new SheetDraft();
    this.sheets.set(name, known);
    return known;
  }
}

const slipOf = (mention: Mention, random: Random): Slip => {
  const { person, roll, damages, numberOf } = mention;
  const slip = { damages, ...(mention.name === person.name ? {} : { name: mention.name }) };
  if (mention.number === person.idNumber) return slip;
  const hasCertificate = random.chance(0.3) ? ({ hasCertificate: true } as const) : {};
  // The insurer's system takes birth date and sex from the number.
  if (roll === 'medical_insurance' && numberOf !== null) return { ...slip, numberOf };
  if (roll !== 'registry') return { ...slip, ...hasCertificate, number: mention.number };
  return { ...slip, number: mention.number, ...certificateBeside(mention, random) };
};

/** The certificate number beside a wrong number: right in half of the rows, made from what stands there, or left out. */
const certificateBeside = ({ person, number }: Mention, random: Random): { certificate?: string | null } => {
  const kind = random.weighted([
    ['right', 2],
    ['as written', 1],
    ['none', 1],
  ] as const);
  if (kind === 'right') return {};
  const { category = 4, level = 4 } = person.disability ?? {};
  return {
    certificate: kind === 'as written' && number.length === 18 ? `${number}${category}${level}` : null,
  };
};

/** Takes away what stories wrote wrongly, and says in whose lives there was any of it. */
export const takeSlips = (persons: readonly Person[]): ReadonlySet<Person> => {
  const told = new Set<Person>();
  for (const person of persons) {
    ownLists(person.life);
    for (const entries of listsOf(person.life)) {
      for (const [at, { slip, ...entry }] of entries.entries()) {
        if (slip === undefined) continue;
        entries[at] = entry;
        told.add(person);
      }
    }
  }
  return told;
};

/** Lists may belong to a story that happens to several people: what is damaged here must not be damaged there. */
const ownLists = (life: Life): void => {
  life.certificates = [...life.certificates];
  life.dibao = [...life.dibao];
  life.payments = [...life.payments];
  life.insurance = [...life.insurance];
  life.schooling = [...life.schooling];
  life.lastTerm = [...life.lastTerm];
  life.aid = [...life.aid];
  life.houseWorks = [...life.houseWorks];
  life.retrofits = [...life.retrofits];
  life.agedWorks = [...life.agedWorks];
  life.tenancies = [...life.tenancies];
};

const listsOf = (life: Life): Written[][] => [
  ...[life.certificates, life.dibao, life.payments, life.insurance, life.schooling],
  ...[life.lastTerm, life.aid, life.houseWorks, life.retrofits, life.agedWorks, life.tenancies],
];

interface CountyDamage {
  readonly random: Random;
  readonly persons: readonly Person[];
  readonly households: readonly Household[];
  readonly numbers: ReadonlySet<string>;
}

/** Damages rows of every roll of the county, and writes it into the lives of the people as slips. */
export const damageCounty = ({ random, persons, numbers }: CountyDamage): void => {
  const draft = new CountyDraft(random);
  for (const person of persons) {
    const { life } = person;
    draft.list(person, 'registry', life.certificates, () => 'registry');
    draft.list(person, 'subsidy', life.payments, ({ benefit, month }) => `subsidy ${benefit} ${month}`);
    draft.list(person, 'dibao', life.dibao, () => 'dibao');
    draft.list(person, 'medical_insurance', life.insurance, ({ year }) => `insurance ${year}`);
    draft.list(person, 'education', life.schooling, () => 'education');
    draft.list(person, 'education', life.lastTerm, () => 'last term');
    draft.list(person, 'student_aid', life.aid, () => 'student aid');
    draft.list(person, 'housing', life.houseWorks, () => 'housing');
    draft.list(person, 'barrier_free', life.retrofits, () => 'barrier-free');
    draft.list(person, 'age_friendly', life.agedWorks, () => 'age-friendly');
    draft.list(person, 'rental', life.tenancies, () => 'rental');
  }
  const sheets = [...draft.sheets.values()];
  damageRolls(
    sheets.map(({ mentions }) => mentions),
    { random, persons, numbers },
  );
  for (const sheet of sheets) sheet.write(random);
};
