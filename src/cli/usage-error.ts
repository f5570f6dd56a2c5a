import { CommanderError, type Command } from 'commander';
import levenshtein from 'fast-levenshtein';
import { UserError } from '../errors.js';
import { message, type Message } from '../messages/catalogue.js';

/** Commander's ways to end that are no errors: help and version were asked for. */
const wanted = new Set(['commander.helpDisplayed', 'commander.help', 'commander.version']);

/** True where the option parser ended because help or version was shown. */
export const isAnswered = (error: unknown): boolean =>
  error instanceof CommanderError && wanted.has(error.code);

/** What the option parser refused, as an error in the user's language; undefined if it is none of its errors. */
export const usageError = (error: unknown, program: Command): UserError | undefined => {
  if (!(error instanceof CommanderError)) return undefined;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const hint = message('cli.see-help', { command: commandLine(program) });
  switch (error.code) {
    case 'commander.unknownCommand':
      return new UserError(message('cli.unknown-command', { command: quoted }), {
        hint: nearestCommand(quoted, program),
      });
    case 'commander.unknownOption':
      return new UserError(message('cli.unknown-option', { option: quoted }), { hint });
    case 'commander.missingArgument':
      return new UserError(message('cli.missing-argument', { argument: quoted }), { hint });
    case 'commander.optionMissingArgument':
      return new UserError(message('cli.option-needs-value', { option: quoted }), { hint });
    case 'commander.excessArguments': {
      const { args, registeredArguments } = calledCommands(program).at(-1) ?? program;
      return new UserError(
        message('cli.too-many-arguments', { arguments: args.slice(registeredArguments.length).join(' ') }),
        { hint: registeredArguments.length === 0 ? hint : message('cli.quote-hint') },
      );
    }
    default:
      return undefined;
  }
};

/** The command that was named, whether it could be run or not, with those that it stands below; empty if none was. */
const calledCommands = (program: Command): readonly Command[] => {
  const called = program.commands.find((command) => command.name() === program.args[0]);
  return called === undefined ? [] : [called, ...calledCommands(called)];
};

const commandLine = (program: Command): string =>
  [program, ...calledCommands(program)].map((command) => command.name()).join(' ');

const furthest = 3;

const nearestCommand = (given: string, program: Command): Message => {
  const called = calledCommands(program);
  const below = called.map((command) => command.name());
  const [nearest] = (called.at(-1) ?? program).commands
    .map((command) => ({ name: command.name(), distance: levenshtein.get(given, command.name()) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance);
  return nearest === undefined
    ? message('cli.see-help', { command: commandLine(program) })
    : message('cli.did-you-mean', { command: [...below, nearest.name].join(' ') });
};

/** Checks that an option's value is one of a few. Throws a UserError that lists them. */
export const oneOf = <T extends string>(option: string, value: string, choices: readonly T[]): T => {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UserError(message('cli.option-value', { option, value }), {
    hint: message('cli.option-choices', { choices: choices.join(' / ') }),
  });
};

/** Checks that an option's value is a whole number within bounds. Throws a UserError that says which. */
export const wholeNumber = (option: string, value: string, least: number, most: number): number => {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UserError(message('cli.option-value', { option, value }), {
    hint: message('cli.option-number', { least, most }),
  });
};
