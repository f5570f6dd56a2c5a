import type { Fault } from '../fault.js';
import { message, type Message } from '../messages/catalogue.js';
import { findIdleEntries, type SeenFile } from '../workspace/instructions-for.js';
import type { SheetChoice, Workspace } from '../workspace/types.js';

/** Entries of bidui.yaml that fitted nothing in this run, as faults of that file. */
export const idleEntryFaults = (workspace: Workspace, seen: readonly SeenFile[]): readonly Fault[] => {
  const { withoutFile, withoutSheet } = findIdleEntries(workspace, seen);
  const noted = (code: string, text: Message): Fault => ({
    ...{ code, scope: 'source', effect: 'noted', file: workspace.file?.name ?? '' },
    message: text,
  });
  return [
    ...withoutFile.map(({ line, file }) =>
      noted('workspace.no-file', message('fault.workspace.no-file', { line, pattern: file })),
    ),
    ...withoutSheet.map(({ line, file, sheet }) =>
      noted(
        'workspace.no-sheet',
        message('fault.workspace.no-sheet', { line, pattern: file, sheet: choiceText(sheet) }),
      ),
    ),
  ];
};

const choiceText = (choice: SheetChoice | undefined): string | number => {
  if (choice === undefined) return '*';
  return choice.kind === 'name' ? choice.pattern : choice.position;
};
