import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, wrapText } from '../../src/cli/wrap-text.js';
import { displayWidth } from '../../src/report/display-width.js';
import { renderTable } from '../../src/cli/text-table.js';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['姓名', 4],
    ['（元）', 6],
    ['A列', 3],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['葛\u{e0100}', 2],
  ])('measures %j as %i cells', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('plainText', () => {
  it('turns line breaks and escape sequences into spaces', () => {
    expect(plainText('a\nb\u001b[31mc')).toBe('a b [31mc');
  });
});

describe('wrapText', () => {
  it('breaks Chinese between characters and Latin at spaces', () => {
    expect(wrapText('残疾人证号', 4)).toEqual(['残疾', '人证', '号']);
    expect(wrapText('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrapText('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('keeps a blank text as one line', () => {
    expect(wrapText('', 5)).toEqual(['']);
  });

  it('puts no closing mark at the beginning of a line and no opening one at its end', () => {
    expect(wrapText('死亡人员、迁出', 8)).toEqual(['死亡人', '员、迁出']);
    expect(wrapText('名册（上）第', 6)).toEqual(['名册', '（上）', '第']);
    expect(wrapText('甲。”乙', 4)).toEqual(['甲。', '”乙']);
    expect(wrapText('a残，', 3)).toEqual(['a残', '，']);
  });

  it('loses no character but spaces, and keeps every line within the width', () => {
    const text = fc.string({
      unit: fc.constantFrom('残', '疾', 'a', 'b', ' ', '1', '，', '（', '”'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (given, width) => {
        const lines = wrapText(given, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      { seed: 20261031 },
    );
  });
});

describe('renderTable', () => {
  it('aligns Chinese and Latin text', () => {
    const table = renderTable({
      columns: [{ title: '列' }, { title: '表头' }, { title: '行数', align: 'right' }],
      rows: [
        ['A', '姓名', '5'],
        ['AB', '残疾人证号', '120'],
      ],
      width: 100,
    });
    expect(table).toBe(
      ['列  表头        行数', '--  ----------  ----', 'A   姓名           5', 'AB  残疾人证号   120'].join(
        '\n',
      ),
    );
  });

  it('narrows the widest column and wraps it', () => {
    const table = renderTable({
      columns: [{ title: 'a' }, { title: 'b' }],
      rows: [['1', '一二三四五六七八']],
      width: 13,
    });
    expect(table).toBe(['a  b', '-  ----------', '1  一二三四五', '   六七八'].join('\n'));
  });
});
