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
  /** Called before a question, to clear the progress bar. */
  readonly beforeQuestion?: () => void;
}

/**
 * Makes the function that is asked for the password of a file: first the environment says it, then a person does, at
 * most three times. A password is kept nowhere.
 */
export const passwordAsker =
  (sources: PasswordSources) =>
  (file: string): AskPassword =>
  async (tried) => {
    const { workspace, environment, questions, lang } = sources;
    const known = environmentPassword(workspace, file, environment);
    const fromEnvironment = known === undefined ? 0 : 1;
    if (tried === 0 && known !== undefined) return known;
    if (questions === null || tried - fromEnvironment >= mostQuestions) return undefined;
    sources.beforeQuestion?.();
    const key = tried === 0 ? 'cli.ask-password' : 'cli.ask-password-again';
    return questions.password(say(lang, key, { file }));
  };
