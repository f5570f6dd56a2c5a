import { Command, Option } from 'commander';
import { say, type PlainKey } from '../messages/catalogue.js';
import { localiseHelp } from './help.js';
import { addPolicyCommands } from './policy-commands.js';
import { addRuleCommands } from './rule-commands.js';
import { addReviewCommands } from './review-commands.js';
import type { Terminal } from './terminal.js';
import { oneOf, wholeNumber } from './usage-error.js';

const languages = ['zh', 'en'] as const;
const severities = ['high', 'medium', 'low'] as const;
const mostPeople = 10_000_000;
const mostThreads = 16;
const mostSieveAbove = 999_999_999;

/**
 * The commands with their arguments, options and help in the terminal's language. Each command is loaded when it is
 * called: help and errors need none of them.
 */
export const buildProgram = (terminal: Terminal, setStatus: (code: number) => void): Command => {
  const { lang } = terminal;
  const text = (key: PlainKey): string => say(lang, key);
  const program = new Command('bidui')
    .description(text('cli.about'))
    .version(terminal.version, '-V, --version', text('cli.option-version'))
    .helpCommand(`help [${text('cli.value-command')}]`, text('cli.help'))
    .addHelpText('after', `\n${text('cli.exit-title')}\n${indented(text('cli.exit'))}`)
    .enablePositionalOptions(false);

  const command = (name: string, about: PlainKey, parent = program): Command => {
    const added = parent.command(name).description(text(about));
    return localiseHelp(added, terminal)
      .addOption(
        new Option('--lang <zh|en>', text('cli.option-lang')).argParser((value) =>
          oneOf('--lang', value, languages),
        ),
      )
      .allowExcessArguments(false);
  };
  const json = (): Option => new Option('--json', text('cli.option-json')).default(false);

  command('run', 'cli.run')
    .argument(`<${text('cli.value-folder')}>`, text('cli.run-folder'))
    .option(`--as-of <${text('cli.value-date')}>`, text('cli.option-as-of'))
    .option(`--out <${text('cli.value-folder')}>`, text('cli.option-out'))
    .addOption(
      new Option(`--fail-on <${text('cli.value-severity')}>`, text('cli.option-fail-on')).argParser((value) =>
        oneOf('--fail-on', value, severities),
      ),
    )
    .option(`--policy <${text('cli.value-preset')}>`, text('cli.option-policy'))
    .option('--strict', text('cli.option-strict'), false)
    .addOption(
      new Option(`--threads <${text('cli.value-number')}>`, text('cli.option-threads')).argParser((value) =>
        wholeNumber('--threads', value, 1, mostThreads),
      ),
    )
    .addOption(
      new Option(`--sieve-above <${text('cli.value-number')}>`, text('cli.option-sieve-above')).argParser(
        (value) => wholeNumber('--sieve-above', value, 0, mostSieveAbove),
      ),
    )
    .option('--timings', text('cli.option-timings'), false)
    .option('--quiet', text('cli.option-quiet'), false)
    .addOption(json())
    .addHelpText(
      'after',
      `\n${text('cli.examples')}\n  bidui run 2026-10\n  bidui run 2026-10 --as-of 2026-10-31 --out reports/2026-10`,
    )
    .action(async (folder: string, options: RunOptions) => {
      const { runReconcile } = await import('./run.js');
      setStatus(await runReconcile({ folder, ...options }, terminal));
    });
  command('explain', 'cli.explain')
    .argument(`<${text('cli.value-who')}>`, text('cli.explain-who'))
    .argument(`[${text('cli.value-folder')}]`, text('cli.explain-folder'))
    .option(`--as-of <${text('cli.value-date')}>`, text('cli.option-as-of'))
    .option(`--policy <${text('cli.value-preset')}>`, text('cli.option-policy'))
    .option('--unmask', text('cli.option-unmask'), false)
    .addOption(json())
    .addHelpText('after', `\n${text('cli.examples')}\n${indented(text('cli.explain-examples'))}`)
    .action(async (who: string, folder: string | undefined, options: ExplainOptions) => {
      const { runExplain } = await import('./explain.js');
      await runExplain({ who, folder: folder ?? '.', ...options }, terminal);
    });
  command('inspect', 'cli.inspect')
    .argument(`<${text('cli.value-path')}>`, text('cli.inspect-path'))
    .addOption(json())
    .action(async (path: string, options: { json: boolean }) => {
      const { runInspect } = await import('./inspect.js');
      terminal.out(await runInspect(path, { ...terminal, json: options.json }));
    });
  command('init', 'cli.init')
    .argument(`<${text('cli.value-folder')}>`, text('cli.run-folder-only'))
    .option('--yes', text('cli.option-yes'), false)
    .action(async (folder: string, { yes }: { yes: boolean }) => {
      const { runInit } = await import('./init.js');
      await runInit({ folder, yes }, terminal);
    });
  addReviewCommands(command, terminal, setStatus);
  addRuleCommands(command, terminal, setStatus);
  addPolicyCommands(command, terminal);
  command('datasets', 'cli.datasets')
    .argument(`[${text('cli.value-dataset')}]`, text('cli.datasets-name'))
    .addOption(json())
    .action(async (dataset: string | undefined, options: { json: boolean }) => {
      const { runDatasets } = await import('./datasets.js');
      runDatasets({ dataset, ...options }, terminal);
    });
  command('sample', 'cli.sample')
    .addOption(
      new Option(`--people <${text('cli.value-number')}>`, text('cli.option-people'))
        .default(1000)
        .argParser((value) => wholeNumber('--people', value, 1, mostPeople)),
    )
    .addOption(
      new Option(`--seed <${text('cli.value-number')}>`, text('cli.option-seed'))
        .default(1)
        .argParser((value) => wholeNumber('--seed', value, 0, 0xffff_ffff)),
    )
    .option('--hard', text('cli.option-hard'), false)
    .option(`--out <${text('cli.value-folder')}>`, text('cli.option-sample-out'), 'sample')
    .addOption(json())
    .action(async (options: { people: number; seed: number; hard: boolean; out: string; json: boolean }) => {
      const { runSample } = await import('./sample.js');
      await runSample(options, terminal);
    });
  return localiseHelp(program, terminal).addOption(
    new Option('--lang <zh|en>', text('cli.option-lang')).argParser((value) =>
      oneOf('--lang', value, languages),
    ),
  );
};

interface RunOptions {
  readonly asOf?: string;
  readonly out?: string;
  readonly failOn?: (typeof severities)[number];
  readonly policy?: string;
  readonly strict: boolean;
  readonly threads?: number;
  readonly sieveAbove?: number;
  readonly timings: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

interface ExplainOptions {
  readonly asOf?: string;
  readonly policy?: string;
  readonly unmask: boolean;
  readonly json: boolean;
}

const indented = (lines: string): string => lines.replaceAll(/^/gm, '  ');
