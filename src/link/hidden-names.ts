const star = 0x2a;
const box = 0x25a1;

/** Whether a character of a name key stands for any one: hidden (张*三) or lost (张□). */
const isWildcard = (character: number): boolean => character === star || character === box;

/** Whether characters of the name are hidden or lost. */
export const hasWildcard = (key: string): boolean => key.includes('*') || key.includes('□');

/** Whether nothing of the name can be seen. */
export const isWhollyHidden = (characters: readonly number[]): boolean => characters.every(isWildcard);

/** One place of a pattern: a character, or a wildcard that one or more characters may fill, or that may stay empty. */
interface Place {
  readonly character: number | null;
  readonly isRepeated: boolean;
  readonly isOptional: boolean;
}

/**
 * A run of stars stands for one or more characters: some hide 欧阳建国 as 欧**, some as 欧*. Of a run of boxes the first
 * stands for one and each further one for one or none: software that loses a character outside the basic plane leaves
 * one mark or two.
 */
const placesOf = (characters: readonly number[]): readonly Place[] => {
  const places: Place[] = [];
  characters.forEach((character, at) => {
    const isFollowing = at > 0 && characters[at - 1] === character;
    if (character === star) {
      if (!isFollowing) places.push({ character: null, isRepeated: true, isOptional: false });
    } else if (character === box) {
      places.push({ character: null, isRepeated: false, isOptional: isFollowing });
    } else {
      places.push({ character, isRepeated: false, isOptional: false });
    }
  });
  return places;
};

const unreached = 0;
/** Reached, and characters that both names show only sound alike. */
const heard = 1;
/** Reached, and nothing that both names show has met. */
const reached = 2;
/** Reached, and a character that both names show is the same. */
const seen = 3;

/**
 * Compares two names of which one or both have hidden or lost characters, in usual forms: `hidden` if the visible parts
 * agree, `unknown` if they do not meet (张* and *三), else `different`. One character at least has to be the same; the others
 * may sound alike: 赵*青 may be 赵小清, and 李** is not 黎小明.
 */
export const compareHidden = (
  a: readonly number[],
  b: readonly number[],
  soundAlike: (one: number, other: number, isSurname: boolean) => boolean,
): 'hidden' | 'unknown' | 'different' => {
  const [placesA, placesB] = [placesOf(a), placesOf(b)];
  const width = placesB.length + 1;
  const states = new Uint8Array((placesA.length + 1) * width);
  const reach = (atA: number, atB: number, state: number): void => {
    const at = atA * width + atB;
    states[at] = Math.max(states[at] ?? unreached, state);
  };
  reach(0, 0, reached);
  for (let atA = 0; atA <= placesA.length; atA += 1) {
    for (let atB = 0; atB <= placesB.length; atB += 1) {
      const state = states[atA * width + atB] ?? unreached;
      if (state === unreached) continue;
      const [one, other] = [placesA[atA], placesB[atB]];
      if (one?.isOptional === true) reach(atA + 1, atB, state);
      if (other?.isOptional === true) reach(atA, atB + 1, state);
      if (one === undefined || other === undefined) continue;
      if (one.character === null || other.character === null) {
        reach(atA + 1, atB + 1, state);
        if (one.isRepeated) reach(atA, atB + 1, state);
        if (other.isRepeated) reach(atA + 1, atB, state);
      } else if (one.character === other.character) {
        reach(atA + 1, atB + 1, seen);
      } else if (soundAlike(one.character, other.character, atA === 0 || atB === 0)) {
        reach(atA + 1, atB + 1, state === reached ? heard : state);
      }
    }
  }
  const end = states.at(-1);
  if (end === seen) return 'hidden';
  return end === reached ? 'unknown' : 'different';
};
