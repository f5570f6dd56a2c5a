import { defineTexts } from './text.js';

/** What the report says on the terminal, and what goes wrong while it is written. */
export const reportRunTexts = defineTexts({
  'report.out-is-file': { zh: '输出位置不是文件夹', en: 'the output place is not a folder' },
  'report.out-is-file-hint': {
    zh: '该路径（或其上级）是一个文件。请用 --out 指定另一个文件夹，或先将该文件移走。',
    en: 'That path, or one above it, is a file. Name another folder with --out, or move the file away.',
  },
  'report.out-refused': { zh: '无法写入输出文件夹', en: 'the output folder cannot be written' },
  'report.out-refused-hint': {
    zh: '请确认文件夹存在且有写入权限（不是只读光盘、只读共享目录），或用 --out 指定另一个文件夹。',
    en: 'See that the folder may be written (no read-only disc or share), or name another one with --out.',
  },
  'report.out-full': { zh: '磁盘空间不足，结果未写完', en: 'the disk is full; the result was not finished' },
  'report.out-full-hint': {
    zh: '请清理磁盘，或用 --out 指定另一磁盘上的文件夹，然后重新运行。原有结果保持不变。',
    en: 'Make room, or name a folder on another disk with --out, then run again. The earlier result is as it was.',
  },
  'report.file-in-use': { zh: '无法替换该文件', en: 'this file cannot be replaced' },
  'report.file-in-use-hint': {
    zh: '请在 Excel 或 WPS 中关闭该文件，并确认它不是只读，然后重新运行。',
    en: 'Close it in Excel or WPS, see that it is not read-only, then run again.',
  },

  'report.run-done': {
    zh: '比对完成：基准日 {date}，人员 {people} 人，记录 {records} 条。',
    en: 'Done: as of {date}, {people} people, {records} records.',
  },
  'report.run-findings': {
    zh: '疑点 {findings} 条（高风险 {high} 条），涉及 {people} 人。',
    en: '{findings} findings ({high} of high severity) about {people} people.',
  },
  'report.run-no-findings': {
    zh: '已核对的规则均未发现疑点；未核对的内容见下。',
    en: 'The rules that could be checked found nothing; what was not checked stands below.',
  },
  'report.run-nothing-checked': {
    zh: '没有任何规则得到核对，不能据此认为没有问题。',
    en: 'Not one rule could be checked; this does not mean that all is well.',
  },
  'report.run-money': {
    zh: '疑似多发 {overpaid} 元，疑似少发 {underpaid} 元（均待核实）。',
    en: '{overpaid} yuan that look overpaid, {underpaid} yuan that look underpaid (all to be verified).',
  },
  'report.run-sieved': {
    zh: '《{dataset}》{records} 条中，与其他名册人员有关的 {kept} 条参加比对。',
    en: '{dataset}: {kept} of {records} records concern people of the other rolls and were compared.',
  },
  'report.run-clean': {
    zh: '未发现疑点的规则 {count} 项：{rules}',
    en: '{count} rules found nothing: {rules}',
  },
  'report.run-not-checked': { zh: '未核对的规则 {count} 项：', en: '{count} rules not checked:' },
  'report.run-gaps': { zh: '名册未覆盖，未能核对：', en: 'Not covered by a roll, hence not judged:' },
  'report.run-gap': {
    zh: '{township}：{dataset}（最多 {people} 人）',
    en: '{township}: {dataset} (up to {people} people)',
  },
  'report.run-faults': {
    zh: '数据问题 {faults} 处：未使用 {lost}，部分使用 {partly}，仅提示 {noted}。',
    en: '{faults} data problems: {lost} not used, {partly} partly used, {noted} noted.',
  },
  'report.run-files': { zh: '未使用的文件或工作表 {count} 个：', en: '{count} files or sheets not used:' },
  'report.run-file': { zh: '{file}：{reason}', en: '{file}: {reason}' },
  'report.run-more': { zh: '另有 {count} 项，详见报告。', en: '{count} more, see the report.' },
});
