import { existsSync } from 'node:fs';
import { z } from 'zod';
import { overrideForms } from '../../schema/policy-file.js';
import { readYaml } from '../../schema/read-yaml.js';
import type { Rule } from '../rule.js';

const month = z.string().regex(/^\d{4}-\d{2}$/, 'a month like 2026-09');
/** What linking says of two names, from the most to the least alike. */
const nameAgreements = [
  ...['same', 'variant', 'homophone', 'look-alike', 'one-character', 'contained', 'hidden', 'former'],
  ...['unknown', 'different'],
] as const;
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * One row of a roll: `person` names whose it is, `link` how surely, `agreement` how the row's name agrees with the
 * person's, `own_number: false` that the row's number is somebody else's; everything else is a column of the roll.
 */
const row = z.looseObject({
  person: z.string().optional(),
  link: z.enum(['certain', 'probable', 'possible']).optional(),
  agreement: z.enum(nameAgreements).optional(),
  own_number: z.boolean().optional(),
});

const expected = z.strictObject({
  person: z.string().nullable(),
  about: z.string().default(''),
  months: z.array(month).default([]),
  /** Yuan with two decimals; null where none is known or at stake. */
  amount: z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .nullable()
    .default(null),
  confidence: z.enum(['certain', 'probable', 'possible']).default('certain'),
  also: z.array(z.string()).default([]),
  /** Of a rate: its region, as the rule gives it, and the figures `numerator / denominator of target`. */
  rate: z
    .string()
    .regex(/^.* \d+\/\d+ of \d+$/, 'a rate like 青石镇 17/20 of 85')
    .optional(),
  /** Keys of the rule's own notes. */
  notes: z.array(z.string()).default([]),
  /** The Chinese sentence; compared only where an example states it. */
  message: z.string().optional(),
  /** The runner's own sentences, in Chinese; compared only where an example states them. */
  says: z.array(z.string()).optional(),
  /** The rows that it rests on, as `registry 1`; compared only where an example states them. */
  evidence: z.array(z.string().regex(/^[a-z_]+ \d+$/, 'a roll and a row, like registry 1')).optional(),
});

const example = z.strictObject({
  name: z.string().min(8),
  as_of: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .default('2026-09-30'),
  /** Policy values other than the default's, as bidui.yaml would give them. */
  policy: z.record(z.string(), z.union(overrideForms)).default({}),
  /** Rules that run beside the one in question, to settle precedence; only the one in question is compared. */
  with: z.array(z.string()).default([]),
  /** Where people live and what their number is, where the default (one township, a valid number) will not do. */
  people: z.record(z.string(), z.record(z.string(), cell)).default({}),
  given: z.record(z.string(), z.array(row).nullable()).default({}),
  /** Candidates: the n-th row (from 1) of a roll is probably that person; how alike they are, as linking stores it. */
  candidates: z
    .array(
      z.strictObject({
        roll: z.string(),
        row: z.number().int().min(1),
        person: z.string(),
        weight: z.number().int().nullable().default(null),
        reasons: z.string().default('name-same,id-one-edit'),
      }),
    )
    .default([]),
  /** What rolls state about themselves: rows of `stated_total`, money in fen. */
  totals: z
    .array(
      z.strictObject({
        dataset: z.string().default('subsidy'),
        place: z.string(),
        label: z.string(),
        field: z.string().nullable().default(null),
        stated: z.number().int(),
        held: z.number().int(),
        first_row: z.number().int(),
        last_row: z.number().int(),
        unread_rows: z.number().int().default(0),
      }),
    )
    .optional(),
  /** How large rolls are, and were in the last run: rows of `roll_size`. */
  sizes: z
    .array(
      z.strictObject({
        dataset: z.string(),
        records: z.number().int(),
        last_records: z.number().int().nullable().default(null),
        last_as_of: z.iso.date().nullable().default(null),
      }),
    )
    .optional(),
  /** What the rule must find; or what must become of it instead. */
  expect: z.union([z.array(expected), z.literal('not-applicable')]),
  /** What a rule that is not applicable must name as missing, in Chinese; compared only where an example states it. */
  missing: z.string().optional(),
  /** Townships that must be reported as not covered. */
  gaps: z.array(z.string()).default([]),
});

const file = z.strictObject({
  /** Rolls that every example is given, unless it gives the roll itself; null takes a roll away. */
  given: z.record(z.string(), z.array(row)).default({}),
  examples: z.array(example).min(1),
});

/** One row of an example. */
export type ExampleRow = z.infer<typeof row>;

/** Rows given and what a rule must make of them. A roll given without rows is one that names nobody. */
export type Example = Omit<z.infer<typeof example>, 'given'> & {
  readonly given: Readonly<Record<string, readonly ExampleRow[]>>;
};

/** What an example expects of one finding. */
export type ExpectedFinding = z.infer<typeof expected>;

/** Path of the examples that stand beside a rule. */
export const exampleFileOf = (rule: Rule): string => rule.file.replace(/\.sql$/, '.examples.yaml');

/** Reads the examples of a rule; none if it has no file. Throws a UserError that names file, line and field. */
export const readExamples = (rule: Rule): readonly Example[] => {
  const path = exampleFileOf(rule);
  if (!existsSync(path)) return [];
  const { given: common, examples } = readYaml(path, file);
  return examples.map((one) => ({
    ...one,
    given: Object.fromEntries(
      Object.entries({ ...common, ...one.given }).flatMap(([roll, rows]) =>
        rows === null ? [] : [[roll, rows] as const],
      ),
    ),
  }));
};
