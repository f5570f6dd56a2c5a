import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.js';
import { render, say } from '../messages/catalogue.js';
import { maskPersonal } from '../normalise/mask.js';
import { schemaFolder } from '../schema/schema-folder.js';
import { chooseLanguage } from './choose-language.js';
import { buildProgram } from './program.js';
import { processTerminal, type Terminal } from './terminal.js';
import { isBrokenOff } from './questions.js';
import { isAnswered, usageError } from './usage-error.js';

/** The command line: runs one command and returns the exit status. The only place that catches everything. */
export const main = async (args: readonly string[]): Promise<number> => {
  const terminal = processTerminal(chooseLanguage(args, process.env, systemLocale()), readVersion());
  const status = { code: 0 };
  const program = buildProgram(terminal, (code) => {
    status.code = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status.code;
  } catch (error) {
    if (isAnswered(error)) return 0;
    if (isBrokenOff(error)) {
      terminal.talk(say(terminal.lang, 'cli.interrupted'));
      return 130;
    }
    const known = error instanceof UserError ? error : usageError(error, program);
    if (known === undefined) return explainBug(error, terminal);
    explainError(known, terminal);
    return 2;
  }
};

const explainError = (error: UserError, { lang, paint, talk }: Terminal): void => {
  const what = render(lang, error.what);
  const text = error.where === undefined ? what : say(lang, 'cli.at', { where: error.where, what });
  talk(paint.talk.red.bold(say(lang, 'cli.error')) + maskPersonal(text));
  talk(paint.talk.bold(say(lang, 'cli.what-to-do')) + maskPersonal(render(lang, error.hint)));
};

const explainBug = (error: unknown, { lang, version, paint, talk }: Terminal): number => {
  talk(paint.talk.red.bold(say(lang, 'cli.bug', { version })));
  talk(maskPersonal(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return 3;
};

/** Unix says its language in the environment; elsewhere the runtime knows it. */
const systemLocale = (): string | undefined =>
  process.platform === 'win32' || process.platform === 'darwin'
    ? Intl.DateTimeFormat().resolvedOptions().locale
    : undefined;

const readVersion = (): string => {
  const file: unknown = JSON.parse(readFileSync(join(dirname(schemaFolder()), 'package.json'), 'utf8'));
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : '';
};
