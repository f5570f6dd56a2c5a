import type { CellKind } from '../read/types.js';
import type { FieldNormaliser, NormalisedField } from './cell-readers.js';

const rememberedTexts = 2_000;
const slotBits = 11;
const slots = 2 ** slotBits;

/** After so many cells it is judged whether the column repeats itself: numbers of the office's own never do. */
const trial = 4_096;
const mostMissed = trial / 2;

/** A place among `slots` for a text: of six of its characters, at least one differs between most dates and places. */
const slotOf = (text: string): number => {
  const last = text.length - 1;
  const middle = text.length >> 1;
  const front = text.charCodeAt(0) ^ (text.charCodeAt(1) << 16);
  const back = text.charCodeAt(last) ^ (text.charCodeAt(last - 1) << 16);
  const inside = text.charCodeAt(middle) ^ (text.charCodeAt(middle + 1) << 16);
  const mixed = Math.imul(front, 0x9e3779b1) ^ Math.imul(back, 0x85ebca6b) ^ Math.imul(inside, 0xc2b2ae35);
  return mixed >>> (32 - slotBits);
};

/**
 * Remembers what a text became, for a column that holds few different ones. Most cells are found in a small table whose
 * places follow from a few characters, the others in a map; both are bounded. A column that turns out to hardly ever
 * repeat itself is read cell by cell.
 */
export const remembering = (read: FieldNormaliser): FieldNormaliser => {
  const known = new Map<CellKind, Map<string, NormalisedField>>();
  const texts = new Array<string | undefined>(slots).fill(undefined);
  const kinds = new Array<CellKind | undefined>(slots).fill(undefined);
  const fields = new Array<NormalisedField | undefined>(slots).fill(undefined);

  let isUseful = true;
  let asked = 0;
  let missed = 0;

  const look = (text: string, kind: CellKind): NormalisedField => {
    let ofKind = known.get(kind);
    if (ofKind === undefined) known.set(kind, (ofKind = new Map<string, NormalisedField>()));
    let field = ofKind.get(text);
    if (field === undefined) {
      field = read(text, kind);
      if (ofKind.size < rememberedTexts) ofKind.set(text, field);
    }
    return field;
  };

  return (text, kind) => {
    if (!isUseful) return read(text, kind);
    if (++asked === trial) {
      isUseful = missed < mostMissed;
      asked = 0;
      missed = 0;
    }
    const slot = slotOf(text);
    const near = fields[slot];
    if (near !== undefined && texts[slot] === text && kinds[slot] === kind) return near;
    missed += 1;
    const field = look(text, kind);
    texts[slot] = text;
    kinds[slot] = kind;
    fields[slot] = field;
    return field;
  };
};
