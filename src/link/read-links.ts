import type { Engine, SqlValue } from '../engine/types.js';
import { placeOfRecord } from '../record-id.js';
import type { Lang } from '../messages/text.js';
import { renderReasons } from './link-reasons.js';

/** One record's place among the people, in words. */
export interface LinkInWords {
  readonly dataset: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly slot: number;
  /** Keyed hash. */
  readonly personId: string;
  readonly confidence: 'certain' | 'probable' | 'possible';
  /** Match weight in bits; null where the link rests on an equal number alone. */
  readonly weight: number | null;
  readonly reasons: string;
}

/**
 * Every link, in the order of the records, batch by batch: there may be a million. What repeats (where a sheet stands,
 * who a person is, what a reason says) is looked up here, because carrying text out of the engine is what costs.
 * Needs `person_hash`.
 */
export async function* readLinks(engine: Engine, lang: Lang): AsyncGenerator<readonly LinkInWords[]> {
  const sheets = await readSheets(engine);
  const hashes = await readHashes(engine);
  const words = new Map<string, string>();
  const inWords = (codes: string): string => {
    const known = words.get(codes);
    if (known !== undefined) return known;
    const rendered = renderReasons(lang, codes);
    words.set(codes, rendered);
    return rendered;
  };
  for await (const batch of engine.stream(linksSql)) {
    yield batch.map((row): LinkInWords => {
      const { sheetNo, row: line, slot } = placeOfRecord(Number(row['record_id']));
      const sheet = sheets.get(sheetNo);
      const personId = hashes.get(Number(row['person_id']));
      if (sheet === undefined || personId === undefined)
        throw new Error('a link without its sheet or person');
      const weight = row['weight_hundredths'];
      return {
        ...sheet,
        row: line,
        slot,
        personId,
        confidence: confidenceOf(row['confidence']),
        weight: typeof weight === 'number' ? weight / 100 : null,
        reasons: inWords(String(row['reasons'])),
      };
    });
  }
}

type SheetPlace = Pick<LinkInWords, 'dataset' | 'file' | 'sheet'>;

const readSheets = async (engine: Engine): Promise<ReadonlyMap<number, SheetPlace>> => {
  const rows = await engine.all(
    'select h.sheet_no, h.dataset, s.file, h.sheet from sheet h join source s on s.source_no = h.source_no',
  );
  return new Map(
    rows.map((row) => [
      Number(row['sheet_no']),
      { dataset: String(row['dataset']), file: String(row['file']), sheet: String(row['sheet']) },
    ]),
  );
};

const readHashes = async (engine: Engine): Promise<ReadonlyMap<number, string>> => {
  const hashes = new Map<number, string>();
  for await (const batch of engine.stream('select person_id, hash from person_hash')) {
    for (const row of batch) hashes.set(Number(row['person_id']), String(row['hash']));
  }
  return hashes;
};

const confidenceOf = (value: SqlValue | undefined): LinkInWords['confidence'] =>
  value === 'certain' || value === 'probable' ? value : 'possible';

const linksSql = `
select record_id, person_id, confidence, weight_hundredths, reasons
from link
order by record_id`;
