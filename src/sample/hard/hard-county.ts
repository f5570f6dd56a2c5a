import type { Person } from '../person.js';
import { townshipsFor } from '../more-townships.js';
import { inventCounty, type County } from '../population.js';
import { Random } from '../random.js';
import { hardScenarios } from '../scenario/scenarios.js';
import { noRehabilitation } from '../rehabilitation.js';
import { noRural } from '../rural.js';
import { noServices } from '../services.js';
import { evaluateCounty } from '../truth/evaluate.js';
import type { TruthLine } from '../truth/truth-line.js';
import { leaveOut } from './absentees.js';
import { damageCounty, takeSlips } from './damage-county.js';
import { HardRegistry } from './hard-registry.js';

/** A county whose rolls are hard to link, and what is true of its people. */
export interface HardCounty {
  readonly county: County;
  /** What must be found about the people, worked out before anything was damaged. */
  readonly truth: readonly TruthLine[];
}

/**
 * Invents a county like the ordinary one, but with namesakes, clans and twins and with more people missing from rolls, and
 * damages names and numbers in its rolls.
 * What the stories of the ordinary county write wrongly is left out, with what they say must not be found; the truth speaks
 * of the people alone and not of the damaged rows.
 */
export const inventHardCounty = (people: number, seed: number): HardCounty => {
  const numbers = new Set<string>();
  const county = inventCounty(people, seed, {
    stories: hardScenarios,
    standards: [],
    registrarFor: (_, cast) => {
      const isFixed = (person: Person): boolean => cast.has(person);
      return new HardRegistry(new Random(seed, 'hard registration'), {
        places: townshipsFor(people),
        isFixed,
        numbers,
      });
    },
  });
  // Damage is done to the rolls that linking is measured by.
  for (const { life } of county.persons) delete life.bank;
  for (const { life } of county.persons)
    Object.assign(life, { appraisals: [], ...noRehabilitation(), ...noRural(), ...noServices() });
  const told = takeSlips(county.persons);
  leaveOut(new Random(seed, 'left out'), county.persons, county.cast);
  const cast = new Map([...county.cast].filter(([person]) => !told.has(person)));
  const truth = evaluateCounty({ ...county, cast });
  damageCounty({ random: new Random(seed, 'damage'), ...county, numbers });
  return { county, truth };
};
