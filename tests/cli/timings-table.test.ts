import { describe, expect, it } from 'vitest';
import { renderTimings } from '../../src/cli/timings-table.js';
import type { RuleResult } from '../../src/rules/types.js';
import { sampleHeader, sampleResult } from '../report/sample-model.js';

const rule = (id: string, milliseconds: number): RuleResult =>
  sampleResult({ header: sampleHeader({ id, title: { zh: '证件过期', en: 'Expired' } }), milliseconds });
const stages = { read: 5000, link: 2000, rolls: 500, rules: 2000, report: 500 };

describe('renderTimings', () => {
  it('lists the stages, then the rules that took more than a hundredth of theirs, the slowest first', () => {
    const rules = [rule('a', 20), rule('b', 400), rule('c', 21), rule('d', 0)];
    expect(renderTimings({ model: { rules }, stages }, { lang: 'en', width: 100 })).toBe(
      `
Stage                Seconds   Share
-------------------  -------  ------
Reading the rolls       5.00   50.0%
Linking people          2.00   20.0%
Preparing the rolls     0.50    5.0%
Checking the rules      2.00   20.0%
Writing the report      0.50    5.0%
Total                  10.00  100.0%

Rule                           Seconds   Share
-----------------------------  -------  ------
Weighing and wording findings     1.56   78.0%
Expired  b                        0.40   20.0%
Expired  c                        0.02    1.1%
2 other rules                     0.02    1.0%
Total                             2.00  100.0%
`.trim(),
    );
  });

  it('aligns Chinese titles by their width', () => {
    const lines = renderTimings({ model: { rules: [rule('b', 2000)] }, stages }, { lang: 'zh', width: 100 });
    expect(lines.split('\n\n')[1]).toBe(
      `
规则              用时（秒）    占比
----------------  ----------  ------
证件过期  b             2.00  100.0%
疑点的佐证与措辞        0.00    0.0%
合计                    2.00  100.0%
`.trim(),
    );
  });
});
