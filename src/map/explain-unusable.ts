import { message, type Message } from '../messages/catalogue.js';
import type { Dataset, Field } from '../schema/dataset.js';
import { lastRowOf, type HeaderRow } from './header-row.js';
import type { MatchedColumns } from './match-columns.js';
import { nearestSpelling } from './suggest.js';
import type { Recognition, SheetInstructions } from './types.js';
import type { SheetNames, WeighedDataset } from './weigh-datasets.js';
import {
  columnToName,
  datasetToName,
  valueToName,
  workspaceLines,
  type WorkspaceEntry,
} from './workspace-lines.js';

type Unusable = Extract<Recognition, { kind: 'unusable' }>;

/** More than these fitting equally well means that the headers say nothing. */
const namedAtMost = 4;

/** The headers of a row as they stand in the file, blank cells left out. */
export const headerTexts = ({ columns }: HeaderRow): readonly string[] => columns.map(({ text }) => text);

const listed = (texts: readonly string[]): string =>
  texts.map((one) => one.replaceAll(/\s+/g, ' ')).join('、');

const nameOf = ({ title, name }: Dataset): string => `${title.zh} (${name})`;

/** Several datasets fit a sheet equally well; only the office knows which it is. */
export const explainTie = (
  header: HeaderRow,
  tied: readonly WeighedDataset[],
  { file, sheet }: SheetNames,
): Unusable => {
  // Which one it is must be said, not copied.
  const lines = workspaceLines({
    ...{ file, sheet, dataset: datasetToName, headerRow: lastRowOf(header) },
    or: tied.map(({ dataset }) => dataset.name),
  });
  const words = tied.flatMap(({ dataset }) => dataset.recognise.words.slice(0, 1)).map((word) => `“${word}”`);
  const hint = message('map.dataset-unclear-hint', { words: words.slice(0, namedAtMost).join('、'), lines });
  const headers = headerTexts(header);
  const reason =
    tied.length > namedAtMost
      ? message('map.dataset-unknown', { seen: listed(headers) })
      : message('map.dataset-unclear', { titles: listed(tied.map(({ dataset }) => nameOf(dataset))) });
  return { kind: 'unusable', dataset: null, headerRow: lastRowOf(header), headers, reason, hint };
};

interface Missing {
  readonly dataset: Dataset;
  readonly header: HeaderRow;
  readonly names: SheetNames;
  readonly instructions: SheetInstructions | undefined;
  readonly matched: MatchedColumns;
  /** Needed fields that are neither a column nor a constant; an inner list is any-of. */
  readonly missing: readonly (readonly Field[])[];
  /** Texts that speak of a field without naming exactly one value, by field name. */
  readonly unclear: ReadonlyMap<string, string>;
}

/** Something that the dataset needs is not there: named with the headers that were seen and the nearest of them. */
export const explainMissing = (problem: Missing): Unusable => {
  const { dataset, header, matched, missing, unclear } = problem;
  const fields = missing.flat();
  const headers = headerTexts(header);
  const base = { kind: 'unusable', dataset, headerRow: lastRowOf(header), headers } as const;
  const names = { title: dataset.title, dataset: dataset.name };
  const twice = matched.repeated.find(({ field }) => fields.includes(field));
  if (twice !== undefined) {
    return {
      ...base,
      reason: message('map.needed-twice', { ...names, header: twice.header, columns: twice.columns }),
      hint: message('map.needed-twice-hint', {
        lines: linesFor(problem, { columns: { [columnToName]: twice.field.name } }),
      }),
    };
  }
  const spokenOf = fields.find(({ name }) => unclear.has(name));
  if (spokenOf !== undefined) {
    const label = spellingOf(spokenOf);
    return {
      ...base,
      reason: message('map.needed-unclear', {
        ...names,
        field: label,
        text: unclear.get(spokenOf.name) ?? '',
      }),
      hint: fromHint(problem, spokenOf),
    };
  }
  const reason = message('map.column-missing', {
    ...names,
    missing: missing.map((anyOf) => anyOf.map(spellingOf).join('/')).join('、'),
    row: lastRowOf(header),
    seen: listed(headers),
  });
  return { ...base, reason, hint: hintFor(problem, fields) };
};

/** The title of a field is the spelling that its forms use. */
const spellingOf = (field: Field): string => field.title.zh;

const hintFor = (problem: Missing, fields: readonly Field[]): Message => {
  const { dataset, matched } = problem;
  for (const { header } of matched.unknown) {
    const near = nearestSpelling(header, fields);
    if (near === null) continue;
    const lines = linesFor(problem, { columns: { [header]: near.field.name } });
    return message('map.column-missing-near-hint', { header, spelling: near.header, lines });
  }
  const nameable = fields.find(({ from }) => from.length > 0);
  if (nameable !== undefined) return fromHint(problem, nameable);
  const [first] = fields;
  if (first === undefined) throw new Error('nothing is missing');
  const lines = linesFor(problem, { columns: { [columnToName]: first.name } });
  return message('map.column-missing-hint', { header: spellingOf(first), title: dataset.title, lines });
};

const fromHint = (problem: Missing, field: Field): Message =>
  message('map.column-missing-from-hint', {
    header: spellingOf(field),
    example: exampleOf(field),
    lines: linesFor(problem, { constants: { [field.name]: valueToName } }),
  });

const linesFor = (
  { dataset, header, names, instructions }: Missing,
  settled: Pick<WorkspaceEntry, 'columns' | 'constants'>,
): string => {
  const given = [...(instructions?.columns ?? [])].map(
    ([column, field]) => [column, field ?? 'ignore'] as const,
  );
  return workspaceLines({
    ...{ file: names.file, sheet: names.sheet, dataset: dataset.name, headerRow: lastRowOf(header) },
    columns: { ...Object.fromEntries(given), ...settled.columns },
    constants: { ...Object.fromEntries(instructions?.constants ?? []), ...settled.constants },
  });
};

/** How a value of the field looks in a file name. */
const exampleOf = (field: Field): string => {
  const [code] = field.codes.values();
  if (code !== undefined) return code.zh;
  if (field.kind === 'month') return '2026年10月';
  return field.kind === 'school-year' ? '2026-2027学年' : '2026年';
};
