import { defineTexts } from './text.js';

export const loadTexts = defineTexts({
  'engine.cannot-open': { zh: '无法打开数据库文件', en: 'the database file cannot be opened' },
  'engine.cannot-open-hint': {
    zh: '请确认没有另一个 bidui 正在使用该工作目录，并且您对该目录有读写权限。',
    en: 'Make sure that no other bidui uses this workspace, and that you may read and write there.',
  },
  'fault.load.same-bytes': {
    zh: '与文件“{first}”内容完全相同，只计一次，本文件未使用；如属误放请删除其中一份。',
    en: 'Byte for byte the same as "{first}": counted once, this file is not used; delete one of the two if it is there by mistake.',
  },
  'fault.load.same-rows': {
    zh: '各行数据与“{first}”完全相同，只计一次，本表未使用；如确为另一批数据，请核对月份、乡镇等是否填写。',
    en: 'Holds the same rows as "{first}": counted once, this sheet is not used; if it is another batch, check that month, township and the like are filled in.',
  },
  'fault.load.no-person': {
    zh: '该行没有姓名，也没有可用的证件号码，无法判断是谁，未使用；请补齐后重新导出。',
    en: 'The row has neither a name nor any number, so nobody can say whose it is: not used. Fill it in and export again.',
  },
  'fault.load.error-cell': {
    zh: '单元格是公式错误值（如 #N/A），未读取；请在原表修复公式或改为实际数值。',
    en: 'The cell holds a formula error such as #N/A and was not read; mend the formula or type the value.',
  },
  'fault.load.certificate-in-id': {
    zh: '身份证号栏填的是残疾人证号，已从中取出身份证号，并作为残疾人证号使用；请核对。',
    en: 'The ID column holds a certificate number: its ID number was taken, and it is used as the certificate number; please check.',
  },
});
