import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The package's `schemas/` folder: what bidui knows, as data. Found by walking up from this file, so that it is the
 * same from the sources and from the compiled package.
 */
export const schemaFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'schemas', 'datasets'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('schemas/ is missing from the installation');
    folder = parent;
  }
  return join(folder, 'schemas');
};
