import type { DescribedSheet } from './described-sheet.js';

/** What many offices put before their rolls. It is no roll. */
export const instructions: DescribedSheet = {
  name: '填写说明',
  rows: [
    ['填 写 说 明'],
    [],
    ['一、本表由各村填写，镇民政办汇总。'],
    ['二、身份证号必须为18位，文本格式；“补贴金额”以元为单位。'],
    ['三、名单中<已去世>的人员请在备注中写明 & 附证明。'],
  ],
};

/**
 * The nursing subsidies of one township as they are sent in: title and unit over the width, a total before the people,
 * groups of columns, a row of column numbers, merged townships and villages, sub-totals, 同上, a hidden row, a
 * signature. Rows of people: 7 to 9, 11 to 14 and 16; row 12 is hidden, row 18 blank.
 */
export const nursing: DescribedSheet = {
  name: '护理补贴',
  rows: [
    ['迪清县2026年9月份重度残疾人护理补贴发放表', null, null, null, null, null, null, null, null, null],
    ['填报单位：青石镇人民政府', null, null, null, null, null, null, null, '单位：元', null],
    ['序号', '乡镇', '村（社区）', '姓名', '身份证号', '残疾情况', null, '补贴金额', '发放日期', '备注'],
    [null, null, null, null, null, '类别', '等级', null, null, null],
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
    ['合计', null, null, null, null, null, null, 815.5, null, null],
    [1, '青石镇', '柳湾村', '甘一明', '990101199003070015', '肢体', '一级', 100, { day: '2026-09-15' }, null],
    [
      2,
      null,
      null,
      '欧阳·阿依古丽',
      '990101198506120024',
      '视力',
      '二级',
      100,
      { day: '2026-09-15' },
      '代领人：甘小<二>',
    ],
    [3, null, null, '𠮷田芳', '990101197809230031', '智力', '一级', 115.5, { day: '2026-09-16' }, true],
    [null, null, '柳湾村小计', null, null, null, null, 315.5, null, null],
    [
      4,
      '青石镇',
      '石桥村',
      '申四',
      '990101200111050041',
      '精神',
      '二级',
      100,
      { day: '2026-09-15' },
      '9月新增\n补发8月',
    ],
    [5, null, null, '申五', '990101196302140059', '肢体', '二级', 100, { day: '2026-09-15' }, '已迁出？'],
    [
      6,
      null,
      '同上',
      '黎六',
      '990101199208300064',
      '言语',
      '一级',
      100,
      { day: '2026-09-15' },
      '  前后有空格  ',
    ],
    [
      7,
      '青石镇',
      '同上',
      '黎七',
      '990101197110190072',
      '肢体',
      '一级',
      100,
      { day: '2026-09-15' },
      { error: '#N/A' },
    ],
    [null, null, '石桥村小计', null, null, null, null, 400, null, null],
    [
      8,
      '青石镇',
      '东升社区',
      '管八',
      '990101201001010086',
      '多重',
      '一级',
      100,
      { day: '2026-09-15' },
      '"双引号", 逗号',
    ],
    [null, null, '东升社区小计', null, null, null, null, 100, null, null],
    [],
    ['填表人：甘甲', null, null, '审核人：申乙', null, null, null, '填表日期：2026年9月15日', null, null],
  ],
  hiddenRows: [12],
  merges: [
    'A1:J1',
    'A2:C2',
    'A3:A4',
    'B3:B4',
    'C3:C4',
    'D3:D4',
    'E3:E4',
    'F3:G3',
    'H3:H4',
    'I3:I4',
    'J3:J4',
    'A6:G6',
    'B7:B9',
    'C7:C9',
    'B11:B13',
    'C11:C12',
  ],
};

/** The living subsidies of the same township on a sheet of their own: one row of headers, the total at the end. */
export const living: DescribedSheet = {
  name: '生活补贴',
  rows: [
    ['青石镇2026年9月份困难残疾人生活补贴发放表', null, null, null, null],
    ['序号', '姓名', '身份证号', '补贴金额', '乡镇'],
    [1, '甘一明', '990101199003070015', 80, '青石镇'],
    [2, '万九', '990101195512310090', 80, '青石镇'],
    [3, '万十', '990101198804180105', 80.25, '〃'],
    ['合计', null, null, 240.25, null],
    ['单位负责人：', null, '制表日期：2026-09-15', null, null],
  ],
  hiddenColumns: [4],
  merges: ['A1:E1'],
};

/** The whole workbook. */
export const goldenSheets: readonly DescribedSheet[] = [instructions, nursing, living];
