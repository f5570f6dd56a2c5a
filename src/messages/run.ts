import { defineTexts } from './text.js';

/** What happens around a run: choosing the day, taking in the sources, progress. */
export const runTexts = defineTexts({
  'run.as-of-wrong': { zh: '比对日期“{value}”不是有效日期', en: '"{value}" is not a date' },
  'run.as-of-wrong-hint': {
    zh: '请按“年-月-日”填写，例如 --as-of 2026-10-31。',
    en: 'Write it as year-month-day, for example --as-of 2026-10-31.',
  },
  'run.path-empty': { zh: '给出的路径是空的', en: 'the path that was given is empty' },
  'run.path-empty-hint': {
    zh: '请写明文件夹；当前文件夹写作 .（一个英文句点）。',
    en: 'Name the folder; the current one is written as . (a full stop).',
  },
  'run.no-roll': {
    zh: '读取了 {files} 个文件，没有一个能识别为名册',
    en: 'no roll was recognised among the files that were read ({files})',
  },
  'run.no-roll-hint': {
    zh: '原因见上。可用 bidui inspect 查看每个文件的识别情况，bidui datasets 查看可识别的名册及表头写法。',
    en: 'The reasons stand above. "bidui inspect" explains each file, "bidui datasets" lists the rolls and headers known.',
  },
  'run.strict': {
    zh: '有 {count} 个文件或工作表不能读取（--strict），没有写出结果',
    en: '{count} files or sheets cannot be read (--strict); no result was written',
  },
  'run.strict-hint': {
    zh: '请按上面所列逐一处理；确实不需要的，请移走，或在 bidui.yaml 中对其写 skip: true。不加 --strict 则跳过它们继续比对。',
    en: 'Mend what is listed above; what is not needed can be moved away or given "skip: true" in bidui.yaml. Without --strict they are passed over.',
  },
  'run.sheet-no-roll': {
    zh: '{reason}{hint}',
    en: '{reason} {hint}',
  },
  'run.key-unusable': { zh: '密钥文件过短，无法使用', en: 'the key file is too short to be used' },
  'run.key-unusable-hint': {
    zh: '请恢复原来的 .bidui/key；如确已丢失，删除该文件后疑点编号将与以往不同。',
    en: 'Restore the former .bidui/key; if it is lost, delete the file, and finding ids will differ from earlier ones.',
  },
  'run.history-damaged': {
    zh: '以往比对记录的这一行无法识别',
    en: 'this line of the record of earlier runs cannot be read',
  },
  'run.history-damaged-hint': {
    zh: '请从备份恢复该文件，或删去这一行后重新运行：之后不再与该次比对的名册行数比较。',
    en: 'Restore the file, or delete the line and run again: rolls are then not compared with that run.',
  },
  'run.history-unwritable': {
    zh: '报告已写出，但无法记下本次各名册的行数',
    en: 'the reports are written, but how large the rolls are could not be kept for the next run',
  },
  'run.history-unwritable-hint': {
    zh: '请确认 .bidui 文件夹可以写入后重新运行；否则下次比对不能发现名册比本次少了许多。',
    en: 'Make the folder .bidui writable and run again; without it the next run cannot see that a roll shrank.',
  },
  'run.own-report': {
    zh: '这是 bidui 以前的比对结果，不作为名册读取',
    en: 'this is a result of an earlier run of bidui and is not read as a roll',
  },
  'run.own-report-hint': {
    zh: '如需保留，请移到比对文件夹之外。',
    en: 'Move it out of the folder if you want to keep it.',
  },
  'fault.read.no-rows': {
    zh: '本表只有表头，没有数据行，可能是空模板或导出失败；如应有数据，请重新导出。',
    en: 'This sheet has a header and no rows: an empty form, or an export that failed. If it should hold data, export it again.',
  },
  'fault.map.merged-cells': {
    zh: '本表有合并单元格，已按合并范围把首格内容补入 {cells} 个单元格（如乡镇、村、户主）；请确认合并范围无误。',
    en: 'Merged cells: the value of the first cell was taken for {cells} cells of the merged ranges (township, village, householder); please check the ranges.',
  },
  'fault.map.ditto-cells': {
    zh: '有 {cells} 个单元格填“同上”或“〃”，已按上一条记录的内容读取；请确认排序未被打乱。',
    en: '{cells} cells say "same as above" and were read as the record above says; make sure that the rows were not sorted anew.',
  },
  'fault.map.merged-amounts': {
    zh: '金额列有合并单元格，金额只计入首行，其余 {cells} 行按未填金额处理；如应分摊到各人，请拆分单元格后重新导出。',
    en: 'Amounts stand in merged cells: counted once in the first row, the other {cells} rows have no amount; split the cells and export again if each person has a share.',
  },
  'fault.read.hidden-rows': {
    zh: '本表有 {rows} 行被隐藏（筛选或手工隐藏），已照常读取；如不应计入，请在原表删除。',
    en: '{rows} rows of this sheet are hidden by a filter or by hand; they were read like the others. Delete them if they do not count.',
  },
  'fault.read.hidden-sheet': {
    zh: '该工作表处于隐藏状态，已照常读取；如不应计入，请在原表删除。',
    en: 'This sheet is hidden; it was read like the others. Delete it if it does not count.',
  },
  'fault.read.hidden-columns': {
    zh: '隐藏的列 {columns} 也已读取。',
    en: 'The hidden columns {columns} were read too.',
  },
  'fault.read.uncalculated': {
    zh: '{cells} 个公式单元格没有保存计算结果，按空白读取；请在 Excel 或 WPS 中打开并保存一次后重新比对。',
    en: '{cells} formula cells hold no result and were read as blank; open and save the file in Excel or WPS, then run again.',
  },
  'run.progress-read': { zh: '读取 {file}', en: 'Reading {file}' },
  'run.progress-link': { zh: '对应人员', en: 'Linking people' },
  'run.progress-rule': { zh: '核对 {rule}', en: 'Checking {rule}' },
  'run.progress-report': { zh: '生成报告', en: 'Writing the report' },
});
