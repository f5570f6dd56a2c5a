import { createInterface } from 'node:readline';
import { Chalk, type ChalkInstance } from 'chalk';
import type { Lang } from '../messages/text.js';
import { terminalQuestions, type Questions } from './questions.js';

/** Where a command's words go: the result to stdout, the talk to stderr. Injected, so that tests can listen. */
export interface Terminal {
  readonly lang: Lang;
  readonly version: string;
  readonly workingFolder: string;
  /** Columns of the terminal, or a sensible width where there is none. */
  readonly width: number;
  /** Whether stderr is a terminal that a person watches. */
  readonly interactive: boolean;
  /** Null where nobody can be asked. */
  readonly questions: Questions | null;
  /** The first line of standard input; a person at a terminal is asked for it. Empty where there is none. */
  readonly readLine: (question: string) => Promise<string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly paint: { readonly out: ChalkInstance; readonly talk: ChalkInstance };
  readonly out: (text: string) => void;
  readonly talk: (text: string) => void;
}

const defaultWidth = 100;

/** The terminal of this process. Colours only where a person looks, and never if NO_COLOR is set. */
export const processTerminal = (lang: Lang, version: string): Terminal => {
  const painter = (stream: NodeJS.WriteStream): ChalkInstance =>
    new Chalk({ level: stream.isTTY && !process.env['NO_COLOR'] ? 1 : 0 });
  for (const stream of [process.stdout, process.stderr]) stream.on('error', passOverClosedPipe);
  return {
    lang,
    version,
    workingFolder: process.cwd(),
    width: process.stdout.isTTY ? process.stdout.columns : defaultWidth,
    interactive: process.stderr.isTTY,
    questions: terminalQuestions(),
    readLine: readLineOfInput,
    environment: process.env,
    paint: { out: painter(process.stdout), talk: painter(process.stderr) },
    out: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    talk: (text) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
  };
};

const readLineOfInput = async (question: string): Promise<string> => {
  const input = createInterface({ input: process.stdin, crlfDelay: Infinity });
  try {
    if (process.stdin.isTTY) process.stderr.write(question);
    for await (const line of input) return line;
    return '';
  } finally {
    input.close();
  }
};

/** `bidui rules | head -1`: nobody reads on, which is no fault of the program. */
const passOverClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
};
