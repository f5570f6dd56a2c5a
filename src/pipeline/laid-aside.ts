import { message, type Message } from '../messages/catalogue.js';
import type { SourceEntry, Workspace } from '../workspace/types.js';

/** A file or sheet that bidui.yaml says is not to be read. */
export interface LaidAside {
  readonly kind: 'skipped';
  readonly reason: Message;
}

/** Says which line of bidui.yaml lays a file or sheet aside. */
export const laidAside = ({ file }: Workspace, { line }: SourceEntry): LaidAside => ({
  kind: 'skipped',
  reason: message('workspace.skipped', { file: file?.name ?? '', line }),
});
