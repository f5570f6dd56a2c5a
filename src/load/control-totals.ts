import type { SqlValue } from '../engine/types.js';
import { everyColumn } from './every-column.js';
import type { SheetMapping } from '../map/types.js';
import { fieldPositions } from './record-columns.js';

/** The sum of one money field over the records of a sheet. */
export interface ControlTotal {
  readonly field: string;
  readonly fen: number;
}

/** Sums the money fields of a sheet while its records pass. */
export interface ControlTotals {
  add(values: readonly SqlValue[]): void;
  /** Whole fen by field, in the order of the sheet's columns. */
  end(): readonly ControlTotal[];
}

/** Starts the control totals of a sheet: one sum for each money field that has a column. */
export const controlTotals = (mapping: SheetMapping): ControlTotals => {
  const positions = fieldPositions(mapping.dataset);
  const money = everyColumn(mapping).filter(({ field }) => field.kind === 'money');
  // A wide roll has a column of the same field for each of its slots.
  const sums = [...new Set(money.map(({ field }) => field.name))].map((field) => ({
    ...{ field, at: positions.get(field) ?? -1, fen: 0 },
  }));
  return {
    add(values) {
      for (const sum of sums) {
        const fen = values[sum.at];
        if (typeof fen === 'number') sum.fen += fen;
      }
    },
    end() {
      for (const { field, fen } of sums) {
        if (!Number.isSafeInteger(fen)) throw new RangeError(`the sum of ${field} is beyond 2^53 fen`);
      }
      return sums.map(({ field, fen }) => ({ field, fen }));
    },
  };
};
