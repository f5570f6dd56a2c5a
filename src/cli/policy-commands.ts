import { Option } from 'commander';
import { say, type PlainKey } from '../messages/catalogue.js';
import type { CommandMaker } from './review-commands.js';
import type { Terminal } from './terminal.js';

/** `bidui policy`: the values that rules are judged by, and the presets that there are. */
export const addPolicyCommands = (command: CommandMaker, terminal: Terminal): void => {
  const text = (key: PlainKey): string => say(terminal.lang, key);
  const json = (): Option => new Option('--json', text('cli.option-json')).default(false);
  const policy = command('policy', 'cli.policy');
  command('show', 'cli.policy-show', policy)
    .option(`--preset <${text('cli.value-preset')}>`, text('cli.option-preset'))
    .option(`--as-of <${text('cli.value-date')}>`, text('cli.option-policy-day'))
    .addOption(json())
    .action(async (options: { preset?: string; asOf?: string; json: boolean }) => {
      const { runPolicyShow } = await import('./policy-show.js');
      runPolicyShow(options, terminal, () => new Date());
    });
  command('list', 'cli.policy-list', policy)
    .addOption(json())
    .action(async (options: { json: boolean }) => {
      const { runPolicyList } = await import('./policy-list.js');
      runPolicyList(options, terminal);
    });
};
