import { message, type Message } from '../messages/catalogue.js';
import type { MergedRange } from '../read/types.js';
import type { Dataset } from '../schema/dataset.js';
import { explainTie } from './explain-unusable.js';
import { noHeaderHint } from './explain-no-header.js';
import { findHeaderRow, mergesWouldTell, titleAbove } from './header-row.js';
import { vocabularyWith } from './instructions.js';
import { mapSheet } from './map-sheet.js';
import type { PreviewRow } from './preview-row.js';
import type { Recognition, SheetInstructions } from './types.js';
import { vocabularyOf } from './vocabulary.js';
import { pathParts, weighDatasets } from './weigh-datasets.js';

/** How many rows of a sheet are looked at; a header below them is not found. */
export const previewLength = 40;

export interface SheetPreview {
  /** Path relative to the input folder, with forward slashes. */
  readonly file: string;
  readonly sheet: string;
  /** Copies of the first rows of the sheet, at most `previewLength`. */
  readonly rows: readonly PreviewRow[];
  /** By name. Give a map of one dataset to say which it is. */
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** Merged ranges of the sheet, where they are known; see `wantsMerges`. */
  readonly merges?: readonly MergedRange[];
  /** What the user has laid down for the sheet. */
  readonly instructions?: SheetInstructions;
}

/** Datasets whose scores differ by less fit equally well: one header that five datasets share is no evidence. */
const leastLead = 0.2;
const leastLeadShare = 0.05;

/** How many rows are to be looked at: enough to reach a header row that was laid down. */
export const previewLengthFor = (instructions: SheetInstructions | undefined): number =>
  Math.max(previewLength, instructions?.headerRow ?? 0);

/**
 * Recognises what a sheet is: finds the header row, chooses the dataset that fits best, and says how to read each
 * column. The dataset is chosen before its needs are checked: a sheet that lacks something needed is `unusable` with
 * the reason, never read as the next best dataset. Nothing is matched by similarity. What was laid down is not looked
 * for; where it does not fit the sheet, the sheet is `unusable` too.
 */
export const recogniseSheet = (preview: SheetPreview): Recognition => {
  const { file, sheet, rows, merges, instructions } = preview;
  const looked = rows.slice(0, previewLengthFor(instructions));
  if (!looked.some(({ text }) => text.some((cell) => cell !== undefined && cell.trim() !== ''))) {
    return { kind: 'no-roll', reason: message('map.sheet-empty'), hint: message('map.sheet-empty-hint') };
  }
  const datasets = givenDatasets(preview);
  if (datasets === null) {
    return misfit(message('map.given-no-dataset', { dataset: instructions?.dataset ?? '' }), null);
  }
  const vocabulary = vocabularyWith(vocabularyOf(datasets), instructions);
  const headerRow = instructions?.headerRow;
  const header = findHeaderRow({ rows: looked, merges, vocabulary, headerRow });
  if (header === null) return explainNoHeader(preview, datasets);
  // The only sheet of a csv is called like its file, which must not speak twice.
  const ownName = sheet === pathParts(file)[0] ? '' : sheet;
  const names = { file, sheet: ownName, title: titleAbove(looked, header) };
  const [best, ...others] = weighDatasets(header, names, vocabulary);
  if (best === undefined) throw new Error('a header row that no dataset understands');
  const tied = others.filter(
    ({ score }) => best.score - score < Math.max(leastLead, leastLeadShare * best.score),
  );
  if (tied.length > 0) return explainTie(header, [best, ...tied], names);
  return mapSheet({ best, header, names, rows: looked, vocabulary, instructions });
};

/** The datasets that a sheet may be of: the one that was laid down, or all. Null if that one does not exist. */
const givenDatasets = ({ datasets, instructions }: SheetPreview): ReadonlyMap<string, Dataset> | null => {
  if (instructions?.dataset === undefined) return datasets;
  const given = datasets.get(instructions.dataset);
  return given === undefined ? null : new Map([[given.name, given]]);
};

const misfit = (reason: Message, dataset: Dataset | null, headerRow = 0): Recognition => ({
  ...{ kind: 'unusable', dataset, headerRow, headers: [] },
  ...{ reason, hint: message('map.given-hint') },
});

const explainNoHeader = (preview: SheetPreview, datasets: ReadonlyMap<string, Dataset>): Recognition => {
  const { instructions } = preview;
  const [only] = datasets.values();
  const dataset = datasets.size === 1 && only !== undefined ? only : null;
  if (instructions?.headerRow !== undefined) {
    return misfit(
      message('map.given-no-row', { row: instructions.headerRow }),
      dataset,
      instructions.headerRow,
    );
  }
  if (instructions?.dataset !== undefined || (instructions?.columns.size ?? 0) > 0) {
    return misfit(message('map.given-no-header', { rows: previewLength }), dataset);
  }
  return {
    kind: 'no-roll',
    reason: message('map.no-header', { rows: previewLength }),
    hint: noHeaderHint(preview, previewLength),
  };
};

/**
 * Whether the merged ranges of a sheet would decide what its header is: a header of several rows is possible. They are
 * known only once a sheet was read to its end, and most sheets do not need them.
 */
export const wantsMerges = ({ rows, datasets, merges }: SheetPreview): boolean =>
  merges === undefined && mergesWouldTell(rows.slice(0, previewLength), vocabularyOf(datasets));
