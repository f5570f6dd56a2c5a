import { say } from '../messages/catalogue.js';
import { listText } from '../report/labels.js';
import { presetFiles } from '../schema/policy.js';
import type { Terminal } from './terminal.js';
import { renderTable } from './text-table.js';

/** `bidui policy list`: the presets that there are, and which parameters each sets. */
export const runPolicyList = ({ json }: { json: boolean }, terminal: Terminal): void => {
  const { lang, width } = terminal;
  const presets = presetFiles().map(({ name, title, values }) => ({
    ...{ preset: name, title, parameters: Object.keys(values) },
  }));
  if (json) {
    terminal.out(JSON.stringify(presets, null, 2));
    return;
  }
  const table = renderTable({
    columns: [
      { title: say(lang, 'policy.col-preset') },
      { title: say(lang, 'policy.col-title') },
      { title: say(lang, 'policy.col-values') },
    ],
    rows: presets.map(({ preset, title, parameters }) => [preset, title[lang], listText(lang, parameters)]),
    width,
  });
  terminal.out(`${table}\n\n${say(lang, 'policy.list-next')}`);
};
