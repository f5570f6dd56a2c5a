import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A registry and two months of payments with three findings: expired, cancelled, no certificate. */
export const smallCounty: Readonly<Record<string, string>> = {
  '残疾人证.csv': [
    '姓名,身份证号,残疾类别,残疾等级,发证日期,有效期至,证件状态,状态变更日期,乡镇',
    '甘一,99010119700101001X,肢体,一级,2016-05-10,2026-05-31,正常,,青石镇',
    '甘二,990101197503150020,视力,二级,2018-03-01,2028-02-28,注销,2026-06-15,青石镇',
    '甘四,99010119850725004X,智力,一级,2019-09-01,2029-08-31,正常,,白沙乡',
    '',
  ].join('\n'),
  '2026年6月护理补贴.csv': [
    '姓名,身份证号,补贴金额,乡镇',
    '甘一,99010119700101001X,100,青石镇',
    '甘二,990101197503150020,100,青石镇',
    '甘四,99010119850725004X,100,白沙乡',
    '',
  ].join('\n'),
  '2026年7月护理补贴.csv': [
    '姓名,身份证号,补贴金额,乡镇',
    '甘一,99010119700101001X,100,青石镇',
    '甘二,990101197503150020,100,青石镇',
    '甘四,99010119850725004X,100,白沙乡',
    '甘五,990101199011300052,100,白沙乡',
    '',
  ].join('\n'),
};

/** A fresh folder, its path without symbolic links. */
export const freshFolder = async (): Promise<string> =>
  realpath(await mkdtemp(join(tmpdir(), 'bidui-test-')));

/** Writes files below a folder, in the order in which they are given. */
export const writeFiles = async (folder: string, files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
};
