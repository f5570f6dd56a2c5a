import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import officeCrypto from 'officecrypto-tool';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorkbook } from '../read/workbook-builder.js';
import { runCli, type Ended } from './run-cli.js';
import { freshFolder, smallCounty } from './small-county.js';

const password = '青石-Geheim-2026';
const roll = smallCounty['2026年6月护理补贴.csv'] ?? '';

const rows = roll
  .trim()
  .split('\n')
  .map((line) => {
    const cells = line.split(',').map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`);
    return `<row>${cells.join('')}</row>`;
  })
  .join('');
const encrypted = officeCrypto.encrypt(Buffer.from(buildWorkbook({ sheets: [{ name: '名册', rows }] })), {
  password,
});

let folder: string;
beforeAll(async () => {
  folder = await freshFolder();
  await mkdir(join(folder, 'in'));
  await writeFile(join(folder, 'in/残疾人证.csv'), smallCounty['残疾人证.csv'] ?? '');
  await writeFile(join(folder, 'in/2026年6月护理补贴.xlsx'), encrypted);
  await writeFile(join(folder, 'bidui.yaml'), 'passwords:\n  - { file: "*护理*.xlsx", env: PASSWORD_MZ }\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (
  out: string,
  environment: Readonly<Record<string, string>>,
  ...flags: string[]
): Promise<Ended> => runCli(['run', 'in', '--out', out, ...flags], { cwd: folder, environment });

describe('a file with a password', () => {
  it.each(['PASSWORD_MZ', 'BIDUI_PASSWORD'])(
    'is read with the password in %s, which is written nowhere',
    async (name) => {
      const { status, stdout, stderr } = await run(name, { [name]: password });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '已按 bidui.yaml 中的规定读取。\n' });
      const manifest: unknown = JSON.parse(await readFile(join(folder, name, 'run.json'), 'utf8'));
      expect(manifest).toMatchObject({
        sources: [
          {
            file: '2026年6月护理补贴.xlsx',
            records: 3,
            sha256: createHash('sha256').update(encrypted).digest('hex'),
          },
          { file: '残疾人证.csv' },
        ],
      });
      const texts = await Promise.all(
        (await readdir(join(folder, name))).map((file) => readFile(join(folder, name, file), 'latin1')),
      );
      const secret = Buffer.from(password).toString('latin1');
      expect([stdout, ...texts].some((text) => text.includes(password) || text.includes(secret))).toBe(false);
      expect(await readdir(join(folder, 'in'))).toHaveLength(2);
    },
  );

  it.each([
    ['none', {}, '该表格设有打开密码'],
    ['wrong', { PASSWORD_MZ: 'wrong', BIDUI_PASSWORD: password }, '打开密码不对'],
  ])('is rejected with what to do: %s', async (name, environment, reason) => {
    const { status } = await run(`no-${name}`, environment, '--quiet');
    expect(status).toBe(0);
    const manifest: unknown = JSON.parse(await readFile(join(folder, `no-${name}`, 'run.json'), 'utf8'));
    expect(manifest).toMatchObject({ rejected: [{ file: '2026年6月护理补贴.xlsx', sheet: null }] });
    expect(JSON.stringify(manifest)).toContain(`${reason}。请把密码放进环境变量 BIDUI_PASSWORD`);
  });

  it('stops a strict run, before anything is written', async () => {
    const { status, stderr } = await run('strict', {}, '--strict');
    expect(status).toBe(2);
    expect(stderr).toContain('2026年6月护理补贴.xlsx：该表格设有打开密码。');
    await expect(readdir(join(folder, 'strict')).catch(() => [])).resolves.toEqual([]);
  });

  it('is explained by inspect', async () => {
    const { stdout } = await runCli(['inspect', 'in/2026年6月护理补贴.xlsx'], {
      cwd: folder,
      environment: { PASSWORD_MZ: password },
    });
    expect(stdout).toContain('残疾人两项补贴发放（subsidy）');
  });
});
