import type { County } from '../population.js';
import { Random } from '../random.js';
import { activityRoll } from './activities.js';
import { ageFriendlyRoll } from './age-friendly.js';
import { appraisalRoll } from './appraisal.js';
import { allowanceRoll } from './allowances.js';
import { assetIncomeRoll } from './asset-income.js';
import { careRoll } from './care.js';
import { custodyRoll } from './custody.js';
import { deathRoll } from './deaths.js';
import { dibaoRoll } from './dibao.js';
import { educationRoll, lastTermRoll } from './education.js';
import { familyDoctorRoll } from './family-doctor.js';
import { employmentRoll } from './employment.js';
import { housingRoll } from './housing.js';
import { insuranceRolls } from './insurance.js';
import { institutionList } from './institutions.js';
import { medicalAidRoll } from './medical-aid.js';
import { moveRoll } from './moves.js';
import { pensionRoll } from './pension.js';
import { rehabRoll } from './rehab.js';
import { paymentRolls } from './payments.js';
import { monitoringRoll } from './monitoring.js';
import { povertyRoll } from './poverty.js';
import { registryRoll } from './registry.js';
import { reliefRoll } from './relief.js';
import { rentalRoll } from './rental.js';
import { retrofitRoll } from './retrofit.js';
import type { FilePlan } from './sheet.js';
import { studentAidRoll } from './student-aid.js';
import { subsidyRolls } from './subsidy.js';
import { surveyRoll } from './survey.js';
import { targetsRoll } from './targets.js';
import { tekunRoll } from './tekun.js';

/** All files of the county. Every file has its own noise, so that adding one changes no other. */
export const planRolls = (county: County, seed: number): FilePlan[] => {
  const isAppraised = county.persons.some(({ life }) => life.appraisals.length > 0);
  const isRehabilitated = county.persons.some(({ life }) => life.rehab.length > 0);
  const isSignedUp = county.persons.some(({ life }) => life.doctors.length > 0);
  const randomFor = (roll: string): Random => new Random(seed, `roll ${roll}`);
  return [
    registryRoll(county, randomFor('registry')),
    ...subsidyRolls(county, (month) => randomFor(`subsidy ${month}`)),
    ...paymentRolls(county, (month) => randomFor(`payments ${month}`)),
    dibaoRoll(county, randomFor('dibao')),
    ...insuranceRolls(county, (year) => randomFor(`insurance ${year}`)),
    educationRoll(county, randomFor('education')),
    lastTermRoll(county, randomFor('education before')),
    studentAidRoll(county, randomFor('student aid')),
    housingRoll(county, randomFor('housing')),
    retrofitRoll(county, randomFor('barrier-free')),
    ageFriendlyRoll(county, randomFor('age-friendly')),
    rentalRoll(county, randomFor('rental')),
    ...(isAppraised ? [appraisalRoll(county, randomFor('appraisal')), institutionList()] : []),
    ...(isSignedUp ? [familyDoctorRoll(county, randomFor('family doctors'))] : []),
    ...(isRehabilitated ? [rehabRoll(county, randomFor('rehabilitation')), targetsRoll(county)] : []),
    deathRoll(county),
    moveRoll(county),
    custodyRoll(county),
    tekunRoll(county),
    allowanceRoll(county),
    ...povertyRoll(county, randomFor('poverty')),
    ...monitoringRoll(county, randomFor('monitoring')),
    ...assetIncomeRoll(county, randomFor('asset income')),
    ...pensionRoll(county, randomFor('pension')),
    ...careRoll(county, randomFor('care')),
    ...employmentRoll(county, randomFor('employment')),
    ...reliefRoll(county, randomFor('relief')),
    ...surveyRoll(county, randomFor('survey')),
    ...activityRoll(county, randomFor('activities')),
    ...medicalAidRoll(county, randomFor('medical aid')),
  ];
};
