import type { SqlValue } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { RecordYield } from '../load/roll-records.js';
import type { SheetRowCounts } from '../load/sheet-account.js';
import type { SheetMapping } from '../map/types.js';
import type { Message } from '../messages/catalogue.js';

/**
 * Why something was not used: it cannot be read, it is a roll that lacks something or cannot be told, it is no roll,
 * bidui.yaml says so, or it is there a second time.
 */
export type RejectionCause = 'unreadable' | 'unusable' | 'no-roll' | 'skipped' | 'repeated';

/** A file, or one sheet of it, that was not used. */
export interface Rejection {
  readonly cause: RejectionCause;
  readonly file: string;
  readonly sheet: string | null;
  readonly reason: Message;
  /** What to do; null where the reason says it. */
  readonly hint: Message | null;
}

/** A source that could be opened. */
export interface OpenedSource {
  readonly file: string;
  /** Lower-case hex, of the file as it lies there. */
  readonly sha256: string;
  /** Names of all its sheets, in their order. */
  readonly sheets: readonly string[];
  /** Faults of the file as a whole. */
  readonly faults: readonly Fault[];
}

/** A sheet that was recognised as a roll and is about to be read. */
export interface BegunSheet {
  readonly sheet: string;
  /** 1-based. */
  readonly position: number;
  /** With only the fields that the run makes use of. */
  readonly mapping: SheetMapping;
}

/** A sheet that was read to its end. */
export interface EndedSheet {
  readonly read: RecordYield;
  readonly counts: SheetRowCounts;
  /** What somebody should know of the sheet as a whole. */
  readonly faults: readonly Fault[];
  readonly unknownHeaders: readonly string[];
}

/** Takes the records of one sheet. */
export interface SheetSink {
  /** One value for each column of `recordTable`; copied before it returns. */
  append(values: readonly SqlValue[]): void;
  /** Null while there is room for more; else resolves once there is. */
  room(): Promise<void> | null;
  end(ended: EndedSheet): Promise<void>;
  /** Nothing of the sheet is to be kept: it cannot be read, or is read again. Instead of `end`. */
  abandon(): Promise<void>;
}

/**
 * Takes what is read of one source, in the order in which it is read. Everything that is handed over is plain data, so
 * that the reader may be in another thread.
 */
export interface SourceSink {
  /** False: the source is there already and need not be read. */
  opened(source: OpenedSource): Promise<boolean>;
  rejected(rejection: Rejection): void;
  /** The sheet at this 1-based position is a roll that is to be read later, when the others were. */
  putOff(position: number): void;
  beginSheet(begun: BegunSheet): Promise<SheetSink>;
}
