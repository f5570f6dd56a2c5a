import { columnLetter } from '../map/column-letter.js';
import { everyColumn } from '../load/every-column.js';
import type { MappedColumn, MappedConstant, SheetMapping } from '../map/types.js';
import { render, say } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import { formatMonth } from '../normalise/month.js';
import { maskPersonal } from '../normalise/mask.js';
import { displayWidth } from '../report/display-width.js';
import { plainText, wrapText } from './wrap-text.js';
import type { InspectedSheet, InspectedSource, Inspection, Problem } from './inspection.js';
import { cellReader, fieldOfFault, maskMessage, showValue, slotOfColumn } from './show-field.js';
import { renderTable } from './text-table.js';
import type { SourceFormat } from '../read/types.js';

/** Cells of a terminal that the text is made for. */
const terminalWidth = 100;
const sheetIndent = '  ';
const detailIndent = '    ';
const unreadMark = ' !';

/** The inspection as text for a terminal, without a line break at the end. Personal numbers are masked. */
export const renderInspection = ({ workspaceFile, sources, skipped }: Inspection, lang: Lang): string => {
  const blocks = sources.map((source) => renderSource(source, lang));
  if (workspaceFile !== null) blocks.unshift([say(lang, 'cli.workspace-used', { file: workspaceFile.name })]);
  const passedOver = skipped.flatMap(({ file, reason }) =>
    indented(sheetIndent, `${file}: ${render(lang, reason)}`),
  );
  if (passedOver.length > 0) blocks.push([say(lang, 'inspect.skipped'), ...passedOver]);
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
};

/** A paragraph below an indent, its further lines two cells deeper. */
const indented = (indent: string, text: string): readonly string[] => {
  const lines = wrapText(plainText(text), terminalWidth - displayWidth(indent) - 2);
  return lines.map((line, at) => indent + (at === 0 ? '' : '  ') + line);
};

const renderSource = (source: InspectedSource, lang: Lang): readonly string[] => [
  plainText(source.file),
  ...(source.format === null ? [] : indented(sheetIndent, formatLine(source.format, source.encoding, lang))),
  ...(source.problem === null ? [] : renderProblem(sheetIndent, 'inspect.not-read', source.problem, lang)),
  ...(source.laidAside === null ? [] : indented(sheetIndent, render(lang, source.laidAside))),
  ...source.faults.flatMap((fault) => indented(sheetIndent, render(lang, maskMessage(fault.message)))),
  ...source.sheets.flatMap((sheet) => renderSheet(sheet, lang)),
];

/** What a format is called where its short name says little to an office. */
const formatNames = {
  html: 'inspect.format-html',
  'xml-spreadsheet': 'inspect.format-xml-spreadsheet',
} as const;

const formatLine = (format: SourceFormat, encoding: string | undefined, lang: Lang): string => {
  const named = format === 'html' || format === 'xml-spreadsheet' ? say(lang, formatNames[format]) : format;
  return encoding === undefined
    ? say(lang, 'inspect.format', { format: named })
    : say(lang, 'inspect.format-encoding', { format: named, encoding });
};

const renderProblem = (
  indent: string,
  key: 'inspect.not-read' | 'inspect.no-roll' | 'inspect.unusable',
  { reason, hint }: Problem,
  lang: Lang,
): readonly string[] => [
  ...indented(indent, say(lang, key, { reason: render(lang, maskMessage(reason)) })),
  // Lines of bidui.yaml are to be copied: they stay lines.
  ...render(lang, maskMessage(hint))
    .split('\n')
    .flatMap((line) => indented(indent, line)),
];

const renderSheet = (sheet: InspectedSheet, lang: Lang): readonly string[] => {
  const { recognition, name, hidden } = sheet;
  const heading = indented(
    sheetIndent,
    say(lang, hidden ? 'inspect.sheet-hidden' : 'inspect.sheet', { sheet: name }),
  );
  switch (recognition.kind) {
    case 'unreadable':
      return [...heading, ...renderProblem(detailIndent, 'inspect.not-read', recognition.problem, lang)];
    case 'no-roll':
      return [...heading, ...renderProblem(detailIndent, 'inspect.no-roll', recognition, lang)];
    case 'unusable':
      return [...heading, ...renderProblem(detailIndent, 'inspect.unusable', recognition, lang)];
    case 'skipped':
      return [...heading, ...indented(detailIndent, render(lang, recognition.reason))];
    case 'roll':
      return [
        ...heading,
        ...summaryLines(recognition.mapping, lang).flatMap((line) => indented(detailIndent, line)),
        '',
        ...valueTable(sheet, recognition.mapping, lang),
        '',
        ...afterTable(sheet, recognition.mapping, lang).flatMap((line) => indented(detailIndent, line)),
      ];
  }
};

const summaryLines = (mapping: SheetMapping, lang: Lang): readonly string[] => {
  const { dataset, rollMonth, title } = mapping;
  return [
    say(lang, 'inspect.dataset', { title: dataset.title[lang], name: dataset.name }),
    ...mapping.reasons.map((reason) => say(lang, 'inspect.reason', { reason: render(lang, reason) })),
    say(lang, 'inspect.header-row', { row: mapping.headerRow }),
    ...(title === '' ? [] : [say(lang, 'inspect.title', { title: maskPersonal(title) })]),
    rollMonth === null
      ? say(lang, 'inspect.no-roll-month')
      : say(lang, 'inspect.roll-month', { month: formatMonth(rollMonth) }),
    ...mapping.constants.map((constant) => constantLine(constant, lang)),
    ...mapping.warnings.map((warning) =>
      say(lang, 'inspect.warning', { text: render(lang, maskMessage(warning)) }),
    ),
  ];
};

const constantKeys = {
  sheet: 'inspect.constant-sheet',
  title: 'inspect.constant-title',
  file: 'inspect.constant-file',
  header: 'inspect.constant-header',
  given: 'inspect.constant-given',
} as const;

const constantLine = ({ field, value, origin, text }: MappedConstant, lang: Lang): string =>
  say(lang, constantKeys[origin], {
    field: field.title[lang],
    value: showValue(field, value, lang),
    text: maskPersonal(text),
  });

/** Columns downwards and rows of data to the right: a roll has more columns than a terminal is wide. */
const valueTable = ({ rows }: InspectedSheet, mapping: SheetMapping, lang: Lang): readonly string[] => {
  const read = cellReader(mapping);
  const slots = slotOfColumn(mapping);
  const table = renderTable({
    width: terminalWidth - displayWidth(detailIndent),
    columns: [
      { title: say(lang, 'inspect.column') },
      { title: say(lang, 'inspect.header') },
      { title: say(lang, 'inspect.field') },
      ...rows.map(({ number }) => ({ title: say(lang, 'inspect.row', { row: number }) })),
    ],
    rows: everyColumn(mapping).map((column) => [
      columnLetter(column.index),
      column.header,
      fieldLabel(column, slots.get(column.index), lang),
      ...rows.map((row) => {
        const cell = read(row, column);
        return cell.usable ? showValue(column.field, cell.value, lang) : cell.text + unreadMark;
      }),
    ]),
  });
  return table.split('\n').map((line) => (line === '' ? '' : detailIndent + line));
};

/** What a column is read as; of a wide row also which of its records it belongs to. */
const fieldLabel = ({ field }: MappedColumn, slot: number | undefined, lang: Lang): string =>
  slot === undefined
    ? field.title[lang]
    : say(lang, 'inspect.slot-field', { field: field.title, slot: slot + 1 });

/** Columns named in one list; an export with thousands of them would bury everything else. */
const mostListed = 30;

const afterTable = (sheet: InspectedSheet, mapping: SheetMapping, lang: Lang): readonly string[] => {
  const faults = sheet.rows.flatMap(({ built }) => built.faults);
  const columnName = ({ index, header }: { index: number; header: string }): string =>
    `${columnLetter(index)} ${header}`;
  const listed = (items: readonly string[]): string => {
    const shown = items.slice(0, mostListed).join(lang === 'zh' ? '、' : ', ');
    const more = items.length - mostListed;
    return more > 0 ? say(lang, 'inspect.more', { shown, more }) : shown;
  };
  return [
    ...(sheet.rows.length === 0 ? [say(lang, 'inspect.no-rows')] : []),
    ...(faults.some(({ effect }) => effect === 'partly') ? [say(lang, 'inspect.unread-mark')] : []),
    ...faults.map((fault) => {
      const text = render(lang, maskMessage(fault.message, fieldOfFault(mapping, fault)));
      const row = fault.row ?? 0;
      return fault.column === undefined
        ? say(lang, 'inspect.fault-row', { row, text })
        : say(lang, 'inspect.fault', { row, column: fault.column, text });
    }),
    ...(sheet.passed.length === 0
      ? []
      : [
          say(lang, 'inspect.passed-over', {
            rows: listed(
              sheet.passed.map((row) => say(lang, `inspect.class.${row.class}`, { row: row.number })),
            ),
          }),
        ]),
    ...(mapping.unused.length === 0
      ? []
      : [say(lang, 'inspect.unused', { columns: listed(mapping.unused.map(columnName)) })]),
    ...(mapping.unknown.length === 0
      ? []
      : [say(lang, 'inspect.unknown', { columns: listed(mapping.unknown.map(columnName)) })]),
    ...mapping.unknown.flatMap(({ index, header, suggestion }) =>
      suggestion === null
        ? []
        : [
            say(lang, 'inspect.suggestion', {
              column: columnLetter(index),
              header,
              spelling: suggestion.header,
              field: suggestion.field.title[lang],
            }),
          ],
    ),
  ];
};
