import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/display-width.js';
import { runCli } from './run-cli.js';

const commands = ['run', 'explain', 'inspect', 'init', 'rules', 'datasets', 'sample', 'review', 'policy'];

/** What stays as it is in Chinese help: options, commands, examples, values that are typed. */
const typed =
  /--?[a-z][a-z-]*|\bbidui\b|<zh\|en>|\bzh\b|\ben\b|\bJSON\b|\bhigh\b|\bmedium\b|\blow\b|\breports\b|\bsubsidy\b|\bsample\b|\bimport\b|\blist\b|\bwithdraw\b|\bshow\b|\bpolicy\b|\btest\b|\bnew\b|\bno-phone\b|\bhelp\b|\b-V\b/g;

const helpOf = async (args: readonly string[], lang: string): Promise<string> => {
  const { status, stdout, stderr } = await runCli([...args, '--lang', lang], { cwd: tmpdir() });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};

describe.concurrent('help', () => {
  for (const command of commands) {
    it(`of ${command} is Chinese in Chinese and English in English`, async ({ expect: check }) => {
      const chinese = await helpOf([command, '--help'], 'zh');
      const english = await helpOf([command, '--help'], 'en');
      const withoutNames = chinese.replaceAll(typed, '').replaceAll(new RegExp(`\\b${command}\\b`, 'g'), '');
      check(withoutNames.match(/[A-Za-z]{2,}/g)).toBeNull();
      check(english.match(/\p{Script=Han}/gu)).toBeNull();
    });

    it(`of ${command} fits 100 columns`, async ({ expect: check }) => {
      for (const lang of ['zh', 'en']) {
        const lines = (await helpOf([command, '--help'], lang)).split('\n');
        check(lines.filter((line) => displayWidth(line) > 100)).toEqual([]);
      }
    });
  }

  it('of the program names every command and every exit status', async ({ expect: check }) => {
    for (const lang of ['zh', 'en']) {
      const help = await helpOf(['--help'], lang);
      for (const command of commands) check(help).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
      for (const status of ['0', '1', '2', '3', '130']) {
        check(help).toMatch(new RegExp(`^ {2}${status} `, 'm'));
      }
      check(help.split('\n').filter((line) => displayWidth(line) > 100)).toEqual([]);
    }
  });

  it('can be asked for by the command help', async ({ expect: check }) => {
    check(await helpOf(['help', 'run'], 'zh')).toBe(await helpOf(['run', '--help'], 'zh'));
  });
});
