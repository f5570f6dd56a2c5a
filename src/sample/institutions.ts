import type { Day } from './calendar.js';

/** An institution on the county's list, and from when to when it was designated; open where null. */
export interface DesignatedInstitution {
  readonly name: string;
  readonly service: 'appraisal' | 'rehab';
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The hospital that appraises most people. */
export const countyHospital = '澄岭县人民医院';

/** Designated from March 2026 on. */
export const newHospital = '澄岭县中医院';

/** Designated until April 2026. */
export const formerHospital = '澄岭县第二医院';

/** The centre that trains most of those who are to be rehabilitated. */
export const rehabCentre = '澄岭县残疾人康复中心';

/** On no list. */
export const unlistedHospital = '友好康宁门诊部';

/** The list of designated institutions. None of them is meant to be a real one. */
export const designated: readonly DesignatedInstitution[] = [
  { name: countyHospital, service: 'appraisal', from: '2020-01-01', to: null },
  { name: newHospital, service: 'appraisal', from: '2026-03-01', to: null },
  { name: formerHospital, service: 'appraisal', from: '2020-01-01', to: '2026-04-30' },
  { name: rehabCentre, service: 'rehab', from: '2021-01-01', to: null },
];
