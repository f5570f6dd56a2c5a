import type { Argument, Command, Option } from 'commander';
import { say } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import { displayWidth } from '../report/display-width.js';
import { wrapText } from './wrap-text.js';
import type { Terminal } from './terminal.js';

/** Wider help is hard to read, and what it is pasted into is seldom wider. */
const widest = 100;

/**
 * Makes a command answer in the terminal's language: headings, defaults and the words between brackets, wrapped by
 * the cells that Chinese characters take. What the parser refuses is thrown, not printed.
 */
export const localiseHelp = (command: Command, { lang, width, out, talk }: Terminal): Command => {
  const titles = titlesIn(lang);
  return command
    .helpOption('-h, --help', say(lang, 'cli.option-help'))
    .configureHelp({
      helpWidth: Math.min(width, widest),
      displayWidth,
      boxWrap: wrapLines,
      styleTitle: (title) => titles.get(title) ?? title,
      styleUsage: (usage) => localiseUsage(lang, usage),
      subcommandTerm: (one) => [one.name(), ...one.registeredArguments.map(argumentText)].join(' '),
      optionDescription: (option) => option.description + defaultText(lang, option),
    })
    .configureOutput({ writeOut: out, writeErr: talk, outputError: () => undefined })
    .exitOverride();
};

const titlesIn = (lang: Lang): ReadonlyMap<string, string> =>
  new Map([
    ['Usage:', say(lang, 'cli.usage')],
    ['Commands:', say(lang, 'cli.commands')],
    ['Options:', say(lang, 'cli.options')],
    ['Global Options:', say(lang, 'cli.global-options')],
    ['Arguments:', say(lang, 'cli.arguments')],
  ]);

/** The parser puts these two words into every usage line. */
const localiseUsage = (lang: Lang, usage: string): string =>
  usage
    .replace('[options]', `[${say(lang, 'cli.value-options')}]`)
    .replace('[command]', `[${say(lang, 'cli.value-command')}]`);

const argumentText = (argument: Argument): string =>
  argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;

/** Switches are off unless given: no need to say so. */
const defaultText = (lang: Lang, option: Option): string => {
  const value: unknown = option.defaultValue;
  return typeof value === 'string' || typeof value === 'number'
    ? say(lang, 'cli.option-default', { value })
    : '';
};

const wrapLines = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => wrapText(line, width))
    .join('\n');
