import type { ReportModel } from './model.js';

/** Turns a report model into one file. It knows nothing but the model and never asks a table. */
export interface Reporter {
  readonly name: string;
  /** Name of the file in the output folder. */
  readonly file: string;
  /** Whether a run has anything for this file; absent: every run has. A file of an earlier run goes where it has not. */
  readonly isWanted?: (model: ReportModel) => boolean;
  /** Writes the whole file at `path`. Throws what the file system throws; the caller makes it a message. */
  write(model: ReportModel, path: string): Promise<void>;
}
