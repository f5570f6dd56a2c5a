import type { Fault } from '../fault.js';
import { catalogue, message, type Param } from '../messages/catalogue.js';
import { openFaultFile, type FaultFile, type PlacedFault } from './fault-file.js';

/** A column read wrongly gives a fault a row; nobody reads more than these, and a million would fill the memory. */
const listedPerCode = 10_000;

/** Collects the faults of one sheet and counts all of them. */
export interface FaultList {
  /** `township`: the one that the row names, if any. */
  add(fault: Fault, township: string | null): void;
  readonly counts: ReadonlyMap<string, number>;
  /** The faults in the order found; of a code that has more than 10,000, what stands for them comes last. */
  end(): { readonly faults: readonly Fault[]; readonly file: string | null };
}

interface FaultListOptions {
  readonly file: string;
  readonly sheet: string;
  /** Where lists that are too long are kept; without it, only the first 10,000 of a code are. */
  readonly folder?: string | undefined;
}

/** Faults of one code that are too many to be listed one by one. */
interface Crowd {
  readonly first: Fault;
  readonly townships: Map<string, { count: number; readonly row: number | undefined }>;
}

/** Starts the list of one sheet. */
export const faultList = ({ file, sheet, folder }: FaultListOptions): FaultList => {
  const listed = new Map<string, PlacedFault[]>();
  const order: Fault[] = [];
  const counts = new Map<string, number>();
  const crowds = new Map<string, Crowd>();
  let long: FaultFile | null = null;

  const crowd = (code: string, placed: PlacedFault): void => {
    const { fault, township } = placed;
    const known: Crowd = crowds.get(code) ?? { first: fault, townships: new Map() };
    crowds.set(code, known);
    const key = township ?? '';
    const entry = known.townships.get(key) ?? { count: 0, row: fault.row };
    entry.count += 1;
    known.townships.set(key, entry);
    long?.add(placed);
  };

  return {
    counts,
    add(fault, township) {
      const { code } = fault;
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= listedPerCode) {
        order.push(fault);
        const ofCode = listed.get(code);
        if (ofCode === undefined) listed.set(code, [{ fault, township }]);
        else ofCode.push({ fault, township });
        return;
      }
      if (folder !== undefined) {
        long ??= openFaultFile(folder);
        for (const before of listed.get(code) ?? []) crowd(code, before);
        listed.delete(code);
        crowd(code, { fault, township });
      }
    },
    end() {
      long?.close();
      const kept = crowds.size === 0 ? order : order.filter(({ code }) => !crowds.has(code));
      const place = { scope: 'sheet', file, sheet } as const;
      for (const [code, { first, townships }] of crowds) {
        for (const [township, { count, row }] of townships) {
          const params = { township: townshipText(township), count, code, row: row ?? '' };
          kept.push({
            ...{ code: 'load.many', effect: first.effect, ...place, count },
            message: message('fault.load.many', params),
          });
        }
      }
      for (const [code, count] of counts) {
        if (count <= listedPerCode || crowds.has(code)) continue;
        const params = { count: count - listedPerCode, code };
        kept.push({
          ...{ code: 'load.more', effect: 'noted', ...place, count: count - listedPerCode },
          message: message('fault.load.more', params),
        });
      }
      return { faults: kept, file: long?.path ?? null };
    },
  };
};

const townshipText = (township: string): Param =>
  township === '' ? catalogue['fault.load.no-township'] : township;
