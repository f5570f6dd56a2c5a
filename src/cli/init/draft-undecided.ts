import { normaliseHeader } from '../../map/header.js';
import { nearestSpelling } from '../../map/suggest.js';
import type { Recognition } from '../../map/types.js';
import { message, type Message } from '../../messages/catalogue.js';
import { formatMonth } from '../../normalise/month.js';
import type { Dataset, Field } from '../../schema/dataset.js';
import type { Inspection } from '../inspection.js';
import { repeatedPoint } from './draft-rolls.js';
import type { DraftAnswer, DraftEntry, OpenPoint } from './draft.js';
import { coverSheets, seenSheets, type Coverage, type SeenSheet } from './seen-sheets.js';

type Unusable = Extract<Recognition, { kind: 'unusable' }>;

/** Says which datasets a sheet could be read as, if it were said. */
export type CandidatesOf = (sheet: SeenSheet) => Promise<readonly Dataset[]>;

interface UndecidedOptions {
  readonly candidatesOf: CandidatesOf;
  /** The year of months that are named without one, where no roll of the folder names any. */
  readonly thisYear: number;
}

/** Entries for sheets that look like rolls but lack something that the office has to say, one a sheet. */
export const draftUndecided = async (
  inspection: Inspection,
  { candidatesOf, thisYear }: UndecidedOptions,
): Promise<readonly DraftEntry[]> => {
  const known = valuesSeen(inspection, thisYear);
  const entries: DraftEntry[] = [];
  for (const seen of seenSheets(inspection)) {
    const { recognition } = seen;
    if (recognition.kind !== 'unusable') continue;
    const [coverage = { file: seen.file, sheet: seen.sheet }] = coverSheets([seen], inspection);
    const { dataset, headerRow, reason } = recognition;
    entries.push({
      coverage,
      dataset,
      headerRow,
      columns: [],
      constants: new Map(),
      reasons: [message('init.place', { place: placeText(coverage) }), reason],
      open:
        dataset === null
          ? datasetPoint(coverage, await candidatesOf(seen))
          : missingPoints(recognition, dataset, coverage, known),
      settled: false,
      answered: false,
    });
  }
  return entries;
};

const datasetPoint = (coverage: Coverage, candidates: readonly Dataset[]): readonly OpenPoint[] =>
  candidates.length === 0
    ? []
    : [
        {
          question: message('init.ask-dataset', { file: placeText(coverage) }),
          answers: candidates.map(({ name, title }) => ({
            label: message('init.value', { value: title }),
            dataset: name,
          })),
        },
      ];

const placeText = ({ file, sheet }: Coverage): string => (sheet === undefined ? file : `${file} / ${sheet}`);

/** What would fill the gaps of a sheet of a known dataset: a header that is nearly right, or a value for all rows. */
const missingPoints = (
  { headers, reason }: Unusable,
  dataset: Dataset,
  coverage: Coverage,
  known: KnownValues,
): readonly OpenPoint[] => {
  const all = [...dataset.fields.values()];
  if (reason.key === 'map.needed-twice') return repeatedPoints(reason, all, coverage);
  const strange = headers.filter((header) => !all.some((field) => hasSpelling(field, header)));
  return missingFields(reason, dataset).flatMap((fields): readonly OpenPoint[] => [
    ...strange.flatMap((header) => nearPoint(header, fields, coverage)),
    ...fields.flatMap((field) => constantPoint(field, coverage, known)),
  ]);
};

/** Needed fields that the reason speaks of, by their Chinese titles, which it always shows; an inner list is any-of. */
const missingFields = ({ params }: Message, dataset: Dataset): readonly (readonly Field[])[] => {
  const named = [params['field'], params['missing']].flatMap((text) =>
    typeof text === 'string' ? text.split(/[、/]/) : [],
  );
  return dataset.recognise.need
    .map((anyOf) => anyOf.flatMap((name) => dataset.fields.get(name) ?? []))
    .filter((fields) => fields.some(({ title }) => named.includes(title.zh)));
};

const repeatedPoints = (
  { params }: Message,
  fields: readonly Field[],
  coverage: Coverage,
): readonly OpenPoint[] => {
  const { header, columns } = params;
  if (typeof header !== 'string' || typeof columns !== 'string') return [];
  const field = fields.find((one) => hasSpelling(one, header));
  if (field === undefined) return [];
  const letters = columns.split('、');
  return [
    repeatedPoint(
      letters.map((letter) => ({ letter, header, field })),
      coverage,
    ),
  ];
};

const hasSpelling = ({ headers }: Field, header: string): boolean =>
  headers.some((one) => normaliseHeader(one) === normaliseHeader(header));

const nearPoint = (header: string, fields: readonly Field[], coverage: Coverage): readonly OpenPoint[] => {
  const near = nearestSpelling(header, fields);
  if (near === null) return [];
  const { field } = near;
  return [
    {
      question: message('init.ask-header', { file: placeText(coverage), header, spelling: near.header }),
      answers: [
        {
          label: message('init.is-field', { field: field.title }),
          columns: [{ key: header, target: field.name, note: message('init.value', { value: field.title }) }],
        },
      ],
    },
  ];
};

/** Values of other sheets, by the kind of field: months and townships that the folder speaks of. */
type KnownValues = ReadonlyMap<Field['kind'], ReadonlySet<string>>;

const valuesSeen = (inspection: Inspection, thisYear: number): KnownValues => {
  const months = new Set<string>();
  const alone = new Set<number>();
  const townships = new Set<string>();
  for (const { file, sheet, recognition } of seenSheets(inspection)) {
    for (const month of monthsAlone(`${file} ${sheet}`)) alone.add(month);
    if (recognition.kind !== 'roll') continue;
    const { rollMonth, constants } = recognition.mapping;
    if (rollMonth !== null) months.add(formatMonth(rollMonth));
    for (const { field, value } of constants) {
      if (field.kind === 'township') townships.add(String(value));
      if (field.kind === 'month') months.add(formatMonth(Number(value)));
    }
  }
  // A month without a year is most probably one of the years that the other rolls speak of.
  const years = new Set([...months].map((month) => month.slice(0, 'YYYY'.length)));
  for (const year of years.size > 0 ? years : [String(thisYear)]) {
    for (const month of alone) months.add(`${year}-${String(month).padStart(2, '0')}`);
  }
  return new Map<Field['kind'], ReadonlySet<string>>([
    ['month', new Set([...months].sort())],
    ['township', new Set([...townships].sort())],
  ]);
};

/** Months that a name speaks of without saying a year. */
const monthsAlone = (name: string): readonly number[] =>
  [...name.matchAll(/(?<!\d)(1[0-2]|0?[1-9])\s*月/gu)].map(([, digits]) => Number(digits));

/** Months with those that the name itself speaks of in front. */
const likelyFirst = (months: readonly string[], name: string): readonly string[] => {
  const spokenOf = monthsAlone(name);
  const isLikely = (month: string): boolean => spokenOf.includes(Number(month.slice('YYYY-'.length)));
  return [...months.filter(isLikely), ...months.filter((month) => !isLikely(month))];
};

const constantPoint = (field: Field, coverage: Coverage, known: KnownValues): readonly OpenPoint[] => {
  const seen = [...(known.get(field.kind) ?? [])];
  const name = `${coverage.file} ${coverage.sheet ?? ''}`;
  const values =
    field.kind === 'code'
      ? [...field.codes.values()].map(({ zh }) => zh)
      : field.kind === 'month'
        ? likelyFirst(seen, name)
        : seen;
  if (field.from.length === 0 || values.length === 0) return [];
  const answers: readonly DraftAnswer[] = values.map((value) => ({
    label: message('init.value', { value }),
    constants: new Map([[field.name, value]]),
  }));
  return [
    { question: message('init.ask-constant', { file: placeText(coverage), field: field.title }), answers },
  ];
};
