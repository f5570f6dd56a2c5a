import { townshipsFor } from '../../src/sample/more-townships.js';
import type { Township } from '../../src/sample/places.js';

/** How many people a township may have before the county is given another one. */
const peopleOfTownship = 9_000;

/** The invented townships of a county of this size: the six of the sample, and as many more as its people fill. */
export const placesFor = (people: number): readonly Township[] => townshipsFor(people, peopleOfTownship);
