import type { Confidence, Finding, RuleResult } from '../rules/types.js';
import { allLines } from './all-lines.js';
import type { ReportModel } from './model.js';

/** Sums in fen over the findings whose amount is known. */
export interface MoneyTally {
  readonly overpaidFen: number;
  readonly underpaidFen: number;
}

/** The findings of one rule, counted. */
export interface RuleTally {
  readonly result: RuleResult;
  readonly findings: readonly Finding[];
  /** What is shown of the rule: the findings, and of a rate also the regions that reach the target. */
  readonly lines: readonly Finding[];
  /** Distinct people; findings about no person are not counted. */
  readonly people: number;
  readonly money: MoneyTally;
  readonly byConfidence: Readonly<Record<Confidence, number>>;
  /** By township name; '' where the township is not known. */
  readonly byTownship: ReadonlyMap<string, number>;
}

/** Adds up what is at stake; a negative amount of a conflict (paid too little) counts as underpaid. */
export const tallyMoney = (findings: readonly Finding[]): MoneyTally => {
  let overpaidFen = 0;
  let underpaidFen = 0;
  for (const finding of findings) {
    const amount = Math.abs(finding.amountFen ?? 0);
    if (finding.moneySide === 'overpaid') overpaidFen += amount;
    if (finding.moneySide === 'underpaid') underpaidFen += amount;
  }
  return { overpaidFen, underpaidFen };
};

const severityOrder = { high: 0, medium: 1, low: 2 } as const;

/** Every rule of the run with its findings counted: the severe first, then as the rules stand in the model. */
export const tallyRules = (model: ReportModel): readonly RuleTally[] => {
  const byRule = new Map<string, Finding[]>(model.rules.map(({ header }) => [header.id, []]));
  for (const finding of allLines(model)) {
    const list = byRule.get(finding.rule);
    if (list === undefined)
      throw new Error(`a finding of rule ${finding.rule}, which is not among the rules run`);
    list.push(finding);
  }
  return [...model.rules]
    .sort((a, b) => severityOrder[a.header.severity] - severityOrder[b.header.severity])
    .map((result) => tallyRule(result, byRule.get(result.header.id) ?? []));
};

const tallyRule = (result: RuleResult, lines: readonly Finding[]): RuleTally => {
  const findings = lines.filter(({ rate }) => rate?.isMet !== true);
  const byConfidence: Record<Confidence, number> = { certain: 0, probable: 0, possible: 0 };
  const byTownship = new Map<string, number>();
  for (const { confidence, township } of findings) {
    byConfidence[confidence] += 1;
    byTownship.set(township ?? '', (byTownship.get(township ?? '') ?? 0) + 1);
  }
  return {
    result,
    findings,
    lines,
    people: countPeople(findings),
    money: tallyMoney(findings),
    byConfidence,
    byTownship,
  };
};

/** Distinct people among findings. */
export const countPeople = (findings: readonly Finding[]): number =>
  new Set(findings.map(({ personId }) => personId).filter((id) => id !== null)).size;

/**
 * Townships for the columns of a table: those of the model in its order, then any other that a finding names, by code
 * point, and '' last where some finding names none.
 */
export const townshipColumns = (model: ReportModel): readonly string[] => {
  const known = model.townships.map(({ township }) => township).filter((name) => name !== '');
  const seen = new Set(known);
  const named = new Set(model.findings.map(({ township }) => township ?? ''));
  const others = [...named].filter((name) => name !== '' && !seen.has(name)).sort();
  return [...seen, ...others, ...(named.has('') ? [''] : [])];
};
