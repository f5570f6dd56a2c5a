/** Which characters (code points) of two texts have no counterpart in the other: one flag a character. */
export interface DifferingCharacters {
  readonly one: readonly boolean[];
  readonly other: readonly boolean[];
}

/** Longer texts are not compared: a cell of two such texts differs in more than a few characters. */
const longest = 200;

/**
 * Which characters of two texts differ, so that they can be marked. Texts of one length are compared place by place, unless
 * something was put in and something left out so that this would mark much more than the longest common part does.
 */
export const differingCharacters = (textOne: string, textOther: string): DifferingCharacters => {
  const one = Array.from(textOne);
  const other = Array.from(textOther);
  if (one.length > longest || other.length > longest) return wholly(one, other, textOne !== textOther);
  const aligned = outsideCommonPart(one, other);
  if (one.length !== other.length) return aligned;
  const placed = one.map((character, at) => character !== other[at]);
  const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;
  return count(placed) <= Math.max(mostPlaced, count(aligned.one)) ? { one: placed, other: placed } : aligned;
};

/** Two characters that changed places are two marks, although leaving one out and putting it in again is only one. */
const mostPlaced = 2;

const wholly = (one: readonly string[], other: readonly string[], differs: boolean): DifferingCharacters => ({
  one: one.map(() => differs),
  other: other.map(() => differs),
});

const outsideCommonPart = (one: readonly string[], other: readonly string[]): DifferingCharacters => {
  // lengths[i][j]: the longest common part of what stands from i in the one and from j in the other.
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    if (row === undefined) continue;
    for (let j = other.length - 1; j >= 0; j -= 1) {
      row[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const flags = { one: one.map(() => true), other: other.map(() => true) };
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) {
      flags.one[i] = false;
      flags.other[j] = false;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return flags;
};

/** A text cut where its marks begin and end. */
export const cutByMarks = (
  text: string,
  marks: readonly boolean[],
): readonly { readonly text: string; readonly marked: boolean }[] => {
  const runs: { text: string; marked: boolean }[] = [];
  for (const [at, character] of Array.from(text).entries()) {
    const marked = marks[at] ?? false;
    const last = runs.at(-1);
    if (last?.marked === marked) last.text += character;
    else runs.push({ text: character, marked });
  }
  return runs;
};
