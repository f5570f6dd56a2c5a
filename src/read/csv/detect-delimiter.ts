import { Damage } from '../damage.js';
import { RecordScanner } from './record-scanner.js';

/** What divides fields nearly everywhere; none of them says anything inside a cell. */
const USUAL = [',', '\t', ';', '|', '^'] as const;
/** What stands inside cells too, and counts only where none of the usual ones divides most of the rows. */
const OCCASIONAL = ['，', '；', '、', '｜', '~', '\u0001', '\u001f'] as const;
/** Characters of words, numbers, dates, times and remarks, which many lines may hold equally often. */
const WITHIN_CELLS = /[\p{L}\p{N}\p{M}\s"'()（）[\]【】《》<>“”‘’\-–—_./\\:：。·•+]/u;

const SAMPLED_RECORDS = 200;
/** Characters of the sample in which a rare delimiter is looked for. */
const SEARCHED = 4096;
const LEAST_RARE_FIELDS = 3;
/** A title, a line of units, a footer. */
const OTHER_LINES = 3;

/** A first line such as `sep=;`, by which Excel is told the delimiter. */
const DIRECTIVE = /^sep=(.)(?:\r\n?|\n|$)/iu;

/** What a text says about its own form. */
export interface Dialect {
  /** One character. */
  readonly delimiter: string;
  /** The first record is a `sep=` line and no row of the table. */
  readonly hasDirective: boolean;
}

/** How a delimiter divides a sample. */
interface Division {
  readonly delimiter: string;
  /** Records that have the most usual number of fields; one field alone does not count. */
  readonly records: number;
  readonly fields: number;
  /** Records that are not blank. */
  readonly filled: number;
}

/** A delimiter inside quotes is none: taken for one it tears a pair of quotes apart. */
const hasPairedQuotes = (field: string): boolean => field.split('"').length % 2 === 1;

const divide = (sample: Uint8Array, delimiter: string): Division => {
  const counts = new Map<number, number>();
  let filled = 0;
  const scanner = new RecordScanner({
    delimiter,
    visit: ({ text, number }, fields) => {
      if (text.length > 0) filled++;
      if (fields > 1 && text.every((field) => field === undefined || hasPairedQuotes(field)))
        counts.set(fields, (counts.get(fields) ?? 0) + 1);
      return number < SAMPLED_RECORDS;
    },
  });
  try {
    if (scanner.push(sample)) scanner.finish();
  } catch (error) {
    // The sample ends anywhere, also inside quotes; what was read before it does counts.
    if (!(error instanceof Damage)) throw error;
  }
  let best = { records: 0, fields: 1 };
  for (const [fields, records] of counts) {
    if (records > best.records || (records === best.records && fields > best.fields))
      best = { records, fields };
  }
  return { delimiter, filled, ...best };
};

/** The division by which most records have the same number of fields; of equal ones the first. */
const bestDivision = (sample: Uint8Array, delimiters: readonly string[]): Division | undefined => {
  let best: Division | undefined;
  for (const delimiter of delimiters) {
    const found = divide(sample, delimiter);
    const isBetter =
      best === undefined ||
      found.records > best.records ||
      (found.records === best.records && found.fields > best.fields);
    if (isBetter) best = found;
  }
  return best;
};

const dividesMost = ({ records, filled }: Division): boolean => records > 0 && records * 2 >= filled;

/** Nearly every line has the same number of fields, at least three: no character inside cells brings that about. */
const dividesEvenly = (division: Division): boolean =>
  dividesMost(division) &&
  division.records > 1 &&
  division.fields >= LEAST_RARE_FIELDS &&
  division.filled - division.records <= OTHER_LINES;

/** Characters of a sample that are none of a word, a number, a date or a remark. */
const rareCharacters = (sample: string): readonly string[] =>
  [...new Set(Array.from(sample.slice(0, SEARCHED)))].filter((character) => !WITHIN_CELLS.test(character));

const plain = ({ delimiter }: Pick<Division, 'delimiter'>): Dialect => ({ delimiter, hasDirective: false });

/**
 * The delimiter of a text by its beginning: the one by which most records have the same number of fields, first of all
 * those that are usual. Where none of them divides most of the records, any character counts that divides nearly all of
 * them evenly. The comma where nothing divides anything.
 */
export const detectDialect = (sample: string): Dialect => {
  const directive = DIRECTIVE.exec(sample)?.[1];
  if (directive !== undefined) return { delimiter: directive, hasDirective: true };
  const bytes = Buffer.from(sample);
  const usual = bestDivision(bytes, USUAL);
  if (usual !== undefined && dividesMost(usual)) return plain(usual);
  const occasional = bestDivision(bytes, OCCASIONAL);
  if (occasional !== undefined && dividesMost(occasional)) return plain(occasional);
  const rare = bestDivision(bytes, rareCharacters(sample));
  if (rare !== undefined && dividesEvenly(rare)) return plain(rare);
  return plain(usual ?? { delimiter: ',' });
};
