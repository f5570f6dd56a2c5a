import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/display-width.js';
import { renderSummary } from '../../src/report/terminal-summary.js';
import { sampleFault, sampleFinding, sampleHeader, sampleModel, sampleResult } from './sample-model.js';

const plain = { color: false, width: 100 };
const towns = ['甲镇', '乙镇', '丙镇', '丁镇', '戊镇', '己镇', '庚镇', '辛镇', '壬镇', '癸镇'];
const model = sampleModel({
  rules: [
    sampleResult(),
    sampleResult({
      header: sampleHeader({ id: 'id-shared', title: { zh: '一号多人', en: 'Shared' } }),
      outcome: { kind: 'nothing-found', lookedAt: 9 },
    }),
    sampleResult({
      header: sampleHeader({ id: 'uninsured', title: { zh: '未参保', en: 'Uninsured' } }),
      outcome: { kind: 'not-applicable', missing: ['medical_insurance'] },
    }),
    sampleResult({
      header: sampleHeader({ id: 'x', title: { zh: '坏规则', en: 'Broken' } }),
      outcome: { kind: 'error', problem: 'no such column' },
    }),
  ],
  townships: towns.map((township) => ({ township, people: 10 })),
  // Ten townships with 1 to 10 findings: 55 in all, 4 to 10 in columns of their own (49), 1 to 3 in the last (6).
  findings: towns.flatMap((township, index) =>
    Array.from({ length: index + 1 }, (_, count) =>
      sampleFinding({ township, personId: `${township}${count}` }),
    ),
  ),
  faults: [sampleFault({ effect: 'lost' }), sampleFault()],
  rejected: [{ file: '990101198001010018.pdf', sheet: null, reason: '不是电子表格' }],
  gaps: [
    { rule: 'a', dataset: 'education', township: '癸镇', about: '', month: 1, people: 3 },
    { rule: 'a', dataset: 'education', township: '癸镇', about: '', month: 2, people: 5 },
  ],
});

describe('renderSummary', () => {
  it('shows the seven townships with the most findings and the others together', () => {
    const lines = renderSummary(model, plain).split('\n');
    const header = lines.find((line) => line.startsWith('疑点类型')) ?? '';
    const row = lines.find((line) => line.startsWith('残疾人证过期仍发放补贴')) ?? '';
    expect(header.split(/ +/)).toEqual(['疑点类型', '风险等级', '合计', ...towns.slice(3), '其他']);
    expect(row.split(/ +/).slice(1)).toEqual(['高', '55', '4', '5', '6', '7', '8', '9', '10', '6']);
    expect(displayWidth(header)).toBe(displayWidth(row));
  });

  it('tells what was checked in vain from what was not checked, failures first', () => {
    const text = renderSummary(model, plain);
    expect(text).toContain('未发现疑点的规则 1 项：一号多人');
    expect(text).toMatch(
      /未核对的规则 2 项：\n {2}坏规则 .*no such column.*\n {2}未参保 .*缺少：医疗保险参保/,
    );
    expect(text).toContain('癸镇：学籍（最多 5 人）');
    expect(text).toContain('数据问题 2 处：未使用 1，部分使用 1，仅提示 0。');
  });

  it('names what was passed over where rolls may lie in it', () => {
    const skipped = [
      { file: '打包.zip', sheet: null, reason: '压缩包没有读取', mayHoldRolls: true },
      { file: '扫描.jpg', sheet: null, reason: '不是名册', mayHoldRolls: false },
    ];
    const text = renderSummary({ ...model, skipped }, plain);
    expect(text).toContain('未使用的文件或工作表 2 个');
    expect(text).toContain('打包.zip：压缩包没有读取');
    expect(text).not.toContain('扫描.jpg');
  });

  it('shows neither names nor ID numbers', () => {
    const text = renderSummary(model, plain);
    expect(text).not.toContain('柳青禾');
    expect(text).not.toMatch(/\d{15}/);
    expect(text).toContain('990101********0018.pdf');
  });

  it.each([60, 80, 100])('keeps within %i columns', (width) => {
    for (const line of renderSummary(model, { color: false, width }).split('\n')) {
      if (!line.endsWith('。')) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  });

  it('colours only when asked to', () => {
    expect(renderSummary(model, plain)).not.toContain('\u001B');
    expect(renderSummary(model, { color: true, width: 100 })).toContain('\u001B[33m');
  });

  it('does not say that all is well where nothing was checked', () => {
    const rules = [sampleResult({ outcome: { kind: 'not-applicable', missing: ['subsidy'] } })];
    expect(renderSummary(sampleModel({ rules, findings: [] }), plain)).toContain('没有任何规则得到核对');
    const clean = [sampleResult({ outcome: { kind: 'nothing-found', lookedAt: 3 } })];
    expect(renderSummary(sampleModel({ rules: clean, findings: [] }, 'en'), plain)).toContain(
      'found nothing',
    );
  });
});
