import { defineTexts } from './text.js';

export const schemaTexts = defineTexts({
  'schema.not-yaml': { zh: '不是有效的 YAML：{problem}', en: 'not valid YAML: {problem}' },
  'schema.not-yaml-hint': {
    zh: '请检查该行的缩进、冒号和引号。',
    en: 'Check the indentation, colons and quotes on that line.',
  },
  'schema.field-wrong': { zh: '字段 {field} 有误：{problem}', en: 'field {field} is wrong: {problem}' },
  'schema.field-wrong-hint': {
    zh: '请对照同类文件改正该字段后重新运行。',
    en: 'Mend the field as in the other files of its kind, then run again.',
  },
  'schema.unknown-field': { zh: '没有名为 {field} 的字段', en: 'there is no field named {field}' },
  'schema.repeated': { zh: '{what} 重复出现：{value}', en: '{what} stands twice: {value}' },
  'schema.value-out-of-range': {
    zh: '参数 {parameter} 的值 {value} 不在允许范围（{range}）内',
    en: 'the value {value} of parameter {parameter} is not within {range}',
  },
  'schema.value-not-list': {
    zh: '参数 {parameter} 的值应为列表（写在 [ ] 中，或每项以“- ”开头）',
    en: 'the value of parameter {parameter} must be a list (within [ ], or each item after "- ")',
  },
  'schema.value-not-row': {
    zh: '参数 {parameter} 的每一项应为一行，写明各列：{columns}',
    en: 'each item of parameter {parameter} must be a row that names its columns: {columns}',
  },
  'schema.value-unknown-column': {
    zh: '参数 {parameter} 没有 {column} 这一列，可用的列：{columns}',
    en: 'parameter {parameter} has no column {column}; it has {columns}',
  },
  'schema.value-cell-missing': {
    zh: '参数 {parameter} 没有填写',
    en: '{parameter} is not given',
  },
  'schema.value-not-township': {
    zh: '参数 {parameter} 的值 {value} 不是乡镇、街道名称',
    en: 'the value {value} of parameter {parameter} is no name of a township',
  },
  'schema.value-row-again': {
    zh: '参数 {parameter} 中有两行适用于同一范围',
    en: 'two rows of parameter {parameter} are for the same people',
  },
  'schema.values-overlap': {
    zh: '参数 {parameter} 的取值日期相互矛盾：{date} 前后重叠或先后颠倒',
    en: 'the days of parameter {parameter} contradict each other at {date}',
  },
  'schema.unknown-parameter': {
    zh: '没有政策参数 {parameter}',
    en: 'there is no policy parameter {parameter}',
  },
  'schema.no-value-then': {
    zh: '参数 {parameter} 在 {date} 没有有效的取值',
    en: 'parameter {parameter} has no value on {date}',
  },
  'schema.no-value-then-hint': {
    zh: '比对基准日早于政策参数的起始日期。请核对 --as-of；确需比对更早的月份，请在政策文件中补上当时的取值。',
    en: 'The as-of day lies before the first value of the policy. Check --as-of; to judge months that early, add the value of that time to the policy file.',
  },
});
