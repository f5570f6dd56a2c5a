import type { MappedColumn, SheetMapping } from '../map/types.js';

/** Every column that the records of a sheet are read from: those that a row's records share, and those of its slots. */
export const everyColumn = ({ columns, slots }: SheetMapping): readonly MappedColumn[] => [
  ...columns,
  ...slots.flatMap((slot) => slot.columns),
];
