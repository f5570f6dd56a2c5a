import { Option } from 'commander';
import { say, type PlainKey } from '../messages/catalogue.js';
import type { CommandMaker } from './review-commands.js';
import type { Terminal } from './terminal.js';

/** `bidui rules`: the catalogue, one rule whole, a new one, and whether their examples hold. */
export const addRuleCommands = (
  command: CommandMaker,
  terminal: Terminal,
  setStatus: (code: number) => void,
): void => {
  const text = (key: PlainKey): string => say(terminal.lang, key);
  const json = (): Option => new Option('--json', text('cli.option-json')).default(false);
  const rules = command('rules', 'cli.rules')
    .addOption(json())
    .action(async (options: { json: boolean }) => {
      const { runRulesList } = await import('./rules.js');
      runRulesList(options, terminal);
    });
  // The option of the parent takes it, wherever it stands.
  const wantsJson = (own: { json: boolean }): boolean => own.json || rules.opts<{ json: boolean }>().json;
  command('show', 'cli.rules-show', rules)
    .argument(`<${text('cli.value-rule')}>`, text('cli.rules-which'))
    .addOption(json())
    .action(async (id: string, options: { json: boolean }) => {
      const { runRulesShow } = await import('./rules-show.js');
      await runRulesShow({ id, json: wantsJson(options) }, terminal);
    });
  command('test', 'cli.rules-test', rules)
    .argument(`[${text('cli.value-rule')}]`, text('cli.rules-which'))
    .addOption(json())
    .action(async (id: string | undefined, options: { json: boolean }) => {
      const { runRulesTest } = await import('./rules-test.js');
      setStatus(await runRulesTest({ id, json: wantsJson(options) }, terminal));
    });
  command('new', 'cli.rules-new', rules)
    .argument(`<${text('cli.value-rule')}>`, text('cli.rules-new-which'))
    .action(async (id: string) => {
      const { runRulesNew } = await import('./rules-new.js');
      await runRulesNew({ id }, terminal);
    });
};
