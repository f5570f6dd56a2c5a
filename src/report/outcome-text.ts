import { say } from '../messages/catalogue.js';
import type { RuleResult } from '../rules/types.js';
import { sentences } from './finding-text.js';
import { countText, listText } from './labels.js';
import type { ReportModel } from './model.js';

/** What became of a rule, in words: the four outcomes never look alike. */
export const outcomeText = (model: ReportModel, result: RuleResult): string =>
  result.cautions.length === 0
    ? whatBecame(model, result)
    : sentences(model.lang, [whatBecame(model, result), ...result.cautions]);

const whatBecame = (
  { lang, labels }: ReportModel,
  { outcome, lookedAtLabel, notJudged }: RuleResult,
): string => {
  const rest =
    notJudged === 0 ? '' : say(lang, 'report.outcome-not-judged', { people: countText(notJudged) });
  switch (outcome.kind) {
    case 'found':
      return say(lang, 'report.outcome-found', {
        findings: countText(outcome.findings),
        lookedAt: countText(outcome.lookedAt),
        label: lookedAtLabel,
        rest,
      });
    case 'nothing-found':
      return say(lang, 'report.outcome-nothing', {
        lookedAt: countText(outcome.lookedAt),
        label: lookedAtLabel,
        rest,
      });
    case 'not-applicable':
      return say(lang, 'report.outcome-missing', {
        rolls: listText(lang, outcome.missing.map(labels.dataset)),
      });
    case 'error':
      return say(lang, 'report.outcome-error', { problem: outcome.problem });
  }
};
