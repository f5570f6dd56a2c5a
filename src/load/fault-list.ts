import type { Fault } from '../fault.js';
import { message } from '../messages/catalogue.js';

/** A column read wrongly gives a fault a row; nobody reads more than these, and a million would fill the memory. */
const listedPerCode = 10_000;

/** Collects the faults of one sheet; counts all, keeps the first 10,000 of each code. */
export interface FaultList {
  add(fault: Fault): void;
  readonly counts: ReadonlyMap<string, number>;
  /** The faults in the order found, with one more a code that had too many. */
  end(): readonly Fault[];
}

/** Starts the list of one sheet. */
export const faultList = (file: string, sheet: string): FaultList => {
  const faults: Fault[] = [];
  const counts = new Map<string, number>();
  return {
    counts,
    add(fault) {
      const count = (counts.get(fault.code) ?? 0) + 1;
      counts.set(fault.code, count);
      if (count <= listedPerCode) faults.push(fault);
    },
    end() {
      for (const [code, count] of counts) {
        if (count <= listedPerCode) continue;
        const params = { count: count - listedPerCode, code };
        faults.push({
          ...{ code: 'load.more', scope: 'sheet', effect: 'noted', file, sheet },
          message: message('fault.load.more', params),
        });
      }
      return faults;
    },
  };
};
