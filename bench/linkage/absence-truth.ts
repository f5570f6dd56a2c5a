import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';

const row = z.object({ file: z.string(), sheet: z.string(), row: z.number() });

const personLine = row.extend({
  ...{ person: z.number(), name: z.string(), id_number: z.string(), damages: z.array(z.string()) },
});

const truthLine = z.object({
  ...{ rule: z.string(), expected: z.boolean(), id_number: z.string(), name: z.string() },
  ...{ about: z.string(), confidence: z.string(), why: z.string() },
});

const findingLine = z.object({
  ...{ rule: z.string(), confidence: z.enum(['certain', 'probable', 'possible']), about: z.string() },
  ...{ name: z.string().nullable(), id_number: z.string().nullable(), message: z.string() },
  person_id: z.string().nullable(),
  evidence: z.array(row),
});

const linkLine = row.extend({ row: z.coerce.number(), person_id: z.string() });

/** A row of a roll, and whose it is. */
export type PersonRow = z.infer<typeof personLine>;
/** What is true of a person. */
export type TruthOfPerson = z.infer<typeof truthLine> & { readonly person: number };
/** A finding, with the person whose row it rests on, a near miss apart; null where no row of anybody is named. */
export type FoundOfPerson = z.infer<typeof findingLine> & { readonly person: number | null };

/** What a hard county says is true, and what a run found. */
export interface AbsenceTruth {
  readonly truth: readonly TruthOfPerson[];
  readonly found: readonly FoundOfPerson[];
  readonly rowsOf: ReadonlyMap<number, readonly PersonRow[]>;
}

const linesOf = <T>(path: string, schema: z.ZodType<T>): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));

const placeOf = ({ file, sheet, row: at }: z.infer<typeof row>): string => `${file} / ${sheet} / ${at}`;

/** Which person a run took each row for, by its place, from the `links.csv` of the run. */
const readLinks = (path: string): ReadonlyMap<string, string> => {
  const { data } = Papa.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return new Map(
    z
      .array(linkLine)
      .parse(data)
      .map((line) => [placeOf(line), line.person_id]),
  );
};

/** Reads `truth.jsonl` and `people.jsonl` of a hard county and the findings of a run on it, beside its `links.csv`. */
export const readAbsenceTruth = (county: string, findings: string): AbsenceTruth => {
  const links = readLinks(join(dirname(findings), 'links.csv'));
  const rows = linesOf(join(county, 'people.jsonl'), personLine);
  const persons = new Map(rows.map((each) => [placeOf(each), each.person]));
  const owners = new Map(rows.map((each) => [each.id_number, each.person]));
  const rowsOf = new Map<number, PersonRow[]>();
  for (const each of rows) rowsOf.set(each.person, [...(rowsOf.get(each.person) ?? []), each]);
  const truth = linesOf(join(county, 'truth.jsonl'), truthLine).flatMap((line) => {
    const person = owners.get(line.id_number);
    return line.expected && person !== undefined ? [{ ...line, person }] : [];
  });
  const found = linesOf(findings, findingLine).map((line) => {
    const first = line.evidence.find((place) => links.get(placeOf(place)) === line.person_id);
    return { ...line, person: first === undefined ? null : (persons.get(placeOf(first)) ?? null) };
  });
  return { truth, found, rowsOf };
};
