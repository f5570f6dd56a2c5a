import { policyValues } from '../pipeline/policy-values.js';
import type { Rule } from '../rules/rule.js';
import { loadSharedCodes } from '../schema/datasets.js';
import { resolvePolicy } from '../schema/policy.js';
import type { Workspace } from '../workspace/types.js';
import type { Terminal } from './terminal.js';

/** The policy values that a rule uses, as they stand today, each in one line. */
export const shownPolicy = (
  rule: Rule,
  { datasets }: Workspace,
  { lang }: Terminal,
): readonly { readonly parameter: string; readonly text: string }[] => {
  const vocabulary = { lang, datasets, shared: loadSharedCodes() };
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  return policyValues(resolvePolicy('default', today, vocabulary), vocabulary)
    .filter(({ parameter }) => rule.policy.includes(parameter))
    .map(({ parameter, label, value, unit, source }) => {
      const said = typeof value === 'object' ? value.join(lang === 'zh' ? '；' : '; ') : String(value);
      const values = [said || '-', unit].filter((text) => text !== '').join(' ');
      return {
        parameter,
        text: lang === 'zh' ? `${label}：${values}（${source}）` : `${label}: ${values} (${source})`,
      };
    });
};
