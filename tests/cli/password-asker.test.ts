import { describe, expect, it } from 'vitest';
import { passwordAsker } from '../../src/cli/password-asker.js';
import type { Questions } from '../../src/cli/questions.js';

const answering = (asked: string[]): Questions => ({
  password: (question) => {
    asked.push(question);
    return Promise.resolve(`typed ${asked.length}`);
  },
  choose: () => Promise.reject(new Error('nothing to choose')),
});

const ask = (environment: Readonly<Record<string, string>>, questions: Questions | null) =>
  passwordAsker({ workspace: { passwords: [] }, environment, questions, lang: 'zh' })('民政/a.xlsx');

describe('passwordAsker', () => {
  it('asks a person three times where the environment says nothing', async () => {
    const asked: string[] = [];
    const password = ask({}, answering(asked));
    expect([await password(0), await password(1), await password(2), await password(3)]).toEqual([
      'typed 1',
      'typed 2',
      'typed 3',
      undefined,
    ]);
    expect(asked).toEqual([
      '民政/a.xlsx 的打开密码：',
      '密码不对。民政/a.xlsx 的打开密码：',
      '密码不对。民政/a.xlsx 的打开密码：',
    ]);
  });

  it('takes the environment first and asks where that was wrong', async () => {
    const asked: string[] = [];
    const password = ask({ BIDUI_PASSWORD: 'known' }, answering(asked));
    expect(await password(0)).toBe('known');
    expect(await password(1)).toBe('typed 1');
    expect(await password(3)).toBe('typed 2');
    expect(await password(4)).toBeUndefined();
  });

  it('asks about one file at a time', async () => {
    const log: string[] = [];
    const questions: Questions = {
      password: async (question) => {
        log.push(`? ${question}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        log.push('!');
        return 'x';
      },
      choose: () => Promise.reject(new Error('nothing to choose')),
    };
    const asker = passwordAsker({ workspace: { passwords: [] }, environment: {}, questions, lang: 'en' });
    await Promise.all([asker('a.xlsx')(0), asker('b.xlsx')(0)]);
    expect(log).toEqual(['? Password of a.xlsx:', '!', '? Password of b.xlsx:', '!']);
  });

  it('asks nobody where there is no terminal', async () => {
    expect(await ask({}, null)(0)).toBeUndefined();
    expect(await ask({ BIDUI_PASSWORD: 'known' }, null)(1)).toBeUndefined();
  });
});
