import { describe, expect, it } from 'vitest';
import {
  drawnPension,
  employeePension,
  proxyPension,
  residentPension,
} from '../../../src/sample/ordinary/pension.js';
import type { Life } from '../../../src/sample/person.js';
import { judgePension } from '../../../src/sample/truth/pension.js';
import { subjectOf } from '../../../src/sample/truth/subject.js';
import { brief, certificate, openContext, person } from './lives.js';

const judge = (life: Partial<Life>, birth = '1980-02-03'): string[] =>
  judgePension(subjectOf(person({ certificates: [certificate()], ...life }, { birth })), openContext).map(
    brief,
  );

const missing = 'pension-missing |  |  |  | certain | ';
const owing = (fen: number, confidence = 'certain'): string =>
  `pension-proxy-missing |  |  | ${fen} | ${confidence} | `;
const inVain = (month: number, fen = 20_000): string =>
  `pension-proxy-ineligible | 2026 | ${month} | ${fen} | certain | `;

const graduate = { school: '试点初级中学', status: 'graduated', placement: 'mainstream' } as const;

describe('pension-missing', () => {
  it('begins with the sixteenth birthday and ends with the sixtieth', () => {
    expect(judge({}, '2010-10-01')).toEqual([]);
    expect(judge({}, '2010-09-30')).toEqual([missing]);
    expect(judge({}, '1966-10-01')).toEqual([missing]);
    expect(judge({}, '1966-09-30')).toEqual([]);
  });

  it('lets pupils be, and finds those who finished school', () => {
    expect(judge({ schooling: [{ ...graduate, status: 'enrolled' }] }, '2009-05-05')).toEqual([]);
    expect(judge({ schooling: [graduate] }, '2009-05-05')).toEqual([missing]);
  });

  it('takes no heed of a membership that ended', () => {
    expect(judge({ pension: [residentPension({ status: 'ended' })] })).toEqual([missing]);
  });

  it('lets those be whom an employer insures for health this year', () => {
    const insurance = (year: number) => [{ year, scheme: 'employee', isActive: true }] as const;
    expect(judge({ insurance: [...insurance(2026)] })).toEqual([]);
    expect(judge({ insurance: [...insurance(2025)] })).toEqual([missing]);
  });

  it('lets those be who died, are in custody or hold no certificate', () => {
    expect(judge({ deaths: ['2026-08-31'] })).toEqual([]);
    expect(judge({ sentences: [{ judgedOn: '2026-08-31', releasedOn: null }] })).toEqual([]);
    expect(judge({ certificates: [] })).toEqual([]);
  });
});

describe('pension-proxy-missing', () => {
  it('counts what the government paid against 200 yuan', () => {
    expect(judge({ pension: [residentPension()] })).toEqual([owing(20_000)]);
    expect(judge({ pension: [proxyPension({ proxyFen: 19_999 })] })).toEqual([owing(1)]);
    expect(judge({ pension: [proxyPension()] })).toEqual([]);
  });

  it('is less sure where nobody says who pays', () => {
    expect(judge({ pension: [residentPension({ payer: null })] })).toEqual([owing(20_000, 'probable')]);
  });

  it('asks nothing for the mildly disabled, the drawing and the employed', () => {
    expect(judge({ certificates: [certificate({ level: 3 })], pension: [residentPension()] })).toEqual([]);
    expect(judge({ pension: [drawnPension('2026-01-01')] })).toEqual([]);
    expect(judge({ pension: [residentPension(), employeePension()] })).toEqual([]);
  });
});

describe('pension-proxy-ineligible', () => {
  const paidIn = (month: string) => [proxyPension({ paidOn: `2026-${month}-01` })];

  it('begins with the month after a death', () => {
    expect(judge({ deaths: ['2026-04-30'], pension: paidIn('04') })).toEqual([]);
    expect(judge({ deaths: ['2026-04-30'], pension: paidIn('05') })).toEqual([inVain(5)]);
  });

  it('holds from the month after moving out to the one before moving back', () => {
    const moves = [
      { direction: 'out', movedOn: '2026-02-28' },
      { direction: 'in', movedOn: '2026-06-01' },
    ] as const;
    const months = ['02', '03', '05', '06'].map((month) =>
      judge({ moves: [...moves], pension: paidIn(month) }),
    );
    expect(months).toEqual([[], [inVain(3)], [inVain(5)], []]);
  });

  it('begins with the month after the first pension, and holds as long as a job does', () => {
    const drawing = drawnPension('2026-04-01', { payer: 'government', proxyFen: 10_000 });
    expect(judge({ pension: [{ ...drawing, paidOn: '2026-05-31' }] }, '1966-03-03')).toEqual([
      inVain(5, 10_000),
    ]);
    expect(judge({ pension: [{ ...drawing, paidOn: '2026-04-30' }] }, '1966-03-03')).toEqual([]);
    const job = employeePension({ joinedOn: '2024-01-01', status: 'ended', endedOn: '2026-05-01' });
    expect(judge({ pension: [job, ...paidIn('05')] })).toEqual([inVain(5)]);
    expect(judge({ pension: [job, ...paidIn('06')] })).toEqual([]);
  });
});

describe('deceased-paid', () => {
  it('speaks of a pension that is drawn in the month of the comparison', () => {
    expect(judge({ deaths: ['2026-08-31'], pension: [drawnPension('2020-01-01')] })).toEqual([
      'deceased-paid | pension | 9 |  | probable | ',
    ]);
    expect(judge({ deaths: ['2026-09-01'], pension: [drawnPension('2020-01-01')] })).toEqual([]);
  });
});
