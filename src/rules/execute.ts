import type { Engine, SqlRow } from '../engine/types.js';
import type { Policy } from '../schema/policy.js';
import { only, policyBinds } from './relations.js';
import type { Need, Rule } from './rule.js';
import type { Confidence, Rate } from './types.js';

/** One row that a rule selected: one thing wrong in one month. */
export interface FoundRow {
  readonly rule: Rule;
  readonly personId: number | null;
  /** Whom a silent roll does not name, where that is not the finding's person: another member of the household. */
  readonly absentPersonId: number | null;
  readonly recordId: number | null;
  readonly otherRecordId: number | null;
  readonly about: string;
  readonly month: number | null;
  readonly amountFen: number | null;
  /** The surest that the rule lets this row be. */
  readonly atMost: Confidence;
  /** No roll says where the person lives, so nobody can say whether the silent roll covers that township. */
  readonly residenceUnknown: boolean;
  /** Of rules of kind `rate`: one region's figures. */
  readonly rate: Rate | null;
  /** Key of one of the rule's notes. */
  readonly note: string | null;
  /** All columns, for the message. */
  readonly detail: SqlRow;
}

/** What a run holds of one dataset that was given. */
export interface DatasetPresence {
  /** None of a roll that was given and names nobody. */
  readonly records: number;
  /** Fields that at least one of its sheets has. */
  readonly fields: ReadonlySet<string>;
}

export type Presence = ReadonlyMap<string, DatasetPresence>;

/**
 * The needs of a rule that a run does not meet, each with its alternatives; empty if the rule applies. `said` are the
 * policy parameters that hold something.
 */
export const unmetNeeds = (
  rule: Rule,
  presence: Presence,
  said: ReadonlySet<string> = new Set(),
): readonly (readonly Need[])[] =>
  rule.needs.filter(
    (alternatives) =>
      !alternatives.some((need) =>
        need.dataset === policyNeed
          ? need.field !== undefined && said.has(need.field)
          : isMet(need, presence),
      ),
  );

/** What stands for the policy where a rule needs one of its parameters to say something: `policy.subsidy_standards`. */
export const policyNeed = 'policy';

const isMet = ({ dataset, field }: Need, presence: Presence): boolean => {
  if (dataset === '*') return [...presence.keys()].some((one) => isMet({ dataset: one, field }, presence));
  const roll = presence.get(dataset);
  if (roll === undefined || roll.records === 0) return false;
  return field === undefined || roll.fields.has(field);
};

/**
 * Optional rolls of a rule that were not given: it cannot exclude what they would exclude. One that was given and names
 * nobody says that there is nobody to exclude.
 */
export const absentOptional = (rule: Rule, presence: Presence): readonly string[] =>
  rule.optional.filter((dataset) => !presence.has(dataset));

/** Runs a rule's select. Throws what the engine throws; the caller records it as the rule's outcome. */
export const executeRule = async (
  rule: Rule,
  { engine, policy, asOf }: { engine: Engine; policy: Policy; asOf: string },
): Promise<readonly FoundRow[]> => {
  const binds = only({ ...policyBinds(policy), as_of: { date: asOf } }, rule.sql);
  const rows = await engine.allGuarded(rule.sql, binds);
  return rows.map((detail) => ({
    rule,
    personId: wholeNumber(detail['person_id']),
    absentPersonId: wholeNumber(detail['absent_person_id'] ?? detail['person_id']),
    recordId: wholeNumber(detail['record_id']),
    otherRecordId: wholeNumber(detail['other_record_id']),
    about: String(detail['about'] ?? ''),
    month: wholeNumber(detail['month']),
    amountFen: wholeNumber(detail['amount_fen']),
    atMost: asConfidence(detail['at_most']),
    residenceUnknown: false,
    rate: rule.header.kind === 'rate' ? rateOf(detail) : null,
    note: typeof detail['note'] === 'string' ? detail['note'] : null,
    detail,
  }));
};

/** The table whose rows a rule looks at, where it does not look at people: `records`, or `rows of <table>`. */
export const rowsLookedAt = (looksAt: string): string | undefined =>
  looksAt === 'records' ? 'record' : /^rows of ([a-z_]+)$/.exec(looksAt)?.[1];

/** Says how many people, or records, a rule looked at. */
export type LookedAtCounter = (rule: Rule) => Promise<number>;

/** Makes a counter for one run; rules that look at the same relation share one count of it. */
export const lookedAtCounter = (engine: Engine): LookedAtCounter => {
  const counts = new Map<string, Promise<number>>();
  const count = async (looksAt: string): Promise<number> => {
    const table = rowsLookedAt(looksAt);
    const sql =
      table === undefined
        ? `select count(distinct person_id) as n from ${looksAt}`
        : `select count(*) as n from ${table}`;
    const [row] = await engine.all(sql);
    return Number(row?.['n'] ?? 0);
  };
  return ({ looksAt }) => {
    const counted = counts.get(looksAt) ?? count(looksAt);
    counts.set(looksAt, counted);
    return counted;
  };
};

/** Throws where the figures are no rate: the rule is wrong then. */
const rateOf = (detail: SqlRow): Rate => {
  const figures = ['numerator', 'denominator', 'target'].map((column) => wholeNumber(detail[column]));
  const [numerator, denominator, target] = figures.filter((figure) => figure !== null);
  const region = detail['region'];
  const isWhole = numerator !== undefined && denominator !== undefined && target !== undefined;
  if (typeof region !== 'string' || !isWhole || denominator <= 0)
    throw new Error(`a rate needs a region, whole numbers and a denominator above 0`);
  return { region, numerator, denominator, target, isMet: numerator * 100 >= target * denominator };
};

const wholeNumber = (value: SqlRow[string] | undefined): number | null =>
  typeof value === 'number' ? value : null;

const asConfidence = (value: SqlRow[string] | undefined): Confidence =>
  value === 'probable' || value === 'possible' ? value : 'certain';
