import type { Units } from './units.js';

/** Whether two numbers of 18 characters have the same sequence. */
export const haveSameSequence = ({ numbers: valid }: Units, a: number, b: number): boolean =>
  valid[a]?.slice(14, 17) === valid[b]?.slice(14, 17);

/** Sequences that one clerk gives out on one day for a township: children of one birth have them in turn, or nearly so. */
const sequencesInTurn = 10;

/** Whether two numbers of 18 characters are of one birth date and have sequences in turn, as those of twins. */
export const areNumberedInTurn = ({ numbers: valid }: Units, a: number, b: number): boolean => {
  const [one, other] = [valid[a] ?? '', valid[b] ?? ''];
  const apart = Math.abs(Number(one.slice(14, 17)) - Number(other.slice(14, 17)));
  return one.slice(0, 14) === other.slice(0, 14) && apart <= sequencesInTurn;
};

const sequenceAndCheck = 4;

/** Whether sequence and check digit of two numbers, wherever they differ else, are the same and can be seen. */
export const haveSameEnd = ({ numbers: valid, failing }: Units, a: number, b: number): boolean => {
  const [one, other] = [a, b].map((unit) => (valid[unit] ?? failing[unit] ?? '').slice(-sequenceAndCheck));
  return one === other && /^[0-9]{3}[0-9X]$/.test(one ?? '');
};
