import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoMonth } from '../../src/audit/month-text.js';
import { yuanText } from '../../src/audit/yuan-text.js';
import { reportTexts } from '../../src/messages/report.js';
import { cutToWidth, displayWidth, padToWidth } from '../../src/report/display-width.js';
import { evidenceLines, messageWithNotes } from '../../src/report/finding-text.js';
import { countText } from '../../src/report/labels.js';
import { moneyText } from '../../src/report/money-text.js';
import { monthsText } from '../../src/report/months-text.js';
import { month, sampleModel } from './sample-model.js';

const seed = 20_260_930;

describe('monthsText', () => {
  it.each([
    [[month(2026, 6)], '2026年6月', '2026-06'],
    [[6, 7, 8, 9].map((one) => month(2026, one)), '2026年6月-9月', '2026-06 to 2026-09'],
    [[month(2025, 11), month(2025, 12), month(2026, 1)], '2025年11月-2026年1月', '2025-11 to 2026-01'],
    [[1, 3, 4].map((one) => month(2026, one)), '2026年1月、3月-4月', '2026-01, 2026-03 to 2026-04'],
    [[month(2025, 12), month(2026, 2)], '2025年12月、2026年2月', '2025-12, 2026-02'],
    [[], '', ''],
  ])('writes %j', (months, zh, en) => {
    expect(monthsText('zh', months)).toBe(zh);
    expect(monthsText('en', months)).toBe(en);
  });

  it('names months as ISO does', () => {
    expect([isoMonth(month(2026, 1)), isoMonth(month(2026, 12))]).toEqual(['2026-01', '2026-12']);
  });
});

describe('money', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [123_450, '1234.50'],
    [-7, '-0.07'],
  ])('writes %i fen as %s', (fen, text) => {
    expect(yuanText(fen)).toBe(text);
  });

  it('refuses half a fen', () => {
    expect(() => yuanText(0.5)).toThrow(RangeError);
  });

  it('separates thousands for readers', () => {
    expect([moneyText(123_456_789), countText(1_234_567), countText(999)]).toEqual([
      '1,234,567.89',
      '1,234,567',
      '999',
    ]);
  });
});

describe('messageWithNotes', () => {
  it('ends each sentence once', () => {
    expect(messageWithNotes('zh', { message: '甲', notes: ['乙。', '丙'] })).toBe('甲。乙。丙。');
    expect(messageWithNotes('en', { message: 'A', notes: ['B.'] })).toBe('A. B.');
    expect(messageWithNotes('zh', { message: '甲', notes: [] })).toBe('甲');
  });
});

describe('evidenceLines', () => {
  it('gathers the rows of a sheet and says how many rows it leaves out', () => {
    const evidence = ['a', 'b', 'a', 'c', 'c'].map((file, index) => ({
      dataset: 'registry',
      file,
      sheet: 'S',
      row: index + 1,
    }));
    expect(evidenceLines(sampleModel(), evidence, 1)).toEqual([
      'a（S）第 1、3 行',
      '另有 3 行，详见 findings.jsonl',
    ]);
    expect(evidenceLines(sampleModel({}, 'en'), evidence)).toEqual([
      'a (S) row 1, 3',
      'b (S) row 2',
      'c (S) row 4, 5',
    ]);
  });
});

describe('display width', () => {
  it('counts Han characters twice, also those beyond 16 bits', () => {
    expect([displayWidth('张a'), displayWidth('𠀀'), displayWidth('（）'), displayWidth('')]).toEqual([
      3, 2, 4, 0,
    ]);
  });

  it('pads and cuts to the width asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('张', 'a', '𠀀', '·', ' ') }),
        fc.integer({ min: 1, max: 12 }),
        (text, width) => {
          const cut = cutToWidth(text, width);
          expect(displayWidth(cut)).toBeLessThanOrEqual(width);
          expect(displayWidth(padToWidth(cut, width))).toBe(width);
        },
      ),
      { seed },
    );
  });
});

describe('texts', () => {
  it('have the same placeholders in both languages', () => {
    const names = (text: string): readonly string[] =>
      [...text.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '').sort();
    for (const [key, { zh, en }] of Object.entries(reportTexts)) expect(names(en), key).toEqual(names(zh));
  });
});
