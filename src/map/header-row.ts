import type { MergedRange } from '../read/types.js';
import type { Dataset } from '../schema/dataset.js';
import { amountHeaderReader } from './amount-header.js';
import { headerColumns } from './group-above.js';
import { headerColumn, type HeaderColumn } from './header-column.js';
import { normaliseHeader } from './header.js';
import { memberColumn } from './member-columns.js';
import { headerBlocks, mayBelongTogether } from './header-levels.js';
import type { PreviewRow } from './preview-row.js';
import { spellingIn, type Vocabulary } from './vocabulary.js';

/** The rows that were taken for the header, and the datasets that understand them. */
export interface HeaderRow {
  /** From top to bottom; most headers are one row. */
  readonly rows: readonly PreviewRow[];
  /** The columns that have a header, from left to right. */
  readonly columns: readonly HeaderColumn[];
  readonly datasets: readonly Dataset[];
  /** Whether a name or number is among the headers understood; without one it is no roll that can be used. */
  readonly hasIdentity: boolean;
}

/** The first rows of a sheet, and what is known of it besides. */
export interface HeaderSearch {
  readonly rows: readonly PreviewRow[];
  readonly merges: readonly MergedRange[] | undefined;
  readonly vocabulary: Vocabulary;
  /** 1-based row that is the last one of the header, whatever it holds. */
  readonly headerRow?: number | undefined;
}

const leastHeaders = 2;
const leastHeadersWithoutIdentity = 3;
const longestHeader = 60;

/** 1-based last row of a header; data begins below it. */
export const lastRowOf = ({ rows }: HeaderRow): number => rows.at(-1)?.number ?? 0;

/** 1-based first row of a header. */
export const firstRowOf = ({ rows }: HeaderRow): number => rows[0]?.number ?? 0;

/** Fields that say who a row is about: the needed names and numbers, or whatever is needed where there are none. */
const identityFields = (dataset: Dataset): ReadonlySet<string> => {
  const needed = dataset.recognise.need.flat();
  const personal = needed.filter((name) => {
    const kind = dataset.fields.get(name)?.kind;
    return kind === 'person-name' || kind === 'id-number' || kind === 'certificate-number';
  });
  return new Set(personal.length > 0 ? personal : needed);
};

/** Headers of the lower level that no dataset needs to know. */
const commonWords =
  /^(?:序号|编号|电话|联系电话|手机|手机号码?|姓名|性别|年龄|民族|关系|与本人关系|号码|备注|小计|合计|金额|标准|类别|等级|名称|地址|城镇|农村|省|市|县|组|(?:1[0-2]|[1-9])月份?|[上下]半年|第?[一二三四]季度|是否.*)$/u;

const knownWord = ({ spellings, datasets }: Vocabulary): ((cell: string) => boolean) => {
  const known = new Map<string, boolean>();
  const amounts = datasets.flatMap((dataset) =>
    dataset.wideAmounts === undefined ? [] : [amountHeaderReader(dataset, dataset.wideAmounts)],
  );
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const key = normaliseHeader(cell);
    const column = headerColumn(0, [cell]);
    const isKnown =
      spellings.has(key) || commonWords.test(key) || amounts.some((read) => read(column) !== null);
    known.set(cell, isKnown);
    return isKnown;
  };
};

/**
 * The header among the first rows: the one of which some dataset understands the most headers, at least two and one of
 * them a name or number; the upper one of two alike. Where there is none, one of which three headers are understood: a
 * roll whose name column has an unknown name must be reported and not passed over. Null if there is neither. A header
 * row that was laid down is the header even if nothing of it is understood; null only if it holds nothing.
 */
export const findHeaderRow = ({ rows, merges, vocabulary, headerRow }: HeaderSearch): HeaderRow | null => {
  const blocks = headerBlocks(rows, { merges, isKnown: knownWord(vocabulary) });
  if (headerRow !== undefined) return givenHeader(rows, blocks, { merges, vocabulary, headerRow });
  let best: { header: HeaderRow; most: number } | null = null;
  for (const block of blocks) {
    const columns = headerColumns(block, merges);
    const { most, ...understood } = understandColumns(columns, vocabulary);
    if (most === 0) continue;
    const header = { rows: block, columns, ...understood };
    const isBetter =
      best === null ||
      (header.hasIdentity && !best.header.hasIdentity) ||
      (header.hasIdentity === best.header.hasIdentity && most > best.most);
    if (isBetter) best = { header, most };
  }
  return best?.header ?? null;
};

const givenHeader = (
  rows: readonly PreviewRow[],
  blocks: readonly (readonly PreviewRow[])[],
  { merges, vocabulary, headerRow }: Required<Omit<HeaderSearch, 'rows'>>,
): HeaderRow | null => {
  const last = rows.find(({ number }) => number === headerRow);
  if (last === undefined) return null;
  const block = blocks.find((one) => one.includes(last)) ?? [last];
  const own = block.slice(0, block.indexOf(last) + 1);
  const columns = headerColumns(own, merges);
  if (columns.length === 0) return null;
  const { most, ...understood } = understandColumns(columns, vocabulary);
  const datasets = most === 0 ? vocabulary.datasets : understood.datasets;
  return { rows: own, columns, datasets, hasIdentity: understood.hasIdentity };
};

/**
 * Whether a header of several rows is possible and only the merged ranges could tell: two neighbouring rows could be its
 * levels and one of them holds headers. Where the ranges are known already, ask no more.
 */
export const mergesWouldTell = (rows: readonly PreviewRow[], vocabulary: Vocabulary): boolean => {
  const isKnown = knownWord(vocabulary);
  const knows = ({ text }: PreviewRow): boolean =>
    text.filter(
      (cell) => cell !== undefined && cell.trim() !== '' && cell.length <= longestHeader && isKnown(cell),
    ).length >= leastHeaders;
  return rows.some((row, at) => {
    const next = rows[at + 1];
    return next !== undefined && mayBelongTogether(row, next) && (knows(row) || knows(next));
  });
};

interface Understood {
  readonly datasets: readonly Dataset[];
  readonly hasIdentity: boolean;
  /** Most fields that one dataset found; 0 if it cannot be a header. */
  readonly most: number;
}

const understandColumns = (columns: readonly HeaderColumn[], vocabulary: Vocabulary): Understood => {
  const found = vocabulary.datasets
    .map((dataset) => ({ dataset, fields: fieldsFound(columns, dataset, vocabulary) }))
    .filter(({ fields }) => fields.size >= leastHeaders);
  const withIdentity = found.filter(({ dataset, fields }) =>
    [...identityFields(dataset)].some((name) => fields.has(name)),
  );
  const usable =
    withIdentity.length > 0
      ? withIdentity
      : found.filter(({ fields }) => fields.size >= leastHeadersWithoutIdentity);
  return {
    datasets: usable.map(({ dataset }) => dataset),
    hasIdentity: withIdentity.length > 0,
    most: Math.max(0, ...usable.map(({ fields }) => fields.size)),
  };
};

const fieldsFound = (
  columns: readonly HeaderColumn[],
  dataset: Dataset,
  vocabulary: Vocabulary,
): ReadonlySet<string> => {
  const fields = new Set<string>();
  for (const column of columns) {
    const known = spellingIn(vocabulary, dataset, column);
    if (known !== null) fields.add(known.known.field.name);
    const member = memberColumn(dataset, column);
    if (member !== null) fields.add(member.field);
  }
  return fields;
};

/** The text above the header: cells joined by spaces, rows too. */
export const titleAbove = (rows: readonly PreviewRow[], header: HeaderRow): string =>
  rows
    .filter(({ number }) => number < firstRowOf(header))
    .flatMap(({ text }) => text.filter((cell) => cell !== undefined).map((cell) => cell.trim()))
    .filter((cell) => cell !== '')
    .join(' ');
