import type { SqlValue } from '../engine/types.js';
import { columnsOfField, type Dataset, type SieveMark } from '../schema/dataset.js';
import { fieldPositions } from './record-columns.js';

/** Says whether a record carries a mark for which its row stays, as the dataset describes them. */
export type MarkReader = (values: readonly SqlValue[]) => boolean;

/** Compiles the marks of a dataset; a field that the run makes no use of says nothing. */
export const sieveMarks = (dataset: Dataset): MarkReader => {
  const positions = fieldPositions(dataset);
  const marks = [...dataset.sieveKeep].flatMap(([name, mark]): MarkReader[] => {
    const field = dataset.fields.get(name);
    const first = positions.get(name);
    if (field === undefined || first === undefined) return [];
    const width = columnsOfField(field).length;
    return [markReader(mark, { first, width })];
  });
  return (values) => {
    for (const mark of marks) if (mark(values)) return true;
    return false;
  };
};

const markReader = (
  mark: SieveMark,
  { first, width }: { readonly first: number; readonly width: number },
): MarkReader => {
  if (mark === 'said') {
    return (values) => {
      for (let at = first; at < first + width; at += 1) {
        const value = values[at] ?? null;
        if (value !== null && value !== false) return true;
      }
      return false;
    };
  }
  return (values) => {
    const value = values[first];
    return typeof value === 'string' && mark.some((word) => value.includes(word));
  };
};
