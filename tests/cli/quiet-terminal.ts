import { Chalk } from 'chalk';
import type { Questions } from '../../src/cli/questions.js';
import type { Terminal } from '../../src/cli/terminal.js';
import type { Lang } from '../../src/messages/text.js';

/** A terminal that only listens. */
export interface QuietTerminal extends Terminal {
  readonly said: string[];
  readonly talked: string[];
}

/** A terminal in a folder, with somebody who answers or with nobody. */
export const quietTerminal = (
  workingFolder: string,
  questions: Questions | null = null,
  lang: Lang = 'zh',
): QuietTerminal => {
  const said: string[] = [];
  const talked: string[] = [];
  const paint = new Chalk({ level: 0 });
  return {
    ...{ lang, workingFolder, questions, said, talked },
    ...{ version: '0.0.0', width: 100, interactive: false, environment: {} },
    readLine: () => Promise.resolve(''),
    paint: { out: paint, talk: paint },
    out: (text) => void said.push(text),
    talk: (text) => void talked.push(text),
  };
};
