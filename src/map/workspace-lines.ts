/** What an entry of `sources` in bidui.yaml says of one sheet. */
export interface WorkspaceEntry {
  readonly file: string;
  /** Left out where the file has but one sheet. */
  readonly sheet: string;
  readonly dataset?: string;
  /** Datasets that it may be; named in a comment. */
  readonly or?: readonly string[];
  readonly headerRow?: number;
  /** Column letter or header -> field or `ignore`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Field -> value. */
  readonly constants?: Readonly<Record<string, string>>;
}

/**
 * What stand where only the office can say what is meant: a dataset's code, a column's letter, a value. None of them is
 * valid, so that lines that are copied without filling them in are refused and never taken for an answer.
 */
export const datasetToName = '名册代码';
export const columnToName = '列号';
export const valueToName = '待填';

/** More datasets to choose from than these are not listed in a comment. */
const mostNamed = 4;

/** A letter, a word or a month as it stands; anything else in quotes, which YAML reads like JSON. */
const plain = /^[A-Za-z\p{Script=Han}][\w\p{Script=Han}-]*$|^\d{4}-\d{2}$/u;
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const scalar = (text: string): string =>
  plain.test(text) && !reserved.test(text) ? text : JSON.stringify(text);

const pairsBelow = (name: string, pairs: Readonly<Record<string, string>> = {}): readonly string[] => {
  const lines = Object.entries(pairs).map(([key, value]) => `      ${scalar(key)}: ${scalar(value)}`);
  return lines.length === 0 ? [] : [`    ${name}:`, ...lines];
};

/** The lines of bidui.yaml that settle how a sheet is to be read, ready to be copied; each begins on a line of its own. */
export const workspaceLines = (entry: WorkspaceEntry): string => {
  const { file, sheet, dataset, or = [], headerRow, columns, constants } = entry;
  const choice = or.length === 0 || or.length > mostNamed ? '' : ` # ${or.join(', ')}`;
  return [
    'sources:',
    `  - file: ${JSON.stringify(file)}`,
    ...(sheet === '' ? [] : [`    sheet: ${JSON.stringify(sheet)}`]),
    ...(dataset === undefined ? [] : [`    dataset: ${dataset}${choice}`]),
    ...(headerRow === undefined ? [] : [`    header-row: ${headerRow}`]),
    ...pairsBelow('columns', columns),
    ...pairsBelow('constants', constants),
  ]
    .map((line) => `\n${line}`)
    .join('');
};
