/** As it is, but for bytes that the compiler cannot know to be there. */
const characters = String.fromCharCode as (...codes: readonly (number | undefined)[]) => string;

/**
 * The text of ASCII bytes from `i` on, made without leaving JavaScript, which costs half of a call into the runtime. Only for the
 * lengths that rolls are full of: running numbers and amounts, telephone (11), citizen (18) and certificate numbers (20);
 * `undefined` for all others.
 */
export const shortAscii = (b: Buffer, i: number, length: number): string | undefined => {
  switch (length) {
    case 1:
      return characters(b[i]);
    case 2:
      return characters(b[i], b[i + 1]);
    case 3:
      return characters(b[i], b[i + 1], b[i + 2]);
    case 4:
      return characters(b[i], b[i + 1], b[i + 2], b[i + 3]);
    case 5:
      return characters(b[i], b[i + 1], b[i + 2], b[i + 3], b[i + 4]);
    case 6:
      return characters(b[i], b[i + 1], b[i + 2], b[i + 3], b[i + 4], b[i + 5]);
    case 7:
      return characters(b[i], b[i + 1], b[i + 2], b[i + 3], b[i + 4], b[i + 5], b[i + 6]);
    case 11:
      return characters(
        b[i],
        b[i + 1],
        b[i + 2],
        b[i + 3],
        b[i + 4],
        b[i + 5],
        b[i + 6],
        b[i + 7],
        b[i + 8],
        b[i + 9],
        b[i + 10],
      );
    case 18:
      return characters(
        b[i],
        b[i + 1],
        b[i + 2],
        b[i + 3],
        b[i + 4],
        b[i + 5],
        b[i + 6],
        b[i + 7],
        b[i + 8],
        b[i + 9],
        b[i + 10],
        b[i + 11],
        b[i + 12],
        b[i + 13],
        b[i + 14],
        b[i + 15],
        b[i + 16],
        b[i + 17],
      );
    case 20:
      return characters(
        b[i],
        b[i + 1],
        b[i + 2],
        b[i + 3],
        b[i + 4],
        b[i + 5],
        b[i + 6],
        b[i + 7],
        b[i + 8],
        b[i + 9],
        b[i + 10],
        b[i + 11],
        b[i + 12],
        b[i + 13],
        b[i + 14],
        b[i + 15],
        b[i + 16],
        b[i + 17],
        b[i + 18],
        b[i + 19],
      );
    default:
      return undefined;
  }
};
