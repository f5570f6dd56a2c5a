import { townships, type Township } from '../../src/sample/places.js';

/** How many people a township may have before the county is given another one. */
const peopleOfTownship = 9_000;

const starts = '青白金银石云松柏竹兰梅桃榆槐柳枫';
const ends = '山河溪岭湾桥坪塘沟坝';
const sides = '东西南北上下前后';

/** The invented townships of a county of this size: the six of the sample, and as many more as its people fill. */
export const placesFor = (people: number): readonly Township[] => {
  const wanted = Math.max(townships.length, Math.ceil(people / peopleOfTownship));
  const more = Array.from({ length: wanted - townships.length }, (_, at): Township => {
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
