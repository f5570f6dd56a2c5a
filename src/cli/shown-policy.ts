import { policyValues } from '../pipeline/policy-values.js';
import { runPolicy } from '../pipeline/run-policy.js';
import { policyText } from '../report/policy-text.js';
import type { Rule } from '../rules/rule.js';
import { loadSharedCodes } from '../schema/datasets.js';
import { choosePolicy } from '../workspace/run-config.js';
import type { Workspace } from '../workspace/types.js';
import type { Terminal } from './terminal.js';

/** The policy values that a rule uses, as they stand today in a workspace, each in one line. */
export const shownPolicy = (
  rule: Rule,
  workspace: Workspace,
  { lang }: Terminal,
): readonly { readonly parameter: string; readonly text: string }[] => {
  const vocabulary = { lang, datasets: workspace.datasets, shared: loadSharedCodes() };
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const policy = runPolicy({ policy: choosePolicy(undefined, workspace), workspace }, today, vocabulary);
  return policyValues(policy, vocabulary)
    .filter(({ parameter }) => rule.policy.includes(parameter))
    .map(({ parameter, label, source, ...value }) => {
      const text = policyText(value, lang);
      return {
        parameter,
        text: lang === 'zh' ? `${label}：${text}（${source}）` : `${label}: ${text} (${source})`,
      };
    });
};
