import { render, say, type Message } from '../../messages/catalogue.js';
import type { Lang } from '../../messages/text.js';
import { displayWidth } from '../../report/display-width.js';
import type { DraftColumn, DraftEntry, OpenPoint } from './draft.js';

/** A file or sheet that no entry is about, with the reason. */
export interface LeftOut {
  readonly place: string;
  readonly reason: Message;
}

interface Draft {
  readonly entries: readonly DraftEntry[];
  readonly leftOut: readonly LeftOut[];
}

/** Texts that YAML could take for something else stand in quotes. */
const plain = /^[\p{Script=Han}A-Za-z][\p{Script=Han}\p{Nd}A-Za-z_（）、/.-]*$/u;
const meaningful = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

const scalar = (text: string): string =>
  plain.test(text) && !meaningful.test(text) ? text : JSON.stringify(text);

/** Values are read as texts: digits and months need no quotes, a sheet that is called `2` does. */
const value = (text: string): string => (/^\d[\d-]*$/.test(text) ? text : scalar(text));

/** The text of a first bidui.yaml: entries with the reasons beside them, what is open as remarks. */
export const writeDraft = ({ entries, leftOut }: Draft, lang: Lang): string =>
  [
    ...remark('', say(lang, 'init.head')),
    '',
    'sources:',
    ...entries.flatMap((entry) => [...entryLines(entry, lang), '']),
    ...(leftOut.length === 0
      ? []
      : [
          ...remark('', say(lang, 'init.not-covered')),
          ...leftOut.flatMap(({ place, reason }) =>
            remark('', `  ${say(lang, 'cli.at', { where: place, what: render(lang, reason) })}`),
          ),
          '',
        ]),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');

const remark = (indent: string, text: string): readonly string[] =>
  text.split(/[\r\n]+/).map((line) => `${indent}# ${line}`);

const entryLines = (entry: DraftEntry, lang: Lang): readonly string[] => [
  ...entry.reasons.flatMap((reason) => remark('  ', render(lang, reason))),
  ...(entry.settled ? bodyLines(entry, lang) : unsettledLines(entry, lang)),
];

/** The entry has no effect as it is: all of it is a remark, what could be chosen below each other. */
const unsettledLines = (entry: DraftEntry, lang: Lang): readonly string[] => {
  if (entry.open.length === 0) return remark('  ', say(lang, 'init.open-none'));
  const chosen = entry.open.flatMap(({ answers }) => answers);
  const columns = chosen.flatMap((answer) => answer.columns ?? []);
  const constants = chosen.flatMap((answer) => [...(answer.constants ?? [])]);
  const datasets = chosen.flatMap(({ dataset }) => dataset ?? []);
  return [
    ...entry.open.flatMap((point) => remark('  ', questionText(point, lang))),
    ...remark('  ', say(lang, 'init.open-how')),
    ...asRemarks('  ', [
      ...headLines(entry),
      ...datasets.map(datasetLine),
      ...sectionLines('constants', constants.map(constantLine), []),
      ...sectionLines('columns', columnLines(columns, lang), []),
    ]),
  ];
};

/** One entry in YAML, indented as an item of `sources`; what is open stands as remarks where it belongs. */
const bodyLines = (entry: DraftEntry, lang: Lang): readonly string[] => {
  const { constants, columns, open } = entry;
  const openConstants = open.filter(({ answers }) => answers.some((one) => one.constants !== undefined));
  const openColumns = open.filter(({ answers }) => answers.some((one) => one.columns !== undefined));
  return [
    ...headLines(entry),
    ...sectionLines(
      'constants',
      [...constants].map(constantLine),
      openConstants.flatMap((point) => [
        questionText(point, lang),
        ...point.answers.flatMap((answer) => [...(answer.constants ?? [])].map(constantLine)),
      ]),
    ),
    ...sectionLines(
      'columns',
      columnLines(columns, lang),
      openColumns.flatMap((point) => [
        questionText(point, lang),
        ...point.answers.flatMap((answer) => columnLines(answer.columns ?? [], lang)),
      ]),
    ),
  ];
};

const headLines = ({ coverage, dataset, headerRow }: DraftEntry): readonly string[] => [
  `  - file: ${scalar(coverage.file)}`,
  ...(coverage.sheet === undefined ? [] : [`    sheet: ${scalar(coverage.sheet)}`]),
  ...(dataset === null ? [] : [datasetLine(dataset.name)]),
  ...(headerRow === null ? [] : [`    header-row: ${headerRow}`]),
];

const datasetLine = (name: string): string => `    dataset: ${name}`;

/** A section of an entry; without a line that counts its heading is a remark too. */
const sectionLines = (
  name: string,
  lines: readonly string[],
  remarks: readonly string[],
): readonly string[] => {
  if (lines.length > 0) {
    return [
      `    ${name}:`,
      ...lines.map((line) => `      ${line}`),
      ...remarks.map((line) => `      # ${line}`),
    ];
  }
  return remarks.length === 0 ? [] : [`    # ${name}:`, ...remarks.map((line) => `    #   ${line}`)];
};

const constantLine = ([field, text]: readonly [string, string]): string => `${field}: ${value(text)}`;

/** Columns below each other, the fields below each other, then the remarks. */
const columnLines = (columns: readonly DraftColumn[], lang: Lang): readonly string[] => {
  const pairs = columns.map(({ key, target }) => `${scalar(key)}: ${target}`);
  const widest = Math.max(0, ...pairs.map(displayWidth));
  return columns.map(({ note }, at) => {
    const pair = pairs[at] ?? '';
    return `${pair}${' '.repeat(widest - displayWidth(pair))}  # ${render(lang, note)}`;
  });
};

const asRemarks = (indent: string, lines: readonly string[]): readonly string[] =>
  lines.map((line) => `${indent}# ${line.slice(indent.length)}`);

const questionText = ({ question }: OpenPoint, lang: Lang): string =>
  say(lang, 'init.open', { question: render(lang, question) }).replaceAll(/[\r\n]+/g, ' ');
