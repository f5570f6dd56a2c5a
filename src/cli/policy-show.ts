import { say } from '../messages/catalogue.js';
import { policyValues } from '../pipeline/policy-values.js';
import { runPolicy } from '../pipeline/run-policy.js';
import { listText } from '../report/labels.js';
import type { PolicyValue } from '../report/model.js';
import { policyText } from '../report/policy-text.js';
import { loadDatasets, loadSharedCodes } from '../schema/datasets.js';
import type { Policy } from '../schema/policy.js';
import { loadWorkspace } from '../workspace/load-workspace.js';
import { choosePolicy, parseAsOf } from '../workspace/run-config.js';
import type { Terminal } from './terminal.js';

interface PolicyShowCommand {
  readonly preset?: string;
  readonly asOf?: string;
  readonly json: boolean;
}

/**
 * `bidui policy show`: every value that a run from the current folder would be judged by, and who gives it. Throws a
 * UserError where a name or a day is not one.
 */
export const runPolicyShow = (
  { preset, asOf, json }: PolicyShowCommand,
  terminal: Terminal,
  clock: () => Date,
): void => {
  const { lang, workingFolder } = terminal;
  const workspace = loadWorkspace({ input: workingFolder, workingFolder, datasets: loadDatasets() });
  const vocabulary = { lang, datasets: workspace.datasets, shared: loadSharedCodes() };
  const day = asOf === undefined ? clock().toISOString().slice(0, 'YYYY-MM-DD'.length) : parseAsOf(asOf);
  const chosen = { policy: choosePolicy(preset, workspace), workspace };
  const policy = runPolicy(chosen, day, vocabulary);
  const values = policyValues(policy, vocabulary);
  if (json) {
    terminal.out(JSON.stringify(asJson(policy, values), null, 2));
    return;
  }
  const { name, title, idle } = policy;
  terminal.out(`${say(lang, 'policy.shown', { title, name, date: day })}\n\n${valueList(values, terminal)}`);
  if (idle.length > 0) terminal.out(`\n${say(lang, 'policy.idle', { parameters: listText(lang, idle) })}`);
};

const asJson = ({ name, title, asOf, idle }: Policy, values: readonly PolicyValue[]): object => ({
  policy: name,
  title,
  as_of: asOf,
  parameters: values,
  idle,
});

/** A value a paragraph: its name as bidui.yaml wants it stands unbroken. */
const valueList = (values: readonly PolicyValue[], { lang, paint }: Terminal): string =>
  values
    .map((one) =>
      [
        `${paint.out.bold(one.parameter)}  ${one.label}`,
        `  ${say(lang, 'policy.value-line', {
          value: policyText(one, lang),
          origin: say(lang, `policy.origin-${one.origin}`),
          holds: holdsText(one, lang),
        })}`,
        `  ${say(lang, 'policy.source-line', { source: one.source })}`,
      ].join('\n'),
    )
    .join('\n');

const holdsText = ({ since, until }: PolicyValue, lang: Terminal['lang']): string => {
  if (since === null) return say(lang, 'policy.holds-always');
  return until === null
    ? say(lang, 'policy.holds-from', { since })
    : say(lang, 'policy.holds-between', { since, until });
};
