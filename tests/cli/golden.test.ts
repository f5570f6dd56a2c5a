import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it, type ExpectStatic } from 'vitest';
import { prepareStage, readCase, runCase } from './golden-case.js';
import { readOutput } from './golden-digests.js';

const root = fileURLToPath(new URL('../golden', import.meta.url));

/** Compares with what is expected. What nobody expects yet is written down to be read and committed, never by CI. */
const compare = async (expect: ExpectStatic, path: string, actual: string): Promise<void> => {
  if (!existsSync(path) && process.env['CI'] !== 'true') {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, actual);
  }
  expect(actual).toBe(await readFile(path, 'utf8'));
};

describe.concurrent('golden cases', () => {
  for (const name of readdirSync(root)) {
    it(name, async ({ expect }) => {
      const golden = await readCase(root, name);
      const stage = await prepareStage(golden);
      try {
        const { status, stdout, stderr } = await runCase(golden, stage);
        const expected = join(golden.folder, 'expected');
        await compare(expect, join(expected, 'stderr'), stderr);
        await compare(expect, join(expected, 'stdout'), stdout);
        await compare(expect, join(expected, 'status'), `${status ?? 'killed'}\n`);
        for (const file of golden.compare) {
          await compare(expect, join(expected, file), await readOutput(stage.out, file));
        }
      } finally {
        await rm(stage.folder, { recursive: true, force: true });
      }
    });
  }
});
