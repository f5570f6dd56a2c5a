import { describe, expect, it } from 'vitest';
import { readBack } from './read-back.js';

describe('openWorkbook', () => {
  it('reads a plain workbook', async () => {
    const workbook = await readBack({
      sheets: [
        {
          name: '数据',
          rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>12.50</v></c></row><row r="3" hidden="1"><c r="B3" t="inlineStr"><is><t>张三</t></is></c></row>',
        },
      ],
      strings: '<si><t>姓名</t></si>',
    });
    expect(workbook.format).toBe('xlsx');
    expect(workbook.sheets[0]).toMatchObject({ name: '数据', hidden: false, rows: 2, hiddenRows: 1 });
    expect(workbook.sheets[0]?.read).toEqual([
      { number: 1, hidden: false, text: ['姓名', undefined, '12.50'], kind: ['text', undefined, 'number'] },
      { number: 3, hidden: true, text: [undefined, '张三'], kind: [undefined, 'text'] },
    ]);
  });
});
