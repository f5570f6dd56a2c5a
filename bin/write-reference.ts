import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { referencePages } from '../src/reference/reference-pages.js';

// `npm run docs:reference`: writes docs/reference/ anew, so that no page of something that is gone stays behind.
const folder = join('docs', 'reference');
rmSync(folder, { recursive: true, force: true });
for (const [path, text] of referencePages()) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
