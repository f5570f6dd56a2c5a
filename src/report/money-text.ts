import { countText } from './labels.js';

/** Whole fen, not negative, as yuan for a reader: `1,234.50`. Never through floating point. */
export const moneyText = (fen: number): string =>
  `${countText(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
