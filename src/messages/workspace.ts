import { defineTexts } from './text.js';

/** What is said about bidui.yaml. */
export const workspaceTexts = defineTexts({
  'workspace.not-yaml-hint': {
    zh: '请检查该行：冒号、引号、逗号和方括号须用英文半角；冒号后要有一个空格；缩进用空格，不用制表符。',
    en: 'Look at that line: a space after each colon, spaces and no tabs for the indentation, quotes in pairs, and no full-width signs.',
  },
  'workspace.misnamed': {
    zh: '配置文件的名称是“{name}”，不会被使用',
    en: 'the workspace file is named "{name}" and would not be used',
  },
  'workspace.misnamed-hint': {
    zh: '请改名为 bidui.yaml（在资源管理器中勾选“显示文件扩展名”后可看到完整名称）；不再需要的，请移走。',
    en: 'Rename it to bidui.yaml (let the file manager show file name extensions), or move it away if it is not needed.',
  },
  'workspace.not-utf8': { zh: '文件不是 UTF-8 编码', en: 'the file is not UTF-8' },
  'workspace.not-utf8-hint': {
    zh: '请用记事本打开，“另存为”时把编码选为 UTF-8。',
    en: 'Open it in an editor and save it as UTF-8.',
  },
  'workspace.wrong-value': { zh: '{place} 应为{expected}', en: '{place} should be {expected}' },
  'workspace.see-guide': {
    zh: '请对照使用说明中“bidui.yaml”一节的示例改正。',
    en: 'Mend it as in the example of the guide, section "bidui.yaml".',
  },
  'workspace.unknown-key': { zh: '没有“{key}”这一项', en: 'there is no key "{key}"' },
  'workspace.unknown-dataset': { zh: '没有名为“{name}”的名册', en: 'there is no dataset "{name}"' },
  'workspace.unknown-field': { zh: '没有名为“{name}”的字段', en: 'there is no field "{name}"' },
  'workspace.unknown-preset': { zh: '没有名为“{name}”的政策预设', en: 'there is no policy preset "{name}"' },
  'workspace.policy-hint': {
    zh: '请改正该行；“bidui policy show”列出各项参数、单位和现用的值。',
    en: 'Mend that line; "bidui policy show" lists the parameters with their units and values.',
  },
  'workspace.did-you-mean': {
    zh: '您是否想写“{nearest}”？可用的有：{known}。',
    en: 'Did you mean "{nearest}"? Known: {known}.',
  },
  'workspace.known': { zh: '可用的有：{known}。', en: 'Known: {known}.' },
  'workspace.dataset-taken': {
    zh: '名册代号“{name}”已被使用',
    en: 'the dataset name "{name}" is already in use',
  },
  'workspace.dataset-taken-hint': {
    zh: '请给该名册另取一个代号，同时改文件名和文件中的 dataset 一项；“bidui datasets”列出已有的名册。',
    en: 'Give the dataset another name, both of the file and under dataset in it; "bidui datasets" lists those that exist.',
  },
  'workspace.spelling-taken': {
    zh: '表头写法“{spelling}”已属于“{field}”（{name}），不能再指另一个字段',
    en: 'the header "{spelling}" already means {field} ({name}) and cannot mean another field',
  },
  'workspace.spelling-taken-hint': {
    zh: '请删去该写法；只有个别文件如此的，请在 sources 的 columns 中对该文件写明。',
    en: 'Remove it; if it means something else in some files only, say so under columns of an entry for those files.',
  },
  'workspace.constant-wrong': {
    zh: '“{text}”不能作为“{field}”的值',
    en: '"{text}" is not a value of {field}',
  },
  'workspace.constant-wrong-hint': { zh: '请这样写：{example}。', en: 'Write it like this: {example}.' },
  'workspace.constant-personal': {
    zh: '“{field}”因人而异，不能对整张表写成同一个值（{text}）',
    en: '{field} differs from person to person and cannot be the same for a whole sheet ({text})',
  },
  'workspace.constant-personal-hint': {
    zh: '请删去该项；如要指明它在哪一列，请写在 columns 中。',
    en: 'Remove it; to say in which column it stands, use columns.',
  },
  'workspace.skipped': {
    zh: '{file} 第 {line} 行规定不读取',
    en: 'is not read: {file}, line {line}, says so',
  },
  'fault.workspace.no-file': {
    zh: '第 {line} 行的“{pattern}”没有对应的文件，该项未起作用；请核对文件名（相对于比对的文件夹）。',
    en: 'No file fits "{pattern}" on line {line}, which had no effect; check the name (it is relative to the folder that is read).',
  },
  'fault.workspace.no-sheet': {
    zh: '第 {line} 行：“{pattern}”中没有工作表“{sheet}”，该项未起作用；请核对工作表名（第几张表写数字，数字作名称时加引号）。',
    en: 'Line {line}: no file that fits "{pattern}" has a sheet "{sheet}", which had no effect; check the name (a number means the position; quote it if it is the name).',
  },
});
