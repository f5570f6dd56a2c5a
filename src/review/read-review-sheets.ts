import { catalogue, message, type Message, type PlainKey } from '../messages/catalogue.js';
import { maskIdNumber, maskPersonal } from '../normalise/mask.js';
import type { Sheet, Workbook } from '../read/types.js';
import { openPair } from './pair-key.js';
import { sealedColumns } from './review-pair.js';
import type { GivenVerdict, Verdict } from './types.js';

/** A verdict with the place where it was filled in. */
export interface SheetVerdict extends GivenVerdict {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
}

/** A decided row that cannot be taken in, and what to do. */
export interface RefusedRow {
  readonly sheet: string;
  readonly row: number;
  readonly what: Message;
  readonly hint: Message;
}

/** What a filled-in workbook says. */
export interface ReviewSheets {
  /** Sheets of pairs that were found. */
  readonly sheets: number;
  readonly verdicts: readonly SheetVerdict[];
  /** Pairs that are unsure or were left empty. */
  readonly open: number;
  readonly refused: readonly RefusedRow[];
}

interface ReadOptions {
  readonly key: Buffer;
  /** Who decided, where a row does not say. */
  readonly who: string | undefined;
}

/** Reads every sheet of pairs in a workbook, in whatever language it was written and whatever its sheets are called. */
export const readReviewSheets = async (workbook: Workbook, options: ReadOptions): Promise<ReviewSheets> => {
  const verdicts: SheetVerdict[] = [];
  const refused: RefusedRow[] = [];
  let sheets = 0;
  let open = 0;
  for (const sheet of workbook.sheets) {
    const rows = await readRows(sheet);
    if (rows === undefined) continue;
    sheets += 1;
    for (const row of rows) {
      const judged = judgeRow(row, options);
      if (judged === 'open') open += 1;
      else if ('what' in judged) refused.push({ sheet: sheet.name, row: row.number, ...judged });
      else verdicts.push({ sheet: sheet.name, row: row.number, ...judged });
    }
  }
  return { sheets, verdicts, open, refused };
};

const columns = [
  'review.col-decision',
  'review.col-who',
  'review.col-remark',
  'review.col-key',
  ...sealedColumns,
] as const satisfies readonly PlainKey[];

type Column = (typeof columns)[number];

/** One row of pairs, its cells by column. */
interface PairRow {
  readonly number: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** Rows in which the header is looked for. */
const headerWithin = 40;

const columnOf: ReadonlyMap<string, Column> = new Map(
  columns.flatMap((key) => [
    [catalogue[key].zh, key],
    [catalogue[key].en, key],
  ]),
);

/** The rows below the header of a sheet of pairs; undefined where the sheet is none. */
const readRows = async (sheet: Sheet): Promise<readonly PairRow[] | undefined> => {
  let places: ReadonlyMap<Column, number> | undefined;
  const rows: PairRow[] = [];
  await sheet.read(({ number, text }) => {
    if (places === undefined) {
      places = headerPlaces(text);
      return places === undefined && number > headerWithin ? 'stop' : undefined;
    }
    const cells = Object.fromEntries(
      columns.map((key) => [key, text[places?.get(key) ?? -1]?.trim() ?? '']),
    ) as Record<Column, string>;
    if (cells['review.col-key'] !== '' || cells['review.col-decision'] !== '') rows.push({ number, cells });
    return undefined;
  });
  return places === undefined ? undefined : rows;
};

/** Where each column stands, if the row is the header of pairs: it has a decision and a key. */
const headerPlaces = (text: readonly (string | undefined)[]): ReadonlyMap<Column, number> | undefined => {
  const places = new Map<Column, number>();
  for (const [at, title] of text.entries()) {
    const column = columnOf.get(title?.trim() ?? '');
    if (column !== undefined) places.set(column, at);
  }
  return places.has('review.col-decision') && places.has('review.col-key') ? places : undefined;
};

const verdictOf: ReadonlyMap<string, Verdict | 'unsure'> = new Map(
  (['same', 'different', 'unsure'] as const).flatMap((verdict) => {
    const { zh, en } = catalogue[`review.verdict-${verdict}`];
    return [
      [zh, verdict],
      [en, verdict],
    ] as const;
  }),
);

const judgeRow = (
  { cells }: PairRow,
  { key, who: whoElse = '' }: ReadOptions,
): GivenVerdict | Pick<RefusedRow, 'what' | 'hint'> | 'open' => {
  const word = cells['review.col-decision'];
  if (word === '') return 'open';
  const verdict = verdictOf.get(word) ?? verdictOf.get(word.toLowerCase());
  if (verdict === 'unsure') return 'open';
  if (verdict === undefined) {
    return { what: message('review.row-word', { word }), hint: message('review.row-word-hint') };
  }
  const shown = sealedColumns.map((column) => cells[column]);
  const pair = openPair(key, cells['review.col-key'], shown);
  if (pair.kind === 'refused') {
    return { what: message('review.row-refused'), hint: message('review.row-refused-hint') };
  }
  const who = cells['review.col-who'] || whoElse.trim();
  if (who === '') return { what: message('review.row-nobody'), hint: message('review.row-nobody-hint') };
  const [one, other] = pair.fingerprints;
  return {
    ...{ one, other, verdict, who: maskPersonal(who) },
    remark: maskPersonal(cells['review.col-remark']),
    labels: [
      maskedLabel(cells['review.col-name-one'], cells['review.col-id-one']),
      maskedLabel(cells['review.col-name-other'], cells['review.col-id-other']),
    ],
  };
};

/** Surname and number, both masked: enough for whoever decided to know the record again. */
const maskedLabel = (name: string, idNumber: string): string => {
  const characters = Array.from(name);
  const masked = (characters[0] ?? '') + '*'.repeat(Math.max(0, characters.length - 1));
  return [masked, maskIdNumber(idNumber)].filter((text) => text !== '').join(' ');
};
