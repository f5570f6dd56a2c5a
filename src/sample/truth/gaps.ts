import { isKnown } from './coverage.js';
import type { Subject } from './subject.js';
import { lineOf, plainVerdict, type TruthLine } from './truth-line.js';

/** Rolls on which every township should have somebody, and the person's rows on them. */
const rolls: readonly (readonly [string, (subject: Subject) => readonly unknown[]])[] = [
  ['registry', ({ certificates }) => certificates],
  ['subsidy', ({ payments }) => payments],
  ['dibao', ({ dibao }) => dibao],
  ['medical_insurance', ({ insurance }) => insurance],
  ['education', ({ schooling }) => schooling],
  ['tekun', ({ tekun }) => tekun],
  ['poverty', ({ poverty }) => poverty],
  ['monitoring', ({ monitoring }) => monitoring],
  ['asset_income', ({ assetIncome }) => assetIncome],
  ['pension', ({ pension }) => pension],
  ['family_doctor', ({ doctors }) => doctors],
  ['payments', ({ bank }) => bank],
  ['care', ({ care }) => care],
  ['employment', ({ work, trainings }) => [...work, ...trainings]],
  ['survey', ({ surveys }) => surveys],
  ['activities', ({ measures }) => measures],
  ['medical_aid', ({ treatments }) => treatments],
];

/** A smaller township may have nobody on a roll by chance. */
const fewest = 10;

/** Townships of ten people or more that a roll leaves out, though it names people elsewhere. */
export const judgeGaps = (subjects: readonly Subject[]): TruthLine[] =>
  rolls.flatMap(([roll, rowsOf]) => {
    const named = new Set(subjects.filter((each) => rowsOf(each).length > 0).map(({ township }) => township));
    return [...new Set(subjects.map(({ township }) => township))]
      .filter((name) => {
        const people = subjects.filter((each) => each.township === name && isKnown(each)).length;
        return named.size > 0 && people >= fewest && !named.has(name);
      })
      .map((name) =>
        lineOf(plainVerdict('roll-gap', roll, 'certain', '其他名册有该乡镇的人，本名册一个也没有'), {
          ...{ idNumber: '', name: '', township: name },
        }),
      );
  });
