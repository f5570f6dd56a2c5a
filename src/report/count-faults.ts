import type { Fault } from '../fault.js';

/** How many faults there are, also of those that one entry stands for. */
export const countFaults = (faults: readonly Fault[]): number =>
  faults.reduce((sum, { count = 1 }) => sum + count, 0);
