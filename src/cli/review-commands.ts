import { Option, type Command } from 'commander';
import { say, type PlainKey } from '../messages/catalogue.js';
import type { Terminal } from './terminal.js';

/** Makes a command below another, with help in the terminal's language. */
export type CommandMaker = (name: string, about: PlainKey, parent?: Command) => Command;

/** `bidui review`: what people decide about uncertain pairs, taken in, listed and taken back. */
export const addReviewCommands = (
  command: CommandMaker,
  terminal: Terminal,
  setStatus: (code: number) => void,
): void => {
  const text = (key: PlainKey): string => say(terminal.lang, key);
  const who = (about: PlainKey): Option => new Option(`--who <${text('cli.value-name')}>`, text(about));
  const review = command('review', 'cli.review');
  command('import', 'cli.review-import', review)
    .argument(`<${text('cli.value-file')}>`, text('cli.review-file'))
    .option('--replace', text('cli.option-replace'), false)
    .addOption(who('cli.option-who'))
    .action(async (file: string, options: { replace: boolean; who?: string }) => {
      const { runReviewImport } = await import('./review-import.js');
      setStatus(await runReviewImport({ file, ...options }, terminal, () => new Date()));
    });
  command('list', 'cli.review-list', review)
    .addOption(new Option('--json', text('cli.option-json')).default(false))
    .action(async (options: { json: boolean }) => {
      const { runReviewList } = await import('./review-list.js');
      runReviewList(options, terminal);
    });
  command('withdraw', 'cli.review-withdraw', review)
    .argument(`<${text('cli.value-decision')}>`, text('cli.review-number'))
    .addOption(who('cli.option-who-withdraws'))
    .action(async (number: string, options: { who?: string }) => {
      const { runReviewWithdraw } = await import('./review-withdraw.js');
      await runReviewWithdraw({ number, ...options }, terminal, () => new Date());
    });
};
