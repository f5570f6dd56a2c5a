import { message, type Message } from '../messages/catalogue.js';
import type { Dataset, Field } from '../schema/dataset.js';
import { explainMissing, headerTexts } from './explain-unusable.js';
import { findConstants } from './find-constants.js';
import { firstRowOf, lastRowOf, type HeaderRow } from './header-row.js';
import { matchColumns, type MatchedColumns } from './match-columns.js';
import { applyInstructions } from './instructions.js';
import { columnLetter } from './column-letter.js';
import type { MappedColumn, MappedConstant, Recognition, SheetInstructions } from './types.js';
import type { Vocabulary } from './vocabulary.js';
import type { PreviewRow } from './preview-row.js';
import { sectionColumn } from './section-row.js';
import { planWide } from './wide.js';
import type { Unfolded } from './wide-plan.js';
import type { SheetNames, WeighedDataset } from './weigh-datasets.js';

const tellingNamed = 5;

/** A sheet whose header and dataset are known. */
export interface SheetToMap {
  readonly best: WeighedDataset;
  readonly header: HeaderRow;
  readonly names: SheetNames;
  /** The first rows of the sheet. */
  readonly rows: readonly PreviewRow[];
  readonly vocabulary: Vocabulary;
  readonly instructions: SheetInstructions | undefined;
}

/** Says how to read a sheet as a roll of the dataset that fits it best, or what is missing for that. */
export const mapSheet = (sheet: SheetToMap): Recognition => {
  const { best, header, names, rows, vocabulary, instructions } = sheet;
  const { dataset } = best;
  const refused = ({ reason, hint }: { readonly reason: Message; readonly hint: Message }): Recognition => ({
    ...{ kind: 'unusable', dataset, headerRow: lastRowOf(header), headers: headerTexts(header) },
    ...{ reason, hint },
  });
  const misfit = (reason: Message): Recognition => refused({ reason, hint: message('map.given-hint') });
  const laidDown = applyInstructions(instructions, dataset, header);
  if (laidDown.kind === 'misfit') return misfit(laidDown.reason);
  const open = laidDown.columns.filter(({ index }) => !laidDown.fields.has(index));
  const wide = planWide({ dataset, columns: open, names, vocabulary });
  if (wide?.kind === 'refused') return refused(wide);
  const matched = matchColumns({
    ...{ dataset, title: names.title, vocabulary, given: laidDown.fields },
    columns: laidDown.columns.filter(
      (column) => wide === null || !open.includes(column) || wide.rest.includes(column),
    ),
  });
  const unfolded = wide === null ? oneRecordARow(matched) : wide.unfold(matched);
  if (unfolded.kind === 'refused') return refused(unfolded);
  const inSlots = unfolded.slots.map((slot) => [...slot.columns, ...slot.constants]);
  const contradicted = laidDown.constants.find(({ field }) => hasField(inSlots.flat(), field));
  if (contradicted !== undefined) {
    return misfit(message('map.given-in-slots', { field: contradicted.field.title }));
  }
  const overruled = unfolded.columns.filter(({ field }) => hasField(laidDown.constants, field));
  const read = unfolded.columns.filter((column) => !overruled.includes(column));
  const unused = [...matched.unused, ...unfolded.unused, ...overruled].sort((a, b) => a.index - b.index);
  const section = hasTownship([...read, ...unused, ...inSlots.flat(), ...laidDown.constants])
    ? null
    : sectionColumn(dataset, header, rows);
  const columns = section === null ? read : [...read, section];
  const known = [...columns, ...unused, ...inSlots.flat(), ...laidDown.constants];
  const found = findConstants(dataset, names, new Set(known.map(({ field }) => field.name)));
  const constants = [...laidDown.constants, ...found.constants];
  const missing = missingFields(dataset, [...columns, ...constants], inSlots);
  if (missing.length > 0)
    return explainMissing({ dataset, header, names, instructions, matched, missing, unclear: found.unclear });
  return {
    kind: 'roll',
    mapping: {
      dataset,
      headerRow: lastRowOf(header),
      firstHeaderRow: firstRowOf(header),
      ...{ columns, slots: unfolded.slots, constants, unused },
      ...(section === null ? {} : { sections: section }),
      unknown: matched.unknown,
      ignored: laidDown.ignored.map(({ index, text }) => ({ index, header: text })),
      headerCells: header.rows.map(({ text }) => text),
      rollMonth: givenMonth(laidDown.constants) ?? found.rollMonth,
      title: names.title,
      reasons: [
        ...(instructions?.dataset === undefined ? reasonsFor(best) : [message('map.reason-given')]),
        ...(unfolded.reason === null ? [] : [unfolded.reason]),
      ],
      warnings: [
        ...matched.warnings,
        ...unfolded.warnings,
        ...overruled.map(({ field, header: text, index }) =>
          message('map.given-over-column', { field: field.title, header: text, column: columnLetter(index) }),
        ),
        ...(section === null ? [] : [message('map.sections', { text: section.header })]),
        ...found.warnings,
      ],
    },
  };
};

const hasField = (list: readonly (MappedColumn | MappedConstant)[], field: Field): boolean =>
  list.some((one) => one.field.name === field.name);

const hasTownship = (list: readonly (MappedColumn | MappedConstant)[]): boolean =>
  list.some(({ field }) => field.kind === 'township');

/** Fields whose value for the whole sheet is the month that the roll speaks for. */
const rollMonthFields = ['month', 'period'];

const givenMonth = (constants: readonly MappedConstant[]): number | null => {
  const month = constants.find(({ field }) => rollMonthFields.includes(field.name))?.value;
  return typeof month === 'number' ? month : null;
};

/** A row that is one record, as in most rolls. */
const oneRecordARow = ({
  columns,
}: MatchedColumns): Omit<Unfolded, 'reason'> & { readonly reason: null } => ({
  ...{ kind: 'unfolded', columns, slots: [], unused: [], reason: null, warnings: [] },
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
