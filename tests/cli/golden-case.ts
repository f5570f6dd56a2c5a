import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goldenFormats } from '../read/golden/golden-formats.js';
import { nursing } from '../read/golden/golden-sheets.js';
import { describedWorkbook } from './described-workbook.js';
import { runCli, type Ended } from './run-cli.js';

/** A folder under tests/golden: `args`, `input/`, `expected/` and perhaps `compare`. */
export interface GoldenCase {
  readonly name: string;
  readonly folder: string;
  /** One list of arguments a command; all are run in order, the last one is judged. */
  readonly commands: readonly (readonly string[])[];
  /** What is compared besides status, stdout and stderr: files of the result, or one of the digests. */
  readonly compare: readonly string[];
}

/**
 * Reads a case. `args` has one argument a line (`$IN`, `$OUT`, `$EMPTY` stand for the folders and for an empty
 * argument), a line `---` between commands; `compare` one name a line.
 */
export const readCase = async (root: string, name: string): Promise<GoldenCase> => {
  const folder = join(root, name);
  const args = await readFile(join(folder, 'args'), 'utf8');
  const compare = join(folder, 'compare');
  return {
    ...{ name, folder },
    commands: args.split(/^---\n/m).map(linesOf),
    compare: existsSync(compare) ? linesOf(await readFile(compare, 'utf8')) : [],
  };
};

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

/** The golden roll in the format whose title stands in the file. */
const goldenRoll = async (path: string): Promise<Uint8Array> => {
  const title = (await readFile(path, 'utf8')).trim();
  const format = goldenFormats.find((one) => one.title === title);
  if (format === undefined) throw new Error(`no format ${title}`);
  return format.write([nursing]);
};

/** How files of a case that are only described are made, by the end of their names, which is then taken off. */
const makers: Readonly<Record<string, (path: string) => Promise<Uint8Array>>> = {
  '.sheet.yaml': describedWorkbook,
  '.golden': goldenRoll,
};

/** Where one case runs: a fresh folder with `input` in it; the results go to `out`. */
export interface Stage {
  readonly folder: string;
  readonly out: string;
}

/** Copies the input of a case into a fresh folder and makes the workbooks that are only described. */
export const prepareStage = async ({ folder: from }: GoldenCase): Promise<Stage> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'bidui-golden-')));
  const input = join(folder, 'input');
  await mkdir(input);
  if (existsSync(join(from, 'input'))) await cp(join(from, 'input'), input, { recursive: true });
  for (const name of await readdir(input, { recursive: true })) {
    const path = join(input, name);
    for (const [suffix, make] of Object.entries(makers)) {
      if (!name.endsWith(suffix)) continue;
      await writeFile(path.slice(0, -suffix.length), await make(path));
      await rm(path);
    }
  }
  return { folder, out: join(folder, 'out') };
};

/** Runs the commands of a case in its folder; the paths of this machine are taken out of what the last one said. */
export const runCase = async ({ commands }: GoldenCase, { folder }: Stage): Promise<Ended> => {
  let last: Ended | undefined;
  for (const args of commands) {
    last = await runCli(
      args.map((arg) => arg.replaceAll('$IN', 'input').replaceAll('$OUT', 'out').replaceAll('$EMPTY', '')),
      { cwd: folder },
    );
  }
  if (last === undefined) throw new Error('the case has no command');
  return {
    ...last,
    stdout: last.stdout.replaceAll(folder, '$TMP'),
    stderr: last.stderr.replaceAll(folder, '$TMP'),
  };
};
