/** A text made ready to be compared many times. */
export interface TextForm {
  /** Code points; of texts in words without the spaces. */
  readonly characters: Uint32Array;
  /** One bit for each of its characters, by hash: what one text has and another lacks, at a glance. */
  readonly signature: number;
  /** Its words where it has several, else none. */
  readonly words: ReadonlySet<string>;
}

const oneWord: ReadonlySet<string> = new Set();

/** Makes the form of a text; words are told apart by spaces, and do not count as characters. */
export const textForm = (text: string): TextForm => {
  const words = text.split(' ').filter((word) => word !== '');
  const characters = Uint32Array.from(words.join(''), (character) => character.codePointAt(0) ?? 0);
  let signature = 0;
  for (const character of characters) signature |= 1 << (Math.imul(character, 0x9e3779b1) >>> 27);
  return { characters, signature, words: words.length > 1 ? new Set(words) : oneWord };
};

/** At least so many characters of one text have no partner in the other. */
export const missingCharacters = (one: TextForm, other: TextForm): number =>
  bitCount(one.signature & ~other.signature);

const bitCount = (bits: number): number => {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
