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
  'schema.no-value-then': {
    zh: '参数 {parameter} 在 {date} 没有有效的取值',
    en: 'parameter {parameter} has no value on {date}',
  },
  'schema.no-value-then-hint': {
    zh: '比对基准日早于政策参数的起始日期。请核对 --as-of；确需比对更早的月份，请在政策文件中补上当时的取值。',
    en: 'The as-of day lies before the first value of the policy. Check --as-of; to judge months that early, add the value of that time to the policy file.',
  },
});
