import { expect, it } from 'vitest';
import { tallyMoney, tallyRules, townshipColumns } from '../../src/report/tally.js';
import { sampleFinding, sampleHeader, sampleModel, sampleResult } from './sample-model.js';

it('adds money without its sign, each side by itself', () => {
  const findings = [
    sampleFinding({ amountFen: 100 }),
    sampleFinding({ amountFen: -30, moneySide: 'underpaid' }),
    sampleFinding({ amountFen: 7, moneySide: 'underpaid' }),
    sampleFinding({ amountFen: 500, moneySide: null }),
    sampleFinding({ amountFen: null, moneySide: null }),
  ];
  expect(tallyMoney(findings)).toEqual({ overpaidFen: 100, underpaidFen: 37 });
});

it('counts people once, puts grave rules first, and keeps rules without findings', () => {
  const model = sampleModel({
    rules: [
      sampleResult({
        header: sampleHeader({ id: 'low', severity: 'low' }),
        outcome: { kind: 'nothing-found', lookedAt: 1 },
      }),
      sampleResult(),
    ],
    findings: [
      sampleFinding(),
      sampleFinding({ confidence: 'possible', township: null }),
      sampleFinding({ personId: null }),
    ],
  });
  const tallies = tallyRules(model);
  expect(tallies.map(({ result, findings, people }) => [result.header.id, findings.length, people])).toEqual([
    ['cert-expired-paid', 3, 1],
    ['low', 0, 0],
  ]);
  expect(tallies[0]?.byConfidence).toEqual({ certain: 2, probable: 0, possible: 1 });
  expect(tallies[0]?.byTownship).toEqual(
    new Map([
      ['柳河镇', 2],
      ['', 1],
    ]),
  );
});

it('takes a finding of an unknown rule for a bug', () => {
  expect(() => tallyRules(sampleModel({ findings: [sampleFinding({ rule: 'nowhere' })] }))).toThrow(
    'nowhere',
  );
});

it('lists the townships of the rolls, then others, then none', () => {
  const findings = [null, '乙镇', '甲镇', '柳河镇'].map((township) => sampleFinding({ township }));
  expect(townshipColumns(sampleModel({ findings }))).toEqual(['柳河镇', '乙镇', '甲镇', '']);
});
