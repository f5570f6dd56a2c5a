import type { Message } from './messages/catalogue.js';

/** What a fault concerns, from the whole file down to one cell. */
export type FaultScope = 'source' | 'sheet' | 'row' | 'cell';

/**
 * What became of the thing that the fault is about.
 * `lost`: not used at all · `partly`: used without this value · `noted`: used, but somebody should know.
 */
export type FaultEffect = 'lost' | 'partly' | 'noted';

/**
 * Something wrong with a source, row or cell. Bad data is never an exception: it is a fault, it goes to the report,
 * and the run goes on.
 */
export interface Fault {
  /** Stable code, `<area>.<what>`, the same as the message key without its `fault.` prefix. */
  readonly code: string;
  readonly scope: FaultScope;
  readonly effect: FaultEffect;
  /** Path relative to the input folder, with forward slashes. */
  readonly file: string;
  readonly sheet?: string;
  /** 1-based row of the spreadsheet. */
  readonly row?: number;
  /** Header of the column as it stands in the file. */
  readonly column?: string;
  /** What was read, untouched; masked before it is shown on a screen. */
  readonly value?: string;
  /** How many faults it stands for, where it stands for several; else it is one. */
  readonly count?: number;
  /** What is wrong and what to do, in the reader's language once rendered. */
  readonly message: Message;
}
