import { join } from 'node:path';
import { say } from '../messages/catalogue.js';
import { writeSample } from '../sample/write-sample.js';
import { resolvePath } from '../workspace/run-config.js';
import { relativePath } from './relative-path.js';
import type { Terminal } from './terminal.js';

interface SampleCommand {
  readonly people: number;
  readonly seed: number;
  readonly hard: boolean;
  readonly out: string;
  readonly json: boolean;
}

/** `bidui sample`: writes a fictional county and what must be found in it, and says what to do with it. */
export const runSample = async (
  { people, seed, hard, out, json }: SampleCommand,
  terminal: Terminal,
): Promise<void> => {
  const { lang, workingFolder } = terminal;
  const folder = resolvePath(workingFolder, out);
  const summary = await writeSample({ people, seed, hard, out: folder });
  if (json) {
    terminal.out(JSON.stringify(summary, null, 2));
    return;
  }
  for (const { path, rows } of summary.files)
    terminal.out(say(lang, 'cli.sample-file', { file: path, rows }));
  if (summary.policyFile !== null) terminal.out(say(lang, 'cli.sample-policy', { file: summary.policyFile }));
  const { findings, lookAlikes, holders, rows } = summary;
  terminal.out(say(lang, 'cli.sample-done', { people, holders, rows, findings, lookAlikes }));
  if (hard) terminal.out(say(lang, 'cli.sample-hard'));
  terminal.out(say(lang, 'cli.sample-next', { folder: relativePath(workingFolder, join(folder, 'rolls')) }));
};
