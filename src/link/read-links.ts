import type { Engine } from '../engine/types.js';
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
  const reasons = await readReasons(engine, lang);
  for await (const { rowCount, columns } of engine.streamColumns(linksSql)) {
    const [records = [], people = [], confidences = [], weights = [], codes = []] = columns;
    const batch: LinkInWords[] = [];
    for (let at = 0; at < rowCount; at += 1) {
      const { sheetNo, row, slot } = placeOfRecord(Number(records[at]));
      const sheet = sheets.get(sheetNo);
      const personId = hashes.get(Number(people[at]));
      const words = reasons.get(Number(codes[at]));
      if (sheet === undefined || personId === undefined || words === undefined) {
        throw new Error('a link without its sheet, person or reasons');
      }
      const weight = weights[at];
      batch.push({
        dataset: sheet.dataset,
        file: sheet.file,
        sheet: sheet.sheet,
        row,
        slot,
        personId,
        confidence: confidences[at] === 2 ? 'certain' : confidences[at] === 1 ? 'probable' : 'possible',
        weight: typeof weight === 'number' ? weight / 100 : null,
        reasons: words,
      });
    }
    yield batch;
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
  const sql = `select cast(person_id as double precision) as person_id, hash from person_hash`;
  for await (const { rowCount, columns } of engine.streamColumns(sql)) {
    const [people = [], texts = []] = columns;
    for (let at = 0; at < rowCount; at += 1) hashes.set(Number(people[at]), String(texts[at]));
  }
  return hashes;
};

/** What each list of reasons says, by the number that stands for it in `linksSql`: one of the links that have it. */
const readReasons = async (engine: Engine, lang: Lang): Promise<ReadonlyMap<number, string>> => {
  const rows = await engine.all(`select ${reasonsCodeSql}`);
  return new Map(rows.map((row) => [Number(row['code']), renderReasons(lang, String(row['reasons']))]));
};

const reasonsCodeSql = 'min(record_id) as code, reasons from link group by reasons';

/** Numbers cross as floating point, in which whole numbers below 2^53 are exact: a bigint costs an object each. */
const linksSql = `
select
  cast(l.record_id as double precision) as record_id,
  cast(l.person_id as double precision) as person_id,
  case l.confidence when 'certain' then 2 when 'probable' then 1 else 0 end as confidence,
  l.weight_hundredths,
  cast(c.code as double precision) as code
from link l
join (select ${reasonsCodeSql}) c on c.reasons = l.reasons
order by l.record_id`;
