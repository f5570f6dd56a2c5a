import { expect, it } from 'vitest';
import { buildManifest } from '../../src/audit/manifest.js';
import {
  month,
  sampleFault,
  sampleFinding,
  sampleHeader,
  sampleModel,
  sampleResult,
} from '../report/sample-model.js';

const rule = (id: string): ReturnType<typeof sampleHeader> => sampleHeader({ id });

it('begins with the version and ends with what differs from run to run', () => {
  const keys = Object.keys(buildManifest(sampleModel(), []));
  expect([keys[0], keys.at(-1)]).toEqual(['bidui', 'timings']);
  expect(buildManifest(sampleModel(), []).bidui).toEqual({ version: '0.1.0' });
});

it('tells the four outcomes apart and names what was missing', () => {
  const { rules } = buildManifest(
    sampleModel({
      rules: [
        sampleResult({ outcome: { kind: 'found', findings: 1, lookedAt: 7 } }),
        sampleResult({ header: rule('b'), outcome: { kind: 'nothing-found', lookedAt: 5 } }),
        sampleResult({ header: rule('c'), outcome: { kind: 'not-applicable', missing: ['education'] } }),
        sampleResult({ header: rule('d'), outcome: { kind: 'error', problem: 'no such column' } }),
      ],
    }),
    [],
  );
  expect(
    rules.map(({ outcome, findings, looked_at, missing, problem }) => [
      outcome,
      findings,
      looked_at,
      missing,
      problem,
    ]),
  ).toEqual([
    ['found', 1, 7, [], null],
    ['nothing-found', 0, 5, [], null],
    ['not-applicable', 0, null, ['education'], null],
    ['error', 0, null, [], 'no such column'],
  ]);
});

it('counts findings by rule, severity and confidence, and a rule that found nothing as 0', () => {
  const { totals } = buildManifest(
    sampleModel({
      rules: [
        sampleResult(),
        sampleResult({ header: rule('quiet'), outcome: { kind: 'nothing-found', lookedAt: 5 } }),
        sampleResult({
          header: rule('not-run'),
          outcome: { kind: 'not-applicable', missing: ['education'] },
        }),
      ],
      findings: [sampleFinding(), sampleFinding({ confidence: 'possible', severity: 'low' })],
      faults: [sampleFault(), sampleFault({ effect: 'lost' })],
    }),
    [],
  );
  expect(totals).toMatchObject({
    findings: 2,
    paid_wrongly: '240.00',
    unpaid: '0.00',
    by_rule: { 'cert-expired-paid': 2, quiet: 0 },
    by_severity: { high: 1, medium: 0, low: 1 },
    by_confidence: { certain: 1, probable: 0, possible: 1 },
    faults: { lost: 1, partly: 1, noted: 0 },
  });
  expect(Object.keys(totals.by_rule)).not.toContain('not-run');
});

it('accounts for every row of a source, money as yuan text, months as text', () => {
  const { sources, gaps } = buildManifest(
    sampleModel({
      gaps: [
        {
          rule: 'r',
          dataset: 'subsidy',
          township: '柳河镇',
          about: 'living',
          month: month(2026, 8),
          people: 3,
        },
        { rule: 'r', dataset: 'education', township: '柳河镇', about: '', month: null, people: 4 },
      ],
    }),
    [],
  );
  expect(sources[0]).toMatchObject({
    rows: 105,
    records: 100,
    faulty_rows: 1,
    control_totals: { amount: '8000.50' },
    record_rows: 100,
    stated_totals: [{ row: 103, label: '合计', covers: [3, 102], sums: { amount: '8000.00' }, people: 100 }],
  });
  expect(gaps.map((gap) => gap.month)).toEqual(['2026-08', null]);
});

it('says how records became people, and which groups were too large to be compared in pairs', () => {
  const capped = [{ blocking: 'name-and-township', groups: 2, largest: 1200, pairsLeftOut: 1_219_950 }];
  const model = sampleModel({ linking: { ...sampleModel().linking, capped } });
  expect(buildManifest(model, []).linking).toEqual({
    ...{ weights: 'shipped', compared_pairs: 37, expected_matches: 5, random_pairs: 50_000 },
    group_limit: 1000,
    capped: [{ blocking: 'name-and-township', groups: 2, largest: 1200, pairs_left_out: 1_219_950 }],
  });
});
