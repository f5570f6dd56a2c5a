import { describe, expect, it } from 'vitest';
import { blockingsOf } from '../../src/link/county/blockings.js';
import { loadNameForms } from '../../src/link/name-forms.js';
import { linkBlockingTexts } from '../../src/messages/link-blockings.js';
import type { LinkingReport } from '../../src/report/model.js';
import { cappedLines, linkingText } from '../../src/report/linking-text.js';
import { madeUnits } from '../link/county/made-units.js';

const linking: LinkingReport = {
  ...{ weights: 'estimated', comparedPairs: 12_345, expectedMatches: 2345, randomPairs: 50_000 },
  groupLimit: 1000,
  capped: [{ blocking: 'name-and-township', groups: 2, largest: 1200, pairsLeftOut: 1_219_950 }],
};

describe('how records became people', () => {
  it('says what the weights were learnt from', () => {
    expect(linkingText({ lang: 'zh', linking })).toBe(
      '同号同名的记录归为一人，其余按多项信息两两比对；各项证据的权重由本次数据中的 12,345 对估计（其中约 2,345 对为同一人）',
    );
  });

  it('says where there was too little to learn from', () => {
    const text = linkingText({ lang: 'zh', linking: { ...linking, weights: 'shipped', comparedPairs: 7 } });
    expect(text).toContain('（7 对）；其中同一人的太少');
    expect(text).toContain('随程序附带的权重');
  });

  it('says which groups were too large, and by what they are groups', () => {
    expect(cappedLines({ lang: 'zh', linking })).toEqual([
      '姓名读音和乡镇相同的超过 1,000 人的有 2 组（最大一组 1,200 人，共 1,219,950 对），不按此线索两两比对；其中的人仍按其他线索比对',
    ]);
    expect(cappedLines({ lang: 'en', linking })[0]).toMatch(
      /^2 groups of more than 1,000 people share the sound of the name and the township \(/,
    );
    expect(cappedLines({ lang: 'zh', linking: { ...linking, capped: [] } })).toEqual([]);
  });

  it('has words for every way in which linking lets people meet', async () => {
    const names = blockingsOf(madeUnits([]), new Map(), await loadNameForms()).map(({ name }) => name);
    expect(Object.keys(linkBlockingTexts).sort()).toEqual(
      names.map((name) => `link.blocking-${name}`).sort(),
    );
  });
});
