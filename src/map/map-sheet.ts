import { message, type Message } from '../messages/catalogue.js';
import type { Dataset, Field } from '../schema/dataset.js';
import { explainMissing, headerTexts } from './explain-unusable.js';
import { findConstants } from './find-constants.js';
import { firstRowOf, lastRowOf, type HeaderRow } from './header-row.js';
import { matchColumns, type MatchedColumns } from './match-columns.js';
import type { MappedColumn, MappedConstant, Recognition } from './types.js';
import type { Vocabulary } from './vocabulary.js';
import { planWide } from './wide.js';
import type { Unfolded, WideRefusal } from './wide-plan.js';
import type { SheetNames, WeighedDataset } from './weigh-datasets.js';

const tellingNamed = 5;

/** Says how to read a sheet as a roll of the dataset that fits it best, or what is missing for that. */
export const mapSheet = (
  best: WeighedDataset,
  header: HeaderRow,
  names: SheetNames,
  vocabulary: Vocabulary,
): Recognition => {
  const { dataset } = best;
  const wide = planWide({ dataset, columns: header.columns, names, vocabulary });
  if (wide?.kind === 'refused') return refused(dataset, header, wide);
  const matched = matchColumns({
    ...{ dataset, title: names.title, vocabulary },
    columns: wide === null ? header.columns : wide.rest,
  });
  const unfolded = wide === null ? unfoldedNot(matched) : wide.unfold(matched);
  if (unfolded.kind === 'refused') return refused(dataset, header, unfolded);
  const { columns, slots } = unfolded;
  const unused = [...matched.unused, ...unfolded.unused];
  const inSlots = slots.map((slot) => [...slot.columns, ...slot.constants]);
  const withColumn = new Set([...columns, ...unused, ...inSlots.flat()].map(({ field }) => field.name));
  const found = findConstants(dataset, names, withColumn);
  const missing = missingFields(dataset, [...columns, ...found.constants], inSlots);
  if (missing.length > 0)
    return explainMissing({ dataset, header, matched, missing, unclear: found.unclear });
  return {
    kind: 'roll',
    mapping: {
      dataset,
      headerRow: lastRowOf(header),
      firstHeaderRow: firstRowOf(header),
      columns,
      slots,
      constants: found.constants,
      unused,
      unknown: matched.unknown,
      ignored: [],
      headerCells: header.rows.map(({ text }) => text),
      rollMonth: found.rollMonth,
      title: names.title,
      reasons: [...reasonsFor(best), ...(unfolded.reason === null ? [] : [unfolded.reason])],
      warnings: [...matched.warnings, ...unfolded.warnings, ...found.warnings],
    },
  };
};

/** A row that is one record, as in most rolls. */
const unfoldedNot = ({ columns }: MatchedColumns): Omit<Unfolded, 'reason'> & { readonly reason: null } => ({
  ...{ kind: 'unfolded', columns, slots: [], unused: [], reason: null, warnings: [] },
});

const refused = (dataset: Dataset, header: HeaderRow, { reason, hint }: WideRefusal): Recognition => ({
  ...{ kind: 'unusable', dataset, headerRow: lastRowOf(header), headers: headerTexts(header) },
  ...{ reason, hint },
});

/** Needed fields that no record has; a field that every record of a wide row has of its own is there. */
const missingFields = (
  dataset: Dataset,
  known: readonly (MappedColumn | MappedConstant)[],
  slots: readonly (readonly (MappedColumn | MappedConstant)[])[],
): readonly (readonly Field[])[] => {
  const inEvery = slots[0]?.filter(({ field }) =>
    slots.every((slot) => slot.some((one) => one.field.name === field.name)),
  );
  const names = new Set([...known, ...(inEvery ?? [])].map(({ field }) => field.name));
  return dataset.recognise.need
    .filter((anyOf) => !anyOf.some((name) => names.has(name)))
    .map((anyOf) => anyOf.flatMap((name) => dataset.fields.get(name) ?? []));
};

const wordReasons = {
  file: 'map.reason-file-word',
  sheet: 'map.reason-sheet-word',
  title: 'map.reason-title-word',
} as const;

const reasonsFor = ({ fields, telling, words }: WeighedDataset): readonly Message[] => [
  telling.length === 0
    ? message('map.reason-headers-shared', { count: fields })
    : message('map.reason-headers', { count: fields, headers: telling.slice(0, tellingNamed).join('、') }),
  ...words.map(({ place, word }) => message(wordReasons[place], { word })),
];
