import { sampleId } from '../load/sample-roll.js';
import type { SampleRecord } from './linked-records.js';

const surnames = Array.from('王李张刘陈');
const given = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红鹏辉婷');

/** So many people, each with a name, a number, a telephone and a village of their own, who stand on all of some rolls. */
export const crowd = (size: number, rolls: readonly SampleRecord[]): readonly SampleRecord[] =>
  Array.from({ length: size }, (_, at) => {
    const nameOf = (from: readonly string[], position: number): string => from[position % from.length] ?? '';
    const name = [nameOf(surnames, at), nameOf(given, at), nameOf(given, 7 * at + rolls.length)].join('');
    const id = sampleId(`19${String(50 + rolls.length)}0101`, String(101 + at));
    const phone = `199${String(20_000_000 + 1000 * rolls.length + at)}`;
    return rolls.map((roll) => ({ ...roll, name, id, phone, village: `${name}村` }));
  }).flat();
