import { defineTexts } from './text.js';

export const loadTexts = defineTexts({
  'fault.load.same-bytes': {
    zh: '与文件“{first}”内容完全相同，只计一次，本文件未使用；如属误放请删除其中一份。',
    en: 'Byte for byte the same as "{first}": counted once, this file is not used; delete one of the two if it is there by mistake.',
  },
  'fault.load.same-rows': {
    zh: '各行数据与“{first}”完全相同，只计一次，本表未使用；如确为另一批数据，请核对月份、乡镇等是否填写。',
    en: 'Holds the same rows as "{first}": counted once, this sheet is not used; if it is another batch, check that month, township and the like are filled in.',
  },
  'fault.load.no-person': {
    zh: '该行既没有姓名，也没有任何证件号码，无法判断是谁，未使用；请补齐后重新导出。',
    en: 'The row has neither a name nor any number, so nobody can say whose it is: not used. Fill it in and export again.',
  },
  'fault.load.no-entry': {
    zh: '该行必填的各栏都没有内容，未使用；请补齐后重新导出。',
    en: 'None of the columns that this roll needs is filled in: the row was not used. Fill it in and export again.',
  },
  'fault.load.no-slot': {
    zh: '该行各月（或各成员）栏都没有填写，未产生记录；如属漏填请补齐。',
    en: 'None of the columns for months (or members) is filled in, so the row makes no record; fill them in if they were forgotten.',
  },
  'fault.load.error-cell': {
    zh: '单元格是公式错误值（如 #N/A），未读取；请在原表修复公式或改为实际数值。',
    en: 'The cell holds a formula error such as #N/A and was not read; mend the formula or type the value.',
  },
  'fault.load.certificate-in-id': {
    zh: '身份证号栏填的是残疾人证号：已取其中的身份证号，残疾人证号栏空缺的一并填入；请核对原表。',
    en: 'The ID column holds a certificate number: its ID number was taken, and the certificate number too where its own column is blank; please check the roll.',
  },
  'fault.load.look-alike': {
    zh: '身份证号中有字母或符号被当作形近的数字（如 O 当作 0），校验码相符，已按改正后的号码使用；请在原表改正。',
    en: 'A letter or sign in the ID number was read as the digit that it looks like (O as 0), and the check digit holds; please mend the roll.',
  },
  'fault.load.name-other': {
    zh: '姓名栏还写有另一个名字（曾用名、又名等），查找同一人时也用到它，姓名仍以前面的为准；请核对现用名是哪一个。',
    en: 'Another name of the person stands beside the name (a former one or an alias). It is used too when rows of one person are sought; please check which of the two is the present one.',
  },
  'fault.load.name-remark': {
    zh: '姓名栏除姓名外另有内容，已分开，只用姓名；请核对是否涉及死亡、迁出、停发等情况。',
    en: 'Something else stands beside the name and was set aside; check whether it speaks of death, moving or stopping.',
  },
  'fault.load.digits-lost': {
    zh: '较长的编号以数字格式保存，15 位以后的数字已被表格软件改成 0，未使用；请从原系统重新导出，并把该列设为文本格式。',
    en: 'A long number is stored as a number, so the spreadsheet destroyed its digits after the 15th: not used. Export it again with the column formatted as text.',
  },
  'fault.load.no-township': { zh: '未写明乡镇的行', en: 'Rows that name no township' },
  'fault.load.many': {
    zh: '{township}：“{code}”类问题 {count} 处（最先见于第 {row} 行），逐条名单见 faults.csv；数量如此之多，通常是整列导出有误，请先核对导出设置。',
    en: '{township}: {count} faults of the kind "{code}" (first in row {row}), listed one by one in faults.csv. So many mostly come from the way a whole column was exported; check that first.',
  },
  'fault.load.more': {
    zh: '本表另有 {count} 处“{code}”类问题，未逐条列出。',
    en: '{count} more faults of the kind "{code}" in this sheet are not listed one by one.',
  },
  'load.digits-rounded': {
    zh: '身份证号被 Excel 存成了数字，只保留了前15位，后3位已变成000。请从业务系统重新导出，导出前将该列设为文本格式。',
    en: 'Excel stored the ID number as a number: the first 15 digits are right and the last three became 000. Export it again from the original system, with the column formatted as text.',
  },
  'load.digits-double': {
    zh: '身份证号被导出程序存成了数字，末尾两三位已与原号码不符。请从业务系统重新导出，导出前将该列设为文本格式。',
    en: 'The program that wrote the file stored the ID number as a number, and its last two or three digits are no longer the right ones. Export it again from the original system, with the column formatted as text.',
  },
});
