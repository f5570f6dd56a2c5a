import { Damage } from '../damage.js';
import { RecordScanner } from './record-scanner.js';

const DELIMITERS = [',', '\t', ';'] as const;
const SAMPLED_RECORDS = 200;

/** A first line such as `sep=;`, by which Excel is told the delimiter. */
const DIRECTIVE = /^sep=(.)(?:\r\n?|\n|$)/i;

/** What a text says about its own form. */
export interface Dialect {
  readonly delimiter: string;
  /** The first record is a `sep=` line and no row of the table. */
  readonly hasDirective: boolean;
}

/** A delimiter inside quotes is none: taken for one it tears a pair of quotes apart. */
const hasPairedQuotes = (field: string): boolean => field.split('"').length % 2 === 1;

/** How many records agree on the most usual number of fields, and that number; one field alone does not count. */
const agreement = (sample: string, delimiter: string): { records: number; fields: number } => {
  const counts = new Map<number, number>();
  const scanner = new RecordScanner({
    delimiter,
    visit: ({ text, number }, fields) => {
      if (fields > 1 && text.every((field) => field === undefined || hasPairedQuotes(field)))
        counts.set(fields, (counts.get(fields) ?? 0) + 1);
      return number < SAMPLED_RECORDS;
    },
  });
  try {
    if (scanner.push(Buffer.from(sample))) scanner.finish();
  } catch (error) {
    // The sample ends anywhere, also inside quotes; what was read before it does counts.
    if (!(error instanceof Damage)) throw error;
  }
  let best = { records: 0, fields: 1 };
  for (const [fields, records] of counts) {
    if (records > best.records || (records === best.records && fields > best.fields))
      best = { records, fields };
  }
  return best;
};

/**
 * The delimiter of a text by its beginning: the one by which most records have the same number of fields, the comma
 * where none divides anything.
 */
export const detectDialect = (sample: string): Dialect => {
  const directive = DIRECTIVE.exec(sample)?.[1];
  if (directive !== undefined) return { delimiter: directive, hasDirective: true };
  let best: { delimiter: string; records: number; fields: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const found = agreement(sample, delimiter);
    const isBetter =
      best === undefined ||
      found.records > best.records ||
      (found.records === best.records && found.fields > best.fields);
    if (isBetter) best = { delimiter, ...found };
  }
  return { delimiter: best?.delimiter ?? ',', hasDirective: false };
};
