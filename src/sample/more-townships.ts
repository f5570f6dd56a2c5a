import { townships, type Township } from './places.js';

const starts = '青白金银石云松柏竹兰梅桃榆槐柳枫';
const ends = '山河溪岭湾桥坪塘沟坝';
const sides = '东西南北上下前后';

/** The six townships, and as many more invented ones as make `wanted` together, 160 at most. */
const inventTownships = (wanted: number): readonly Township[] => {
  const more = Array.from({ length: Math.max(0, wanted - townships.length) }, (_, at): Township => {
    const stem = `${starts[at % starts.length] ?? ''}${ends[Math.floor(at / starts.length) % ends.length] ?? ''}`;
    return {
      name: `新${stem}镇`,
      region: `9902${String(at + 1).padStart(2, '0')}`,
      isUrban: false,
      villages: Array.from(sides, (side) => `${side}${stem}村`),
    };
  });
  return [...townships, ...more];
};

/** What a township of the sample may hold: with its eight villages or so, one of them has some two thousand people. */
const peopleOfTownship = 13_000;

/**
 * The townships of a county of so many people: the six, and others where these would hold more than `most` each. Real
 * counties have ten to thirty, with villages of one to three thousand people.
 */
export const townshipsFor = (people: number, most = peopleOfTownship): readonly Township[] =>
  inventTownships(Math.ceil(people / most));
