import type { FoundRow } from './execute.js';
import type { FindingDraft } from './group.js';
import type { MoneySide, Stake } from './types.js';

/** Fen at stake over all findings of a run, each payment row of a month counted once. */
export interface MoneyAtStake {
  readonly paidWronglyFen: number;
  readonly unpaidFen: number;
}

/** Which way an amount goes under a rule's stake; null where it is none. */
export const sideOf = (stake: Stake, amountFen: number): MoneySide | null => {
  if (stake === 'none') return null;
  if (stake === 'difference') return amountFen < 0 ? 'underpaid' : 'overpaid';
  return stake;
};

/** A payment is known by its row; what was not paid has none, only somebody and what it would have been for. */
const keyOf = ({ recordId, personId, about, month }: FoundRow, side: MoneySide): string =>
  side === 'overpaid' && recordId !== null
    ? `${recordId}|${month ?? ''}`
    : JSON.stringify([personId ?? recordId, about, month]);

/** A payment row of a month is money once, even where two independent rules (paid twice, expired) both find it. */
export const sumMoney = (drafts: readonly FindingDraft[]): MoneyAtStake => {
  const sums = { overpaid: new Map<string, number>(), underpaid: new Map<string, number>() };
  for (const { rule, rows } of drafts) {
    for (const row of rows) {
      if (row.amountFen === null) continue;
      const side = sideOf(rule.header.stake, row.amountFen);
      if (side === null) continue;
      const key = keyOf(row, side);
      const amount = Math.abs(row.amountFen);
      sums[side].set(key, Math.max(sums[side].get(key) ?? 0, amount));
    }
  }
  const total = (amounts: ReadonlyMap<string, number>): number =>
    [...amounts.values()].reduce((sum, fen) => sum + fen, 0);
  return { paidWronglyFen: total(sums.overpaid), unpaidFen: total(sums.underpaid) };
};
