import { UserError } from '../errors.js';
import { message, say } from '../messages/catalogue.js';
import { explainPerson, type Answer } from '../pipeline/explain-person.js';
import { listText } from '../report/labels.js';
import { loadSharedCodes } from '../schema/datasets.js';
import { resolveRunConfig, type RunConfig } from '../workspace/run-config.js';
import { explanationJson, personJson } from './explain/explanation-json.js';
import { namesIn } from './explain/names-in.js';
import { peopleTable } from './explain/people-table.js';
import { renderExplanation } from './explain/render-explanation.js';
import { noVeil, veilOver } from './explain/veil.js';
import type { View } from './explain/view.js';
import { watchInterrupts } from './interrupt.js';
import { passwordAsker } from './password-asker.js';
import { progressBar } from './progress-bar.js';
import type { Terminal } from './terminal.js';
import { listUnusable } from './unusable.js';

interface ExplainCommand {
  /** `-` where it is to be read from standard input. */
  readonly who: string;
  readonly folder: string;
  readonly asOf?: string;
  readonly policy?: string;
  readonly unmask: boolean;
  readonly json: boolean;
}

/**
 * `bidui explain`: shows one person, or the people who may be meant. Throws a UserError, after it has shown who comes
 * nearest, where nobody fits.
 */
export const runExplain = async (command: ExplainCommand, terminal: Terminal): Promise<void> => {
  const { folder, asOf, policy, json } = command;
  const { lang, workingFolder } = terminal;
  const config = resolveRunConfig({ input: folder, asOf, lang, policy, strict: false }, workingFolder);
  const who = await whoIsAsked(command.who, terminal);
  const answer = await compute(config, who, command, terminal);
  const view = viewOf(answer, config, command, terminal);
  if (json) terminal.out(JSON.stringify(answerJson(view, answer), null, 2));
  else showAnswer(view, answer, command, terminal);
  if (answer.kind === 'nobody') throw nobody(answer.nearest.length);
};

/** What was asked for, trimmed. An argument is kept in the history of the shell, standard input is not. */
const whoIsAsked = async (who: string, terminal: Terminal): Promise<string> => {
  const asked = (who === '-' ? await terminal.readLine(say(terminal.lang, 'explain.ask')) : who).trim();
  if (asked !== '') return asked;
  throw new UserError(message('explain.nothing-asked'), { hint: message('explain.nothing-asked-hint') });
};

const compute = async (
  config: RunConfig,
  who: string,
  { json }: ExplainCommand,
  terminal: Terminal,
): Promise<Answer> => {
  const bar = progressBar(terminal, json);
  const watch = watchInterrupts(bar.stop, terminal);
  try {
    return await explainPerson(config, who, {
      today: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
      onProgress: bar.listen,
      passwordFor: passwordAsker({
        ...{ workspace: config.workspace, environment: terminal.environment, lang: terminal.lang },
        ...{ whileAsking: bar.suspend, questions: json ? null : terminal.questions },
      }),
    });
  } catch (error) {
    bar.stop();
    listUnusable(error, terminal);
    throw error;
  } finally {
    bar.stop();
    watch.stop();
  }
};

const viewOf = (
  answer: Answer,
  { lang, workspace }: RunConfig,
  { unmask }: ExplainCommand,
  { width, paint }: Terminal,
): View => ({
  vocabulary: { lang, datasets: workspace.datasets, shared: loadSharedCodes() },
  width,
  veil: unmask ? noVeil : veilOver(namesIn(answer)),
  bold: paint.out.bold,
});

const showAnswer = (view: View, answer: Answer, { unmask }: ExplainCommand, terminal: Terminal): void => {
  const { lang, out, talk } = terminal;
  switch (answer.kind) {
    case 'one':
      out(renderExplanation(view, answer.explanation));
      break;
    case 'several':
      out(say(lang, 'explain.several', { count: answer.people.length }));
      out(peopleTable(view, answer.people));
      talk(say(lang, 'explain.several-next'));
      break;
    case 'nobody':
      saySieved(answer, terminal);
      if (answer.nearest.length === 0) break;
      talk(say(lang, 'explain.nearest'));
      talk(peopleTable(view, answer.nearest));
  }
  if (!unmask && !(answer.kind === 'nobody' && answer.nearest.length === 0))
    talk(say(lang, 'explain.masked'));
  const unread = answer.rejected.filter(({ cause }) => cause !== 'skipped').length;
  if (unread > 0) talk(say(lang, 'explain.unused-files', { count: unread }));
};

/** Of a sieved roll only those rows are there that may be somebody's on a focus roll. */
const saySieved = ({ sieved }: Answer, { lang, talk }: Terminal): void => {
  if (sieved.length === 0) return;
  const titles = sieved.map(({ dataset }) => dataset.title[lang]);
  talk(say(lang, 'explain.sieved', { rolls: listText(lang, titles) }));
};

const answerJson = (view: View, answer: Answer): object => {
  switch (answer.kind) {
    case 'one':
      return { found: 1, ...explanationJson(view, answer.explanation) };
    case 'several':
      return { found: answer.people.length, people: answer.people.map((one) => personJson(view, one)) };
    case 'nobody':
      return { found: 0, nearest: answer.nearest.map((one) => personJson(view, one)) };
  }
};

const nobody = (nearest: number): UserError =>
  new UserError(message('explain.nobody'), {
    hint:
      nearest === 0 ? message('explain.nobody-hint') : message('explain.nobody-nearest', { count: nearest }),
  });
