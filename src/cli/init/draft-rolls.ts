import { columnLetter } from '../../map/column-letter.js';
import type { MappedColumn, MappedConstant, SheetMapping, UnknownHeader } from '../../map/types.js';
import { message, render, type Message } from '../../messages/catalogue.js';
import type { Lang } from '../../messages/text.js';
import type { Field } from '../../schema/dataset.js';
import type { Inspection } from '../inspection.js';
import type { DraftColumn, DraftEntry, OpenPoint } from './draft.js';
import { coverSheets, grouped, seenSheets, type Coverage, type SeenRoll } from './seen-sheets.js';

/** Entries for the sheets that were recognised: one for all that are read alike. */
export const draftRolls = (inspection: Inspection, lang: Lang): readonly DraftEntry[] => {
  const rolls = seenSheets(inspection).filter((one): one is SeenRoll => one.recognition.kind === 'roll');
  return [...grouped(rolls, ({ recognition }) => likeness(recognition.mapping)).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return coverSheets(group, inspection).map((coverage) =>
      entryOf(coverage, first.recognition.mapping, lang),
    );
  });
};

/** What makes two sheets read alike: dataset, header row, headers with their fields, what is open. */
const likeness = (mapping: SheetMapping): string =>
  JSON.stringify([
    mapping.dataset.name,
    mapping.headerRow,
    mapping.firstHeaderRow,
    mapping.columns.map(({ index, header, field }) => [index, header, field.name, field.unit]),
    mapping.slots.map(({ columns }) => columns.map(({ index, field }) => [index, field.name])),
    mapping.unused.map(({ index, field }) => [index, field.name]),
    mapping.unknown.map(({ index, header }) => [index, header]),
    mapping.constants.map(({ field, origin }) => [field.name, origin]),
  ]);

const entryOf = (coverage: Coverage, mapping: SheetMapping, lang: Lang): DraftEntry => {
  const { dataset, headerRow, slots, columns } = mapping;
  const isWide = slots.length > 0;
  const headers = [...columns, ...mapping.unused, ...mapping.unknown].map(({ header }) => header);
  return {
    coverage,
    dataset,
    headerRow,
    columns: isWide ? [] : columns.map((column) => draftColumn(column, headers)),
    constants: new Map(),
    reasons: [
      message('init.why', {
        title: dataset.title,
        reasons: mapping.reasons.map((reason) => render(lang, reason)).join(lang === 'zh' ? '；' : '; '),
      }),
      ...mapping.constants.map(constantReason),
      ...(isWide ? [message('init.wide')] : []),
      ...unusedReason(mapping, lang),
    ],
    open: isWide
      ? []
      : [...repeatedHeaders(mapping, coverage), ...nearHeaders(mapping.unknown, headers, coverage)],
    settled: true,
    answered: false,
  };
};

/** A column is named by its header, which moves with it; by its letter where the header stands there twice. */
const columnKey = (
  { index, header }: { readonly index: number; readonly header: string },
  headers: readonly string[],
): string => (headers.filter((one) => one === header).length > 1 ? columnLetter(index) : header);

const draftColumn = (column: MappedColumn, headers: readonly string[]): DraftColumn => ({
  key: columnKey(column, headers),
  target: column.field.name,
  note: message('init.column', { column: columnLetter(column.index), field: column.field.title }),
});

const origins = {
  file: 'init.origin-file',
  sheet: 'init.origin-sheet',
  title: 'init.origin-title',
  header: 'init.origin-header',
  given: 'init.origin-given',
} as const;

const constantReason = ({ field, origin, text }: MappedConstant): Message =>
  message('init.constant', {
    field: field.title,
    origin: { zh: render('zh', message(origins[origin])), en: render('en', message(origins[origin])) },
    text: text.replaceAll(/\s+/g, ' '),
  });

const unusedReason = ({ unused, unknown }: SheetMapping, lang: Lang): readonly Message[] => {
  const left = [...unused, ...unknown].map(
    ({ index, header }) => `${columnLetter(index)} ${header.replaceAll(/\s+/g, ' ')}`,
  );
  return left.length === 0
    ? []
    : [message('init.unused', { columns: left.join(lang === 'zh' ? '、' : ', ') })];
};

/** Fields that are not read because their header stands there more than once. */
const repeatedHeaders = ({ columns, unused }: SheetMapping, coverage: Coverage): readonly OpenPoint[] => {
  const read = new Set(columns.map(({ field }) => field.name));
  const left = unused.filter(({ field }) => !read.has(field.name));
  return [...grouped(left, ({ field }) => field.name).values()]
    .filter((group) => group.length > 1)
    .map((group) =>
      repeatedPoint(
        group.map(({ index, header, field }) => ({ letter: columnLetter(index), header, field })),
        coverage,
      ),
    );
};

/** A column that stands there a second time. */
interface RepeatedColumn {
  readonly letter: string;
  readonly header: string;
  readonly field: Field;
}

/** The question which of several columns of one field is to be read. */
export const repeatedPoint = (group: readonly RepeatedColumn[], { file }: Coverage): OpenPoint => ({
  question: message('init.ask-repeated', {
    file,
    header: group[0]?.header ?? '',
    columns: group.map(({ letter }) => letter).join(', '),
  }),
  answers: group.map(({ letter, field }) => ({
    label: message('init.read-column', { column: letter }),
    columns: [
      {
        key: letter,
        target: field.name,
        note: message('init.column', { column: letter, field: field.title }),
      },
    ],
  })),
});

const nearHeaders = (
  unknown: readonly UnknownHeader[],
  headers: readonly string[],
  { file }: Coverage,
): readonly OpenPoint[] =>
  unknown.flatMap(({ index, header, suggestion }) => {
    if (suggestion === null) return [];
    const key = columnKey({ index, header }, headers);
    const column = columnLetter(index);
    const { field } = suggestion;
    return [
      {
        question: message('init.ask-column', { file, column, header, spelling: suggestion.header }),
        answers: [
          {
            label: message('init.is-field', { field: field.title }),
            columns: [
              { key, target: field.name, note: message('init.column', { column, field: field.title }) },
            ],
          },
          {
            label: message('init.not-read'),
            columns: [{ key, target: 'ignore', note: message('init.column-ignored', { column }) }],
          },
        ],
      },
    ];
  });
