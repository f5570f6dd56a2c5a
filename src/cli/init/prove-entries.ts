import type { Lang } from '../../messages/text.js';
import type { SheetMapping } from '../../map/types.js';
import type { Inspection } from '../inspection.js';
import type { DraftEntry } from './draft.js';
import { covers, seenSheets, type SeenSheet } from './seen-sheets.js';
import { writeDraft } from './write-draft.js';

interface ProofOptions {
  readonly entries: readonly DraftEntry[];
  /** What was recognised without any entry. */
  readonly inspection: Inspection;
  /** Recognises all files anew with a bidui.yaml of this text. */
  readonly inspectWith: (text: string) => Promise<Inspection>;
  readonly lang: Lang;
}

/**
 * Entries that lead to what was recognised without them. One whose columns would be read otherwise says only which roll
 * it is and where the header stands; one that still differs says nothing. What the office answered is meant to differ.
 */
export const provenEntries = async ({
  entries,
  inspection,
  inspectWith,
  lang,
}: ProofOptions): Promise<readonly DraftEntry[]> => {
  const before = new Map(seenSheets(inspection).map((one) => [placeOf(one), readingOf(one)]));
  let proven = entries;
  for (const weaken of [withoutColumns, asRemark]) {
    const after = seenSheets(await inspectWith(writeDraft({ entries: proven, leftOut: [] }, lang)));
    const changed = after.filter((one) => before.get(placeOf(one)) !== readingOf(one));
    if (changed.length === 0) return proven;
    proven = proven.map((entry) =>
      isUnanswered(entry) && changed.some((one) => covers(entry.coverage, one)) ? weaken(entry) : entry,
    );
  }
  return proven;
};

/** Whether nobody answered anything: such an entry only repeats what was recognised. */
const isUnanswered = ({ settled, answered }: DraftEntry): boolean => settled && !answered;

const withoutColumns = (entry: DraftEntry): DraftEntry => ({ ...entry, columns: [], open: [] });

const asRemark = (entry: DraftEntry): DraftEntry => ({ ...withoutColumns(entry), settled: false });

const placeOf = ({ file, sheet }: SeenSheet): string => JSON.stringify([file, sheet]);

/** All that decides what is read of a sheet. */
const readingOf = ({ recognition }: SeenSheet): string =>
  recognition.kind === 'roll' ? mappingText(recognition.mapping) : recognition.kind;

const mappingText = (mapping: SheetMapping): string =>
  JSON.stringify([
    mapping.dataset.name,
    mapping.headerRow,
    mapping.firstHeaderRow,
    columnsText(mapping.columns),
    mapping.slots.map(({ slot, columns, constants }) => [
      slot,
      columnsText(columns),
      constantsText(constants),
    ]),
    constantsText(mapping.constants),
    mapping.rollMonth,
  ]);

const columnsText = (columns: SheetMapping['columns']): readonly unknown[] =>
  columns.map(({ index, field }) => [index, field.name, field.unit]);

const constantsText = (constants: SheetMapping['constants']): readonly unknown[] =>
  constants.map(({ field, value }) => [field.name, value]);
