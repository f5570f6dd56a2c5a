/** Whole fen as yuan with exactly two decimals, as text: `123450` is `1234.50`. Never through floating point. */
export const yuanText = (fen: number): string => {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of fen: ${fen}`);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
