import type { Fault } from '../fault.js';
import { columnLetter } from '../map/column-letter.js';
import type { MappedColumn, SheetMapping } from '../map/types.js';
import { render, type Message } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import { formatMonth } from '../normalise/month.js';
import { maskPersonal } from '../normalise/mask.js';
import type { InspectedRow, InspectedSheet, InspectedSource, Inspection, Problem } from './inspection.js';
import { cellReader, fieldOfFault, maskMessage, maskText, plainValue } from './show-field.js';

/** Values that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The inspection as plain data: the same things as the text shows, with texts in the language asked for. Names of
 * datasets and fields are their ids; personal numbers are masked, for this goes to a screen or a log as well.
 */
export const inspectionJson = ({ workspaceFile, sources, skipped }: Inspection, lang: Lang): Json => ({
  workspace: workspaceFile === null ? null : workspaceFile.name,
  sources: sources.map((source) => sourceJson(source, lang)),
  skipped: skipped.map(({ file, reason }) => ({ file, reason: render(lang, reason) })),
});

const text = (lang: Lang, message: Message): string => render(lang, maskMessage(message));

const problemJson = ({ reason, hint }: Problem, lang: Lang): { readonly [key: string]: Json } => ({
  reason: text(lang, reason),
  hint: text(lang, hint),
});

const sourceJson = (source: InspectedSource, lang: Lang): Json => ({
  file: source.file,
  format: source.format,
  encoding: source.encoding ?? null,
  problem: source.problem === null ? null : problemJson(source.problem, lang),
  skipped: source.laidAside === null ? null : text(lang, source.laidAside),
  faults: source.faults.map(({ code, message }) => ({ code, message: text(lang, message) })),
  sheets: source.sheets.map((sheet) => sheetJson(sheet, lang)),
});

const sheetJson = (sheet: InspectedSheet, lang: Lang): Json => {
  const { recognition } = sheet;
  const head = { sheet: sheet.name, hidden: sheet.hidden, kind: recognition.kind };
  switch (recognition.kind) {
    case 'unreadable':
      return { ...head, ...problemJson(recognition.problem, lang) };
    case 'no-roll':
      return { ...head, ...problemJson(recognition, lang) };
    case 'skipped':
      return { ...head, reason: text(lang, recognition.reason) };
    case 'unusable':
      return {
        ...head,
        dataset: recognition.dataset?.name ?? null,
        headerRow: recognition.headerRow,
        headers: recognition.headers,
        ...problemJson(recognition, lang),
      };
    case 'roll':
      return { ...head, ...rollJson(sheet, recognition.mapping, lang) };
  }
};

const rollJson = (
  sheet: InspectedSheet,
  mapping: SheetMapping,
  lang: Lang,
): { readonly [key: string]: Json } => ({
  dataset: mapping.dataset.name,
  reasons: mapping.reasons.map((reason) => text(lang, reason)),
  headerRow: mapping.headerRow,
  title: maskPersonal(mapping.title),
  rollMonth: mapping.rollMonth === null ? null : formatMonth(mapping.rollMonth),
  constants: mapping.constants.map((constant) => ({
    field: constant.field.name,
    value: plainValue(constant.field, constant.value),
    origin: constant.origin,
    text: maskPersonal(constant.text),
  })),
  columns: mapping.columns.map(columnJson),
  slots: mapping.slots.map(({ slot, columns, constants }) => ({
    slot,
    columns: columns.map(columnJson),
    constants: constants.map(({ field, value }) => ({ field: field.name, value: plainValue(field, value) })),
  })),
  unused: mapping.unused.map(({ index, header, field }) => ({
    column: columnLetter(index),
    header,
    field: field.name,
  })),
  unknown: mapping.unknown.map(({ index, header, suggestion }) => ({
    column: columnLetter(index),
    header,
    suggestion: suggestion === null ? null : { field: suggestion.field.name, header: suggestion.header },
  })),
  warnings: mapping.warnings.map((warning) => text(lang, warning)),
  rows: sheet.rows.map((row) => rowJson(row, mapping, lang)),
  passedOver: sheet.passed.map((row) => ({ row: row.number, class: row.class })),
});

const columnJson = ({ index, header, field }: MappedColumn): Json => ({
  column: columnLetter(index),
  header,
  field: field.name,
  unit: field.kind === 'money' ? field.unit : null,
});

const rowJson = (row: InspectedRow, mapping: SheetMapping, lang: Lang): Json => {
  const read = cellReader(mapping);
  const valuesOf = (columns: readonly MappedColumn[]): Json =>
    Object.fromEntries(
      columns.map((column): [string, Json] => {
        const cell = read(row, column);
        return [column.field.name, cell.usable ? plainValue(column.field, cell.value) : null];
      }),
    );
  const filled = new Set(row.built.records.map(({ slot }) => slot));
  return {
    row: row.number,
    used: row.built.isUsable,
    values: valuesOf(mapping.columns),
    slots: mapping.slots
      .filter(({ slot }) => filled.has(slot))
      .map(({ slot, columns }) => ({ slot, values: valuesOf(columns) })),
    faults: row.built.faults.map((fault) => faultJson(fault, mapping, lang)),
  };
};

const faultJson = (fault: Fault, mapping: SheetMapping, lang: Lang): Json => {
  const field = fieldOfFault(mapping, fault);
  return {
    code: fault.code,
    effect: fault.effect,
    column: fault.column ?? null,
    value: fault.value === undefined ? null : maskText(field, fault.value),
    message: render(lang, maskMessage(fault.message, field)),
  };
};
