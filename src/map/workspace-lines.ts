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

/** Stands where the code of a dataset is to be filled in. */
export const datasetToName = '名册代码';

/** A letter, a word or a month as it stands; anything else in quotes, which YAML reads like JSON. */
const plain = /^[A-Za-z\p{Script=Han}][\w\p{Script=Han}-]*$|^\d{4}-\d{2}$/u;
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const scalar = (text: string): string =>
  plain.test(text) && !reserved.test(text) ? text : JSON.stringify(text);

const flow = (name: string, pairs: Readonly<Record<string, string>> = {}): readonly string[] => {
  const parts = Object.entries(pairs).map(([key, value]) => `${scalar(key)}: ${scalar(value)}`);
  return parts.length === 0 ? [] : [`    ${name}: { ${parts.join(', ')} }`];
};

/** The lines of bidui.yaml that settle how a sheet is to be read, ready to be copied; each begins on a line of its own. */
export const workspaceLines = (entry: WorkspaceEntry): string => {
  const { file, sheet, dataset, or = [], headerRow, columns, constants } = entry;
  const others = or.length === 0 ? '' : ` # ${or.join(', ')}`;
  return [
    'sources:',
    `  - file: ${JSON.stringify(file)}`,
    ...(sheet === '' ? [] : [`    sheet: ${JSON.stringify(sheet)}`]),
    ...(dataset === undefined ? [] : [`    dataset: ${dataset}${others}`]),
    ...(headerRow === undefined ? [] : [`    header-row: ${headerRow}`]),
    ...flow('columns', columns),
    ...flow('constants', constants),
  ]
    .map((line) => `\n${line}`)
    .join('');
};
