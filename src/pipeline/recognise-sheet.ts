import { previewLengthFor, recogniseSheet, wantsMerges } from '../map/recognise.js';
import type { Recognition } from '../map/types.js';
import type { MergedRange, Sheet } from '../read/types.js';
import { instructionsFor } from '../workspace/instructions-for.js';
import type { Workspace } from '../workspace/types.js';
import { laidAside, type LaidAside } from './laid-aside.js';
import { isOwnReport, ownReport } from './own-report.js';

/** Where a sheet stands, and what is laid down about it. */
export interface SheetSource {
  readonly file: string;
  /** 1-based. */
  readonly position: number;
  readonly workspace: Workspace;
}

/** What a sheet is, and its merged ranges if they had to be known for that. */
export interface RecognisedSheet {
  readonly recognition: Recognition | LaidAside;
  readonly merges: readonly MergedRange[] | null;
}

/** Recognises a sheet by its first rows and by what is laid down for it; a report of bidui is never a roll. */
export const recogniseSource = async (
  sheet: Sheet,
  { file, position, workspace }: SheetSource,
): Promise<RecognisedSheet> => {
  const laidDown = instructionsFor(workspace, file, { name: sheet.name, position });
  if (laidDown?.kind === 'skip') {
    return { recognition: laidAside(workspace, laidDown.entry), merges: null };
  }
  const length = previewLengthFor(laidDown?.instructions);
  const rows: { number: number; text: (string | undefined)[] }[] = [];
  await sheet.read((row) => {
    rows.push({ number: row.number, text: [...row.text] });
    return rows.length >= length ? 'stop' : undefined;
  });
  if (isOwnReport(rows)) return { recognition: ownReport, merges: null };
  const instructions = laidDown === undefined ? {} : { instructions: laidDown.instructions };
  const preview = { file, sheet: sheet.name, rows, datasets: workspace.datasets, ...instructions };
  if (!wantsMerges(preview)) return { recognition: recogniseSheet(preview), merges: null };
  const { merges } = await sheet.read(() => undefined, { columns: new Set() });
  return { recognition: recogniseSheet({ ...preview, merges }), merges };
};
