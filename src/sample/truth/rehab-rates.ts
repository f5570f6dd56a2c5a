import { isOfThisYear } from './coverage.js';
import { isCertifiedToday } from './in-force.js';
import { isServed } from './rehab.js';
import type { Subject } from './subject.js';
import type { RehabService } from '../rehabilitation.js';
import { rateLine, type TruthLine } from './truth-line.js';

/** What was asked for this year and neither declined nor refused. */
const wantedBy = ({ rehab }: Subject): RehabService[] =>
  rehab.filter((each) => isOfThisYear(each) && each.status !== 'declined' && each.status !== 'rejected');

/** How many of the holders who needed something got it, by township; and the same of devices alone. */
export const judgeRehabRates = (subjects: readonly Subject[]): TruthLine[] =>
  ['', 'device'].flatMap((about) =>
    [...new Set(subjects.map(({ township }) => township))].flatMap((township) => {
      const wanted = subjects
        .filter((subject) => subject.township === township && isCertifiedToday(subject))
        .map((subject) => wantedBy(subject).filter(({ item }) => about === '' || item === about))
        .filter(({ length }) => length > 0);
      if (wanted.length === 0) return [];
      const numerator = wanted.filter((services) => services.some(isServed)).length;
      return rateLine({
        ...{ rule: 'rehab-rate', about, township, numerator, denominator: wanted.length },
        why: about === '' ? '有康复需求的持证人员已服务人数' : '有辅具需求的持证人员已适配人数',
      });
    }),
  );
