import { say } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import type { AskPassword } from '../read/encrypted/decrypt-workbook.js';
import { environmentPassword } from '../workspace/environment-password.js';
import type { Workspace } from '../workspace/types.js';
import type { Questions } from './questions.js';

/** How often a person is asked for the password of one file. */
const mostQuestions = 3;

interface PasswordSources {
  readonly workspace: Pick<Workspace, 'passwords'>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Null where nobody is to be asked. */
  readonly questions: Questions | null;
  readonly lang: Lang;
  /** Runs a question, with the progress bar out of the way. */
  readonly whileAsking?: <T>(question: () => Promise<T>) => Promise<T>;
}

const askPlainly = <T>(question: () => Promise<T>): Promise<T> => question();

/**
 * Makes the function that is asked for the password of a file: first the environment says it, then a person does, at
 * most three times. A password is kept nowhere.
 */
export const passwordAsker = (sources: PasswordSources): ((file: string) => AskPassword) => {
  const { workspace, environment, questions, lang, whileAsking = askPlainly } = sources;
  // Files are read side by side; a person answers one question at a time.
  let asked: Promise<unknown> = Promise.resolve();
  return (file) => async (tried) => {
    const known = environmentPassword(workspace, file, environment);
    const fromEnvironment = known === undefined ? 0 : 1;
    if (tried === 0 && known !== undefined) return known;
    if (questions === null || tried - fromEnvironment >= mostQuestions) return undefined;
    const key = tried === 0 ? 'cli.ask-password' : 'cli.ask-password-again';
    const ask = (): Promise<string> => whileAsking(() => questions.password(say(lang, key, { file })));
    const answer = asked.then(ask, ask);
    asked = answer;
    return answer;
  };
};
