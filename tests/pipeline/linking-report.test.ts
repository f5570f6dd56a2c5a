import { expect, it } from 'vitest';
import type { ModelBasis } from '../../src/link/model/model.js';
import { linkingReport } from '../../src/pipeline/linking-report.js';

const basis: ModelBasis = {
  m: 'estimated',
  ...{ comparedPairs: 900, randomPairs: 50_000, possiblePairs: 1e6 },
  ...{ matches: 412.4, rounds: 7 },
};

it('adds up the groups of each clue, in the order of the clues', () => {
  const cappedBlocks = [
    { blocking: 'name-and-township', units: 2000, pairsLeftOut: 1_999_000 },
    { blocking: 'name-and-township', units: 1001, pairsLeftOut: 500_500 },
    { blocking: 'last-8', units: 1500, pairsLeftOut: 1_124_250 },
  ];
  expect(linkingReport({ basis, cappedBlocks })).toEqual({
    ...{ weights: 'estimated', comparedPairs: 900, expectedMatches: 412, randomPairs: 50_000 },
    groupLimit: 1000,
    capped: [
      { blocking: 'name-and-township', groups: 2, largest: 2000, pairsLeftOut: 2_499_500 },
      { blocking: 'last-8', groups: 1, largest: 1500, pairsLeftOut: 1_124_250 },
    ],
  });
});
