/** Values of each unit, packed: those of unit `u` are `values[offsets[u]]` up to, not including, `values[offsets[u + 1]]`. */
export interface UnitLists {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

/** Collects values unit by unit, in any order. */
export interface UnitListsBuilder {
  add(unit: number, value: number): void;
  /** The values of every unit, ascending. */
  build(size: number): UnitLists;
}

/** Starts a collection of values by unit. */
export const unitListsBuilder = (): UnitListsBuilder => {
  let units = new Int32Array(1024);
  let values = new Int32Array(1024);
  let count = 0;
  return {
    add(unit, value) {
      if (count === units.length) {
        units = doubled(units);
        values = doubled(values);
      }
      units[count] = unit;
      values[count] = value;
      count += 1;
    },
    build(size) {
      const offsets = new Int32Array(size + 1);
      for (let at = 0; at < count; at += 1)
        offsets[(units[at] ?? 0) + 1] = (offsets[(units[at] ?? 0) + 1] ?? 0) + 1;
      for (let unit = 0; unit < size; unit += 1)
        offsets[unit + 1] = (offsets[unit + 1] ?? 0) + (offsets[unit] ?? 0);
      const next = offsets.slice();
      const packed = new Int32Array(count);
      for (let at = 0; at < count; at += 1) {
        const unit = units[at] ?? 0;
        packed[next[unit] ?? 0] = values[at] ?? 0;
        next[unit] = (next[unit] ?? 0) + 1;
      }
      for (let unit = 0; unit < size; unit += 1) {
        const [from = 0, to = 0] = [offsets[unit], offsets[unit + 1]];
        if (to - from > 1) packed.subarray(from, to).sort();
      }
      return { offsets, values: packed };
    },
  };
};

/** The units that have each value, ascending; `valueCount`: values are counted from 0 up to it. */
export const unitsByValue = ({ offsets, values }: UnitLists, valueCount: number): UnitLists => {
  const builder = unitListsBuilder();
  for (let unit = 0; unit + 1 < offsets.length; unit += 1) {
    const end = offsets[unit + 1] ?? 0;
    for (let at = offsets[unit] ?? 0; at < end; at += 1) builder.add(values[at] ?? 0, unit);
  }
  return builder.build(valueCount);
};

const doubled = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
};

/** Whether two units have a value in common; null where one of them has none. */
export const shareValue = ({ offsets, values }: UnitLists, a: number, b: number): boolean | null => {
  let at = offsets[a] ?? 0;
  let to = offsets[b] ?? 0;
  const endA = offsets[a + 1] ?? 0;
  const endB = offsets[b + 1] ?? 0;
  if (at === endA || to === endB) return null;
  while (at < endA && to < endB) {
    const difference = (values[at] ?? 0) - (values[to] ?? 0);
    if (difference === 0) return true;
    if (difference < 0) at += 1;
    else to += 1;
  }
  return false;
};

/** Calls `visit` with each value of a unit until it returns true; whether it did. */
export const someValue = (
  { offsets, values }: UnitLists,
  unit: number,
  visit: (value: number) => boolean,
): boolean => {
  const end = offsets[unit + 1] ?? 0;
  for (let at = offsets[unit] ?? 0; at < end; at += 1) if (visit(values[at] ?? 0)) return true;
  return false;
};

/** The same lists without those values that another value of the unit makes needless. */
export const withoutNeedless = (
  lists: UnitLists,
  isNeedless: (value: number, beside: number) => boolean,
): UnitLists => {
  const size = lists.offsets.length - 1;
  const builder = unitListsBuilder();
  for (let unit = 0; unit < size; unit += 1) {
    someValue(lists, unit, (value) => {
      if (!someValue(lists, unit, (beside) => isNeedless(value, beside))) builder.add(unit, value);
      return false;
    });
  }
  return builder.build(size);
};
