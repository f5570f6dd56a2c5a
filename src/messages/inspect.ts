import { defineTexts } from './text.js';

export const inspectTexts = defineTexts({
  'inspect.format-html': { zh: '网页中的表格（HTML）', en: 'tables of a web page (HTML)' },
  'inspect.format-xml-spreadsheet': { zh: 'XML 表格 2003', en: 'XML Spreadsheet 2003' },
  'inspect.format': { zh: '格式：{format}', en: 'Format: {format}' },
  'inspect.format-encoding': {
    zh: '格式：{format}，编码 {encoding}',
    en: 'Format: {format}, encoding {encoding}',
  },
  'inspect.sheet': { zh: '工作表“{sheet}”', en: 'Sheet "{sheet}"' },
  'inspect.sheet-hidden': { zh: '工作表“{sheet}”（隐藏）', en: 'Sheet "{sheet}" (hidden)' },
  'inspect.dataset': { zh: '名册：{title}（{name}）', en: 'Roll: {title} [{name}]' },
  'inspect.reason': { zh: '依据：{reason}', en: 'Because {reason}' },
  'inspect.header-row': { zh: '表头：第{row}行', en: 'Header: row {row}' },
  'inspect.title': { zh: '标题：{title}', en: 'Title: {title}' },
  'inspect.roll-month': { zh: '名册月份：{month}', en: 'Month of the roll: {month}' },
  'inspect.no-roll-month': {
    zh: '名册月份：未写明（按一份不分月的名册使用）',
    en: 'Month of the roll: not named (used as a list without a month)',
  },
  'inspect.constant-sheet': {
    zh: '{field}：{value}（取自工作表名“{text}”）',
    en: '{field}: {value} (from the sheet name "{text}")',
  },
  'inspect.constant-title': {
    zh: '{field}：{value}（取自标题“{text}”）',
    en: '{field}: {value} (from the title "{text}")',
  },
  'inspect.constant-file': {
    zh: '{field}：{value}（取自文件路径中的“{text}”）',
    en: '{field}: {value} (from "{text}" in the path)',
  },
  'inspect.constant-header': {
    zh: '{field}：{value}（取自表头“{text}”）',
    en: '{field}: {value} (from the header "{text}")',
  },
  'inspect.constant-given': {
    zh: '{field}：{value}（按 bidui.yaml 的规定“{text}”）',
    en: '{field}: {value} (as bidui.yaml lays down: "{text}")',
  },
  'inspect.warning': { zh: '注意：{text}', en: 'Note: {text}' },
  'inspect.column': { zh: '列', en: 'Col' },
  'inspect.header': { zh: '表头', en: 'Header' },
  'inspect.field': { zh: '读作', en: 'Read as' },
  'inspect.row': { zh: '第{row}行', en: 'Row {row}' },
  'inspect.slot-field': { zh: '{field}（第{slot}条）', en: '{field} (record {slot})' },
  'inspect.unread-mark': {
    zh: '带“!”的是原文，不能使用，原因见下。',
    en: 'Marked "!": the text as it stands, which cannot be used; the reason is below.',
  },
  'inspect.fault': { zh: '第{row}行“{column}”：{text}', en: 'Row {row}, "{column}": {text}' },
  'inspect.fault-row': { zh: '第{row}行：{text}', en: 'Row {row}: {text}' },
  'inspect.no-rows': { zh: '表头以下没有数据行。', en: 'There are no rows of data below the header.' },
  'inspect.passed-over': { zh: '未作为记录的行：{rows}', en: 'Rows that are no records: {rows}' },
  'inspect.class.total': { zh: '第{row}行（合计）', en: '{row} (total)' },
  'inspect.class.footer': { zh: '第{row}行（表尾）', en: '{row} (below the table)' },
  'inspect.class.header': { zh: '第{row}行（表头）', en: '{row} (header)' },
  'inspect.more': { zh: '{shown}，另有 {more} 列', en: '{shown} and {more} more' },
  'inspect.unused': {
    zh: '认得但未使用的列：{columns}',
    en: 'Columns understood but not used: {columns}',
  },
  'inspect.unknown': {
    zh: '不认得的列（未读取）：{columns}',
    en: 'Columns not understood (not read): {columns}',
  },
  'inspect.suggestion': {
    zh: '{column}列“{header}”：是否就是“{spelling}”（{field}）？如是，请改表头后重新运行。',
    en: 'Column {column} "{header}": is it "{spelling}" ({field})? If so, rename it and run again.',
  },
  'inspect.not-read': { zh: '不能读取：{reason}', en: 'Cannot be read: {reason}' },
  'inspect.no-roll': { zh: '不是名册：{reason}', en: 'Not a roll: {reason}' },
  'inspect.unusable': { zh: '不能使用：{reason}', en: 'Cannot be used: {reason}' },
  'inspect.skipped': { zh: '未查看的文件：', en: 'Files not looked at:' },
  'inspect.yes': { zh: '是', en: 'yes' },
  'inspect.no': { zh: '否', en: 'no' },
});
