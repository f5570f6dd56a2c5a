import type { SheetInstructions } from '../map/types.js';
import type { Dataset } from '../schema/dataset.js';
import type { PolicyOverrides } from '../schema/policy-overrides.js';

/** The file that a workspace was read from. */
export interface WorkspaceFile {
  readonly path: string;
  /** Relative to the current folder where it lies below it, with forward slashes. */
  readonly name: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Which sheet of a file an entry is for. */
export type SheetChoice =
  | { readonly kind: 'name'; readonly pattern: string }
  /** 1-based, hidden sheets counted. */
  | { readonly kind: 'position'; readonly position: number };

/** One entry of `sources`: which sheets it is for, and how they are to be read. */
export interface SourceEntry {
  /** 1-based line of bidui.yaml on which it begins. */
  readonly line: number;
  /** Glob relative to the input folder. */
  readonly file: string;
  /** Undefined: every sheet of the file. */
  readonly sheet: SheetChoice | undefined;
  readonly skip: boolean;
  readonly instructions: SheetInstructions;
}

/** One entry of `passwords`. The password itself stands in an environment variable, never in a file. */
export interface PasswordEntry {
  readonly line: number;
  /** Glob relative to the input folder. */
  readonly file: string;
  readonly env: string;
}

/** The values by which an office has its rolls judged. */
export interface WorkspacePolicy {
  /** Null where bidui.yaml names none. */
  readonly preset: string | null;
  readonly overrides: PolicyOverrides;
}

/** Where the records of a run are kept: `duckdb` is this process. An address never holds a password. */
export type EngineAddress = 'duckdb' | `postgres://${string}` | `postgresql://${string}`;

/** What an office has laid down about its files. Plain data: it may be handed to another thread. */
export interface Workspace {
  /** Null where there is no bidui.yaml. */
  readonly file: WorkspaceFile | null;
  /** Absolute; where rolls and rules of the workspace are looked for, the first that has any counts. */
  readonly folders: readonly string[];
  readonly sources: readonly SourceEntry[];
  readonly passwords: readonly PasswordEntry[];
  readonly policy: WorkspacePolicy;
  /** Reference rolls of more records than this are sieved; null where bidui.yaml does not say it. */
  readonly sieveAboveRows: number | null;
  /** Null where bidui.yaml does not say it. */
  readonly engine: EngineAddress | null;
  /** The files in which a workspace describes rolls of its own. */
  readonly ownDatasets: readonly WorkspaceFile[];
  /** What bidui and the workspace know of rolls, with the header spellings of this workspace. */
  readonly datasets: ReadonlyMap<string, Dataset>;
}
