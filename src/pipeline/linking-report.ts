import type { LinkSummary } from '../link/link-records.js';
import { defaultBlockCap, type CappedBlock } from '../link/model/find-pairs.js';
import type { CappedGroups, LinkingReport } from '../report/model.js';

/** What a report says of a linking; counts are whole, so that they are the same whatever order they were summed in. */
export const linkingReport = ({
  basis,
  cappedBlocks,
}: Pick<LinkSummary, 'basis' | 'cappedBlocks'>): LinkingReport => ({
  weights: basis.m,
  comparedPairs: basis.comparedPairs,
  expectedMatches: Math.round(basis.matches),
  randomPairs: basis.randomPairs,
  groupLimit: defaultBlockCap,
  capped: cappedGroups(cappedBlocks),
});

const cappedGroups = (blocks: readonly CappedBlock[]): readonly CappedGroups[] => {
  const byClue = new Map<string, CappedGroups>();
  for (const { blocking, units, pairsLeftOut } of blocks) {
    const known = byClue.get(blocking);
    byClue.set(blocking, {
      blocking,
      groups: (known?.groups ?? 0) + 1,
      largest: Math.max(known?.largest ?? 0, units),
      pairsLeftOut: (known?.pairsLeftOut ?? 0) + pairsLeftOut,
    });
  }
  return [...byClue.values()];
};
