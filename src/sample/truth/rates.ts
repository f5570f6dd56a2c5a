import type { Context } from './coverage.js';
import { cutOffAge, isDisabledChild, isPupil } from './schooling.js';
import type { Subject } from './subject.js';
import { rateLine, type TruthLine } from './truth-line.js';

/** Due at a school of the county: a disabled child of school age that is not deferred, finished or at school elsewhere. */
const isDue = (subject: Subject): boolean => {
  const age = cutOffAge(subject);
  const isElsewhere = subject.schooling.some(({ status }) =>
    ['deferred', 'graduated', 'elsewhere'].includes(status),
  );
  return isDisabledChild(subject) && age >= 6 && age <= 15 && (isPupil(subject) || !isElsewhere);
};

/** The share of disabled children at school, a line for each township that has any and of which the roll knows somebody. */
export const judgeRates = (subjects: readonly Subject[], context: Context): TruthLine[] =>
  [...new Set(subjects.map(({ township }) => township))].flatMap((township) => {
    const due = subjects.filter((subject) => subject.township === township && isDue(subject));
    if (due.length === 0 || !context.isCovered('education', township)) return [];
    const numerator = due.filter(isPupil).length;
    const why = '适龄残疾儿童在学人数与目标';
    return rateLine({
      ...{ rule: 'enrolment-rate', about: '', township, why },
      ...{ numerator, denominator: due.length },
    });
  });
