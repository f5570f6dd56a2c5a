import { absentScenarios } from './absent.js';
import { accountScenarios } from './accounts.js';
import { appliedScenarios } from './applied.js';
import { appraisedScenarios } from './appraised.js';
import { assetIncomeScenarios } from './asset-income.js';
import { appraisalTurnScenarios } from './appraisal-turns.js';
import { careScenarios } from './care.js';
import { certificateTurnScenarios } from './certificate-turns.js';
import { certificateScenarios } from './certificates.js';
import { contradictingScenarios } from './contradicting.js';
import { doctorScenarios } from './doctors.js';
import { expiredScenarios } from './expired.js';
import { expiringScenarios } from './expiring.js';
import { financeScenarios } from './finance.js';
import { homeScenarios } from './homes.js';
import { goneScenarios } from './gone.js';
import { identityScenarios } from './identity.js';
import { ineligibleScenarios } from './ineligible.js';
import { insuredScenarios } from './insured.js';
import { insuredTwiceScenarios } from './insured-twice.js';
import { interruptedScenarios } from './interrupted.js';
import { invalidScenarios } from './invalid.js';
import { lateScenarios } from './late.js';
import { medicalAidScenarios } from './medical-aid.js';
import { missingScenarios } from './missing.js';
import { offStandardScenarios } from './off-standard.js';
import { pensionScenarios } from './pension.js';
import { premiumScenarios } from './premium.js';
import { monitoringScenarios } from './monitoring.js';
import { povertyScenarios } from './poverty.js';
import { pupilScenarios } from './pupils.js';
import { reliefScenarios } from './relief.js';
import { retrofitScenarios } from './retrofit.js';
import { rehabScenarios } from './rehab.js';
import type { Scenario } from './scenario.js';
import { schoolScenarios } from './school.js';
import { surveyedScenarios } from './surveyed.js';
import { supportedScenarios } from './supported.js';
import { twiceScenarios } from './twice.js';
import { workScenarios } from './work.js';

/** The stories of the rolls that a hard county has too: its people stay the same whatever else is told elsewhere. */
export const hardScenarios: readonly Scenario[] = [
  ...expiredScenarios,
  ...invalidScenarios,
  ...absentScenarios,
  ...expiringScenarios,
  ...missingScenarios,
  ...ineligibleScenarios,
  ...twiceScenarios,
  ...insuredScenarios,
  ...schoolScenarios,
  ...pupilScenarios,
  ...retrofitScenarios,
  ...homeScenarios,
  ...identityScenarios,
  ...contradictingScenarios,
  ...certificateScenarios,
  ...appraisedScenarios,
  ...goneScenarios,
  ...supportedScenarios,
];

/** Every story of the county. */
export const scenarios: readonly Scenario[] = [
  ...hardScenarios,
  ...povertyScenarios,
  ...monitoringScenarios,
  ...assetIncomeScenarios,
  ...pensionScenarios,
  ...rehabScenarios,
  ...accountScenarios,
  ...financeScenarios,
  ...lateScenarios,
  ...interruptedScenarios,
  ...appliedScenarios,
  ...premiumScenarios,
  ...doctorScenarios,
  ...careScenarios,
  ...workScenarios,
  ...surveyedScenarios,
  ...insuredTwiceScenarios,
  ...certificateTurnScenarios,
  ...appraisalTurnScenarios,
  ...medicalAidScenarios,
  ...reliefScenarios,
  ...offStandardScenarios,
];
