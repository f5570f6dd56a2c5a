import { describe, expect, it } from 'vitest';
import { tariffOf, type Treatment } from '../../../src/sample/hospital.js';
import { staySettled } from '../../../src/sample/ordinary/hospital.js';
import type { Life } from '../../../src/sample/person.js';
import { judgeMedicalAid } from '../../../src/sample/truth/medical-aid.js';
import { subjectOf } from '../../../src/sample/truth/subject.js';
import { brief, certificate, person, spell } from './lives.js';

const judge = (treatments: Treatment[], life: Partial<Life> = {}): string[] =>
  judgeMedicalAid(
    subjectOf(person({ certificates: [certificate()], dibao: [spell()], ...life, treatments })),
  ).map(brief);

/** A stay settled on a day of 2026 at an own cost and with an aid in yuan. */
const stay = (day: string, yuan: number, aid: number | null, change: Partial<Treatment> = {}): Treatment =>
  staySettled(`2026-${day}`, {
    ownFen: Math.round(yuan * 100),
    aidFen: aid === null ? null : Math.round(aid * 100),
    ...change,
  });

describe('the tariff', () => {
  it('gives 70 % up to 10,000 yuan and 75 % of what is beyond, to the hundredth of a fen', () => {
    expect([800_000, 1_000_000, 1_000_001, 2_000_000, 800_005].map(tariffOf)).toEqual([
      56_000_000, 70_000_000, 70_000_075, 145_000_000, 56_000_350,
    ]);
  });
});

describe('aid-amount', () => {
  it('says what was given too much and what too little', () => {
    expect(judge([stay('05-12', 8000, 5000)])).toEqual(['aid-amount | 2026-05-12 | 5 | -60000 | certain | ']);
    expect(judge([stay('05-12', 20_000, 15_000)])).toEqual([
      'aid-amount | 2026-05-12 | 5 | 50000 | certain | ',
    ]);
    expect(judge([stay('05-12', 20_000, 14_500)])).toEqual([]);
  });

  it('takes a fen for a difference and less for rounding', () => {
    expect(judge([stay('05-12', 8000.05, 5600.03)])).toEqual([]);
    expect(judge([stay('05-12', 8000.05, 5600.04)])).toEqual([]);
    expect(judge([stay('05-12', 8000, 5599.99)])).toEqual(['aid-amount | 2026-05-12 | 5 | -1 | certain | ']);
  });

  it('ends the aid of a year at 50,000 yuan, whatever order the rows stand in', () => {
    const [first, second] = [stay('05-12', 50_000, 37_000), stay('07-20', 30_000, 22_000)];
    expect(judge([second, first])).toEqual(['aid-amount | 2026-07-20 | 7 | 900000 | certain | ']);
    expect(judge([first, { ...second, aidFen: 1_300_000 }])).toEqual([]);
    expect(judge([{ ...first, settledOn: '2025-12-31' }, second])).toEqual([]);
  });

  it('is less sure where the class or the eligible cost is not given', () => {
    const found = ['aid-amount | 2026-05-12 | 5 | -60000 | probable | '];
    expect(judge([stay('05-12', 8000, 5000, { class: null })])).toEqual(found);
    expect(judge([stay('05-12', 8000, 5000, { eligibleFen: null })])).toEqual(found);
    expect(judge([stay('05-12', 9000, 5000, { eligibleFen: 800_000, class: 'poverty' })])).toEqual([
      'aid-amount | 2026-05-12 | 5 | -60000 | certain | ',
    ]);
  });

  it('judges settled stays in hospitals of the county by those for whom the tariff is', () => {
    const others: Partial<Treatment>[] = [
      { class: 'tekun' },
      { class: 'borderline' },
      { kind: 'chronic' },
      { isDesignated: false },
      { settledOn: null, status: 'pending' },
    ];
    expect(others.flatMap((change) => judge([stay('05-12', 8000, 5000, change)]))).toEqual([]);
  });

  it('speaks of nobody whom no roll of the comparison names', () => {
    expect(judge([stay('05-12', 8000, 5000)], { certificates: [], dibao: [] })).toEqual([]);
  });
});

describe('aid-missing', () => {
  it('sums the stays of this year', () => {
    expect(judge([stay('05-12', 600, 0), stay('07-20', 400, null)])).toEqual([
      'aid-missing |  |  | 70000 | certain | ',
    ]);
    expect(judge([stay('05-12', 999.99, null)])).toEqual([]);
    expect(judge([stay('05-12', 3000.05, null)])).toEqual(['aid-missing |  |  | 210004 | certain | ']);
    expect(judge([stay('05-12', 8000, null, { settledOn: '2025-12-31' })])).toEqual([]);
  });

  it('is settled by any aid of the year, and by an application', () => {
    const unaided = stay('05-12', 8000, null);
    expect(judge([unaided, stay('07-20', 1000, 700)])).toEqual([]);
    expect(judge([unaided, stay('07-20', 1000, 500, { kind: 'chronic' })])).toEqual([]);
    expect(judge([unaided, stay('07-20', 1000, null, { settledOn: null, status: 'pending' })])).toEqual([]);
    expect(judge([unaided, stay('07-20', 1000, 700, { settledOn: '2025-07-20' })])).toEqual([
      'aid-missing |  |  | 560000 | certain | ',
    ]);
  });

  it('takes the class of the row, and without one what other rolls say of the person', () => {
    const classless = [stay('05-12', 12_000, null, { class: null, eligibleFen: null })];
    expect(judge(classless)).toEqual(['aid-missing |  |  | 850000 | probable | ']);
    expect(judge(classless, { dibao: [spell({ class: 'borderline' })] })).toEqual([]);
    expect(judge([stay('05-12', 8000, null, { class: 'borderline' })])).toEqual([]);
    expect(judge([stay('05-12', 8000, null, { class: 'monitoring' })], { dibao: [] })).toHaveLength(1);
  });

  it('speaks of holders who are there', () => {
    const unaided = [stay('05-12', 8000, null)];
    expect(judge(unaided, { certificates: [] })).toEqual([]);
    expect(judge(unaided, { deaths: ['2026-08-31'] })).toEqual([]);
    expect(judge(unaided, { deaths: ['2026-09-01'] })).toHaveLength(1);
    expect(judge(unaided, { sentences: [{ judgedOn: '2026-08-31', releasedOn: null }] })).toEqual([]);
    expect(judge(unaided, { sentences: [{ judgedOn: '2026-09-01', releasedOn: null }] })).toHaveLength(1);
  });
});
