import { moneyText } from '../money-text.js';

/** Characters that a sum of fen takes in a column, with its sign and the cell's edges: a number does not break, it becomes ###. */
export const moneyWidth = (fen: number): number =>
  moneyText(Math.abs(fen)).length + (fen < 0 ? 1 : 0) + edges;

/** Wide enough for the digits of a font that stands in for one that the machine lacks. */
const edges = 3;
