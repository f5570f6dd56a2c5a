import type { Message } from '../../messages/catalogue.js';
import type { Dataset } from '../../schema/dataset.js';
import type { Coverage } from './seen-sheets.js';

/** A column of an entry, by its header or its letter. */
export interface DraftColumn {
  readonly key: string;
  /** Name of a field, or `ignore`. */
  readonly target: string;
  /** What stands behind it as a comment. */
  readonly note: Message;
}

/** What one answer to an open point lays down. */
export interface DraftAnswer {
  readonly label: Message;
  readonly dataset?: string;
  readonly columns?: readonly DraftColumn[];
  /** Field -> value. */
  readonly constants?: ReadonlyMap<string, string>;
}

/** Something that only the office knows. */
export interface OpenPoint {
  readonly question: Message;
  readonly answers: readonly DraftAnswer[];
}

/** One entry of `sources` in the making. */
export interface DraftEntry {
  readonly coverage: Coverage;
  /** Null while it is open which roll it is. */
  readonly dataset: Dataset | null;
  readonly headerRow: number | null;
  readonly columns: readonly DraftColumn[];
  readonly constants: ReadonlyMap<string, string>;
  /** Why it says what it says; comments. */
  readonly reasons: readonly Message[];
  readonly open: readonly OpenPoint[];
  /** Whether the sheets are read without the open points; else the entry has no effect until one of them is settled. */
  readonly settled: boolean;
  /** Whether the office has answered something: it is then meant to differ from what was recognised. */
  readonly answered: boolean;
}

/** An entry after an answer: what was open is laid down. */
export const withAnswer = (
  entry: DraftEntry,
  point: OpenPoint,
  answer: DraftAnswer,
  datasets: ReadonlyMap<string, Dataset>,
): DraftEntry => ({
  ...entry,
  dataset: answer.dataset === undefined ? entry.dataset : (datasets.get(answer.dataset) ?? entry.dataset),
  columns: [...entry.columns, ...(answer.columns ?? [])],
  constants: new Map([...entry.constants, ...(answer.constants ?? [])]),
  open: entry.open.filter((one) => one !== point),
  settled: true,
  answered: true,
});
