import type { Message } from '../messages/catalogue.js';
import type { Dataset } from '../schema/dataset.js';
import type { HeaderColumn } from './header-column.js';
import type { MatchedColumns } from './match-columns.js';
import type { MappedColumn, MappedSlot } from './types.js';
import type { Vocabulary } from './vocabulary.js';
import type { SheetNames } from './weigh-datasets.js';

/** A wide roll of which nobody can tell what belongs together. */
export interface WideRefusal {
  readonly kind: 'refused';
  readonly reason: Message;
  readonly hint: Message;
}

/** The records of one row, and what became of the columns that they all share. */
export interface Unfolded {
  readonly kind: 'unfolded';
  readonly columns: readonly MappedColumn[];
  readonly slots: readonly MappedSlot[];
  readonly unused: readonly MappedColumn[];
  readonly reason: Message;
  readonly warnings: readonly Message[];
}

/** A wide roll whose own columns were found. */
export interface WidePlan {
  readonly kind: 'plan';
  /** Columns that are not the wide ones: to be matched as in any roll. */
  readonly rest: readonly HeaderColumn[];
  /** Puts the wide columns and the matched rest together. */
  unfold(matched: MatchedColumns): Unfolded | WideRefusal;
}

export interface WideSheet {
  readonly dataset: Dataset;
  readonly columns: readonly HeaderColumn[];
  readonly names: SheetNames;
  readonly vocabulary: Vocabulary;
}

/** The number of records that one row may hold; the last two digits of a record's number say which one it is. */
export const mostSlots = 100;
