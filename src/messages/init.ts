import { defineTexts } from './text.js';

/** What `bidui init` writes, asks and says. */
export const initTexts = defineTexts({
  'init.head': {
    zh: '本文件规定文件夹中的表格如何读取，由 bidui init 按识别结果写成，可以修改。\nfile 文件名（* 代表任意文字），sheet 工作表，dataset 名册，header-row 表头所在行，\ncolumns“表头或列号: 字段”（ignore 为不读），constants 整张表相同的值，skip: true 不读取。\n以 # 开头的是说明，不起作用。',
    en: 'How the files of this folder are to be read; written by bidui init from what it recognised, to be changed at will.\nfile: name of the file (* stands for anything); sheet; dataset: which roll; header-row: row of the header;\ncolumns: header or letter of a column, and its field (ignore: not read); constants: values that hold for\na whole sheet; skip: true: not read. What stands behind # is a remark and has no effect.',
  },
  'init.why': { zh: '{title}：{reasons}', en: '{title}: {reasons}' },
  'init.constant': {
    zh: '{field}取自{origin}（如“{text}”）',
    en: '{field} is taken from {origin} (such as "{text}")',
  },
  'init.origin-file': { zh: '文件名', en: 'the file name' },
  'init.origin-sheet': { zh: '工作表名', en: 'the sheet name' },
  'init.origin-title': { zh: '标题行', en: 'the title' },
  'init.origin-header': { zh: '表头', en: 'the header' },
  'init.origin-given': { zh: '配置文件', en: 'the workspace file' },
  'init.column': { zh: '{column} 列，{field}', en: 'column {column}, {field}' },
  'init.column-ignored': { zh: '{column} 列，不读', en: 'column {column}, not read' },
  'init.wide': {
    zh: '一行有几个人或几个月，各列按识别结果读取，不在此列出',
    en: 'a row holds several people or months; the columns are read as recognised and not listed here',
  },
  'init.unused': { zh: '未采用的列：{columns}', en: 'Columns not used: {columns}' },
  'init.place': { zh: '{place}', en: '{place}' },
  'init.open': { zh: '待定：{question}', en: 'Open: {question}' },
  'init.open-how': {
    zh: '选定后去掉相应各行开头的“# ”：',
    en: 'Choose, and remove the "# " at the beginning of the lines:',
  },
  'init.open-none': {
    zh: '这里还没有规定；bidui inspect 会说明原因。',
    en: 'Nothing is laid down here yet; bidui inspect explains why.',
  },
  'init.ask-dataset': { zh: '{file} 是哪种名册？', en: 'Which roll is {file}?' },
  'init.ask-column': {
    zh: '{file}：{column} 列“{header}”是不是“{spelling}”？',
    en: '{file}: is column {column}, "{header}", the column "{spelling}"?',
  },
  'init.ask-header': {
    zh: '{file}：列“{header}”是不是“{spelling}”？',
    en: '{file}: is the column "{header}" the column "{spelling}"?',
  },
  'init.ask-repeated': {
    zh: '{file}：“{header}”出现在 {columns} 列，读哪一列？',
    en: '{file}: "{header}" stands in columns {columns}; which is to be read?',
  },
  'init.ask-constant': {
    zh: '{file}：全表的“{field}”是什么？',
    en: '{file}: what is the {field} of the whole sheet?',
  },
  'init.is-field': { zh: '是（{field}）', en: 'yes ({field})' },
  'init.not-read': { zh: '不是，不读这一列', en: 'no, do not read it' },
  'init.read-column': { zh: '{column} 列', en: 'column {column}' },
  'init.value': { zh: '{value}', en: '{value}' },
  'init.later': { zh: '以后再定', en: 'decide later' },
  'init.not-covered': { zh: '以下没有识别为名册，不读取：', en: 'Not recognised as rolls and not read:' },
  'init.exists': { zh: '该文件夹中已有 bidui.yaml', en: 'the folder has a bidui.yaml already' },
  'init.exists-hint': {
    zh: '不会覆盖。如需重新生成，请先把它改名（例如 bidui-旧.yaml）或移走。',
    en: 'It is not overwritten. To have a new one, rename it (for example to bidui-old.yaml) or move it away.',
  },
  'init.not-folder': { zh: '给出的不是文件夹', en: 'this is not a folder' },
  'init.not-folder-hint': {
    zh: '请给出存放各部门导出名册的文件夹。',
    en: 'Name the folder that holds the exports.',
  },
  'init.no-terminal': {
    zh: '不在终端中运行，没有提问；拿不准的写成了注释。',
    en: 'There is no terminal, so nothing was asked; what is open is written as remarks.',
  },
  'init.done': {
    zh: '已写出 {path}：{entries} 项，待定 {open} 处。',
    en: 'Wrote {path}: {entries} entries, {open} open points.',
  },
  'init.next': {
    zh: '接下来可运行：bidui inspect "{folder}" 查看识别结果，bidui run "{folder}" 开始比对。',
    en: 'Next: bidui inspect "{folder}" shows how files are understood, bidui run "{folder}" reconciles them.',
  },
});
