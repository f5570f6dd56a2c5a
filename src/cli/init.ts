import { existsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import { message, say } from '../messages/catalogue.js';
import { fileProblem } from '../read/file-problem.js';
import type { Dataset } from '../schema/dataset.js';
import { loadDatasets } from '../schema/datasets.js';
import { parseWorkspace } from '../workspace/load-workspace.js';
import { resolvePath } from '../workspace/run-config.js';
import { noPolicy } from '../workspace/policy-section.js';
import type { Workspace } from '../workspace/types.js';
import { workspaceFileName } from '../workspace/workspace-file.js';
import { askOpenPoints } from './init/ask-open-points.js';
import type { DraftEntry } from './init/draft.js';
import { draftRolls } from './init/draft-rolls.js';
import { draftUndecided, type CandidatesOf } from './init/draft-undecided.js';
import { provenEntries } from './init/prove-entries.js';
import { seenSheets } from './init/seen-sheets.js';
import { writeDraft, type LeftOut } from './init/write-draft.js';
import { inspectPath, inspectSource, type Inspection, type InspectionOptions } from './inspection.js';
import { passwordAsker } from './password-asker.js';
import { relativePath } from './relative-path.js';
import type { Terminal } from './terminal.js';

interface InitCommand {
  readonly folder: string;
  /** Ask nothing. */
  readonly yes: boolean;
}

/**
 * `bidui init FOLDER`: looks at every file of a folder and writes down in a bidui.yaml how each is read, asking only
 * what could not be decided. Throws a UserError where there is a bidui.yaml already.
 */
export const runInit = async ({ folder, yes }: InitCommand, terminal: Terminal): Promise<void> => {
  const { lang, workingFolder, environment, talk } = terminal;
  const input = resolvePath(workingFolder, folder);
  const path = join(input, workspaceFileName);
  demandRoom(input, path);
  const questions = yes ? null : terminal.questions;
  const datasets = loadDatasets();
  const workspace: Workspace = {
    file: null,
    folders: [],
    ownDatasets: [],
    sources: [],
    passwords: [],
    policy: noPolicy,
    sieveAboveRows: null,
    engine: null,
    datasets,
  };
  const passwordFor = rememberedPasswords(passwordAsker({ workspace, environment, questions, lang }));
  const inspection = await inspectPath(input, { workspace, passwordFor });
  const undecided = await draftUndecided(inspection, {
    candidatesOf: candidatesIn(input, { workspace, passwordFor }),
    thisYear: new Date().getFullYear(),
  });
  const entries: DraftEntry[] = [];
  for (const entry of [...draftRolls(inspection, lang), ...undecided]) {
    entries.push(questions === null ? entry : await askOpenPoints(entry, questions, { lang, datasets }));
  }
  const inspectWith = (text: string): Promise<Inspection> =>
    inspectPath(input, {
      workspace: {
        file: null,
        folders: [],
        ownDatasets: [],
        ...parseWorkspace(workspaceFileName, text, datasets),
      },
      passwordFor,
    });
  const proven = await provenEntries({ entries, inspection, inspectWith, lang });
  await writeNew(path, writeDraft({ entries: proven, leftOut: leftOutOf(inspection) }, lang));
  if (questions === null && !yes) talk(say(lang, 'init.no-terminal'));
  sayDone(path, input, proven, terminal);
};

const demandRoom = (input: string, path: string): void => {
  if (existsSync(input) && !statSync(input).isDirectory()) {
    throw new UserError(message('init.not-folder'), { where: input, hint: message('init.not-folder-hint') });
  }
  if (existsSync(path)) throw alreadyThere(path);
};

const alreadyThere = (path: string): UserError =>
  new UserError(message('init.exists'), { where: path, hint: message('init.exists-hint') });

/** Files are looked at more than once here, and nobody wants to type a password twice. */
const rememberedPasswords = (
  passwordFor: InspectionOptions['passwordFor'],
): InspectionOptions['passwordFor'] => {
  const last = new Map<string, string>();
  return (file) => {
    const ask = passwordFor(file);
    const before = last.get(file);
    return async (tried) => {
      if (tried === 0 && before !== undefined) return before;
      const password = await ask(tried);
      if (password !== undefined) last.set(file, password);
      return password;
    };
  };
};

/** Tries every dataset alone on a sheet that several of them fit. */
const candidatesIn =
  (root: string, { workspace, passwordFor }: InspectionOptions): CandidatesOf =>
  async ({ file, sheet }) => {
    const candidates: Dataset[] = [];
    for (const dataset of workspace.datasets.values()) {
      const only = { ...workspace, datasets: new Map([[dataset.name, dataset]]) };
      const { sheets } = await inspectSource(root, file, { workspace: only, passwordFor });
      const found = sheets.find(({ name }) => name === sheet);
      if (found?.recognition.kind === 'roll') candidates.push(dataset);
    }
    return candidates;
  };

const leftOutOf = (inspection: Inspection): readonly LeftOut[] => [
  ...inspection.sources.flatMap(({ file, problem }) =>
    problem === null ? [] : [{ place: file, reason: problem.reason }],
  ),
  ...seenSheets(inspection).flatMap(({ file, sheet, recognition }): readonly LeftOut[] => {
    if (recognition.kind === 'no-roll') return [{ place: `${file} / ${sheet}`, reason: recognition.reason }];
    if (recognition.kind !== 'unreadable') return [];
    return [{ place: `${file} / ${sheet}`, reason: recognition.problem.reason }];
  }),
];

/** Never over a file that somebody else made in the meantime. */
const writeNew = async (path: string, text: string): Promise<void> => {
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw alreadyThere(path);
    throw fileProblem(path, error);
  }
};

const sayDone = (
  path: string,
  input: string,
  entries: readonly DraftEntry[],
  { lang, workingFolder, out }: Terminal,
): void => {
  const points = entries.map(({ open, settled }) => Math.max(open.length, settled ? 0 : 1));
  out(
    say(lang, 'init.done', {
      path: relativePath(workingFolder, path),
      entries: entries.filter(({ settled }) => settled).length,
      open: points.reduce((sum, one) => sum + one, 0),
    }),
  );
  out(say(lang, 'init.next', { folder: relativePath(workingFolder, input) }));
};
