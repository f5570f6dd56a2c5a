import type { Engine } from '../engine/types.js';
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

/** Every link, in the order of the records, batch by batch: there may be a million. Needs `person_hash`. */
export async function* readLinks(engine: Engine, lang: Lang): AsyncGenerator<LinkInWords> {
  const words = new Map<string, string>();
  const inWords = (codes: string): string => {
    const known = words.get(codes);
    if (known !== undefined) return known;
    const rendered = renderReasons(lang, codes);
    words.set(codes, rendered);
    return rendered;
  };
  for await (const batch of engine.stream(linksSql)) {
    for (const row of batch) {
      const weight = row['weight_hundredths'];
      yield {
        dataset: String(row['dataset']),
        file: String(row['file']),
        sheet: String(row['sheet']),
        row: Number(row['row']),
        slot: Number(row['slot']),
        personId: String(row['hash']),
        confidence:
          row['confidence'] === 'certain' || row['confidence'] === 'probable'
            ? row['confidence']
            : 'possible',
        weight: typeof weight === 'number' ? weight / 100 : null,
        reasons: inWords(String(row['reasons'])),
      };
    }
  }
}

const linksSql = `
select r.dataset, s.file, h.sheet, r."row", r.slot, p.hash, l.confidence, l.weight_hundredths, l.reasons
from link l
join record r on r.record_id = l.record_id
join sheet h on h.sheet_no = r.sheet_no
join source s on s.source_no = h.source_no
join person_hash p on p.person_id = l.person_id
order by r.record_id`;
