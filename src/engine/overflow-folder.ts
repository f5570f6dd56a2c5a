import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The process id in the name tells a folder in use from one that a killed run left. */
const prefixOf = (processId: number): string => `bidui-${processId}-`;
const ours = /^bidui-(\d+)-/;

/** A folder for what does not fit into memory, and how to be rid of it. */
export interface OverflowFolder {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * Makes a folder that only this user can read. It is removed by `remove` and, failing that, when the process exits;
 * what killed runs left is removed first: people's data must not stay behind.
 */
export const makeOverflowFolder = (): OverflowFolder => {
  for (const name of readdirSync(tmpdir())) {
    const [, processId] = ours.exec(name) ?? [];
    if (processId !== undefined && !isRunning(Number(processId))) removeFolder(join(tmpdir(), name));
  }
  const path = mkdtempSync(join(tmpdir(), prefixOf(process.pid)));
  // One listener for all engines: Node warns of a leak where a dozen of them wait for the same event.
  if (open.size === 0) process.on('exit', removeAll);
  open.add(path);
  const remove = (): void => {
    if (open.delete(path) && open.size === 0) process.removeListener('exit', removeAll);
    removeFolder(path);
  };
  return { path, remove };
};

/** Folders that were made and not yet removed. */
const open = new Set<string>();

const removeAll = (): void => {
  for (const path of open) removeFolder(path);
};

const isRunning = (processId: number): boolean => {
  try {
    // Signal 0 is never sent: it asks whether it could be.
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of somebody else's refuses, and is there.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
};

const removeFolder = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Somebody else's, or held open by a virus scanner: nothing that a run should fail for.
  }
};
