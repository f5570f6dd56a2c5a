import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a workspace keeps is its owner's business. */
const onlyOwner = 0o600;

/**
 * Gives a file new contents, whole or not at all: they are written beside it and take its name only when they are on the disk, so
 * that whoever is killed meanwhile leaves the old file. `confirm` is asked before that and may throw. Makes the folder.
 */
export const writeWhole = async (path: string, text: string, confirm?: () => void): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  try {
    const file = await open(fresh, 'w', onlyOwner);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    confirm?.();
    await rename(fresh, path);
  } finally {
    await unlink(fresh).catch(() => undefined);
  }
};
