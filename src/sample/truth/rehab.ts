import { addMonths, ageOn, monthOf } from '../calendar.js';
import { today } from '../county.js';
import { birthIn } from './assistance.js';
import { isOfThisYear, type Context } from './coverage.js';
import { isCertifiedToday, isGoneBefore, isInCustody } from './in-force.js';
import type { Subject } from './subject.js';
import type { RehabService } from '../rehabilitation.js';
import { plainVerdict, type Verdict } from './truth-line.js';

const lastChildAge = 6;

/** Years after which the same device may be fitted again. */
const deviceYears = 3;

/** Whether the service was given, or is granted and on its way. */
export const isServed = ({ status }: RehabService): boolean =>
  status === 'served' || status === 'ongoing' || status === 'approved';

/** Whether the office knows why nothing was given: it is being looked into, or was not wanted. */
const isExplained = ({ status }: RehabService): boolean => status === 'pending' || status === 'declined';

const isAppraised = ({ appraisals }: Subject): boolean =>
  appraisals.some(
    ({ disability, appraisedOn }) =>
      disability !== null &&
      !appraisals.some((later) => later.disability === null && later.appraisedOn > appraisedOn),
  );

const judgeChild = (subject: Subject, { isCovered }: Context): Verdict[] => {
  const isDisabled = isCertifiedToday(subject) || isAppraised(subject);
  if (!isDisabled || ageOn(birthIn(subject), today) > lastChildAge || isGoneBefore(subject, monthOf(today)))
    return [];
  const isKnown = subject.rehab.some((each) => isOfThisYear(each) && (isServed(each) || isExplained(each)));
  if (isKnown || !isCovered('rehab', subject.township)) return [];
  return [plainVerdict('child-rehab-missing', '', 'certain', '不满7周岁的残疾儿童，本年度没有康复救助记录')];
};

const judgeNeeds = (subject: Subject): Verdict[] => {
  const devices = subject.rehab.filter(({ item }) => item === 'device');
  const isMet = (need: RehabService): boolean =>
    devices.some(
      (each) =>
        (isServed(each) || isExplained(each)) &&
        each.isRepair !== true &&
        each.device === need.device &&
        (each.servedOn ?? each.appliedOn) >= need.appliedOn,
    );
  const isAway = isGoneBefore(subject, monthOf(today)) || isInCustody(subject, monthOf(today));
  const open = isAway ? [] : devices.filter((each) => each.status === 'unmet' && !isMet(each));
  return [...new Set(open.map(({ device }) => device ?? ''))].map((device) =>
    plainVerdict('device-missing', device, 'certain', '登记了辅具需求，没有适配记录'),
  );
};

const judgeRepeated = (subject: Subject): Verdict[] => {
  const fitted = subject.rehab.filter(
    (each) => each.item === 'device' && isServed(each) && each.isRepair !== true && each.servedOn !== null,
  );
  const isTooSoon = (later: RehabService): boolean =>
    fitted.some(({ device, servedOn }) => {
      const [first, second] = [servedOn ?? '', later.servedOn ?? ''];
      return device === later.device && first < second && second < addMonths(first, 12 * deviceYears);
    });
  const repeated = fitted.filter(isTooSoon);
  return [...new Set(repeated.map(({ device }) => device ?? ''))].map((device) => ({
    ...plainVerdict('device-twice', device, 'certain', '同类辅具未满3年再次适配'),
    fen: repeated.filter((each) => each.device === device).reduce((sum, { fen }) => sum + fen, 0),
  }));
};

/** Disabled children without rehabilitation, devices that were never fitted and those that were fitted too soon again. */
export const judgeRehab = (subject: Subject, context: Context): Verdict[] => [
  ...judgeChild(subject, context),
  ...judgeNeeds(subject),
  ...judgeRepeated(subject),
];
