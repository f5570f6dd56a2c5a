import { describe, expect, it } from 'vitest';
import { expectUserError } from '../expect-user-error.js';
import { readBytesBack } from '../read-back.js';

const textsOf = async (csv: string): Promise<readonly (readonly (string | undefined)[])[]> =>
  (await readBytesBack(csv, '名单.csv')).sheets[0]?.read.map(({ text }) => text) ?? [];

describe('text with a quote too many', () => {
  it.each([
    ['that swallows rows', '姓名,备注\n"甲,x\n乙,y\n丙,"九月\n新增"\n'],
    ['that swallows a cell', '姓名,备注,地址\n"甲,"八月,九月",柳湾\n'],
  ])('is refused where the next one begins a field %s', async (_, csv) => {
    const error = await expectUserError(readBytesBack(csv, '名单.csv'), 'read.csv-quote');
    expect(error.describe('zh')).toContain('第 2 行');
  });

  it('is read where nothing but characters stands between the quotes, as Excel does', async () => {
    expect(await textsOf('姓名,备注\n"甲"乙,x\n"丙,丁" ,y\n')).toEqual([
      ['姓名', '备注'],
      ['甲乙', 'x'],
      ['丙,丁 ', 'y'],
    ]);
  });
});
