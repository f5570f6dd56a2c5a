import { defineTexts } from './text.js';

/** What `bidui rules` and its commands say. */
export const cliRuleTexts = defineTexts({
  'cli.rules-show': { zh: '显示一项规则的全部内容', en: 'show one rule whole' },
  'cli.rules-test': { zh: '试运行规则旁的示例', en: 'run the examples beside the rules' },
  'cli.rules-new': { zh: '新建一项自己的规则', en: 'begin a rule of your own' },
  'cli.value-rule': { zh: '规则编号', en: 'rule' },
  'cli.rules-which': { zh: '规则编号，见 bidui rules', en: 'id of a rule, see bidui rules' },
  'cli.rules-new-which': {
    zh: '新规则的编号：小写字母、数字和连字符，如 no-phone',
    en: 'id of the new rule: small letters, digits and hyphens, such as no-phone',
  },
  'cli.rules-unknown': { zh: '没有编号为 {id} 的规则', en: 'there is no rule {id}' },
  'cli.rules-unknown-hint': {
    zh: '请用 bidui rules 查看全部规则编号。',
    en: 'bidui rules lists all of them.',
  },
  'cli.rules-line': { zh: '{label}：{text}', en: '{label}: {text}' },
  'cli.rules-label-kind': { zh: '类别', en: 'Kind' },
  'cli.rules-label-severity': { zh: '风险', en: 'Severity' },
  'cli.rules-label-lead': { zh: '部门', en: 'Departments' },
  'cli.rules-label-why': { zh: '为什么', en: 'Why' },
  'cli.rules-label-message': { zh: '疑点说明', en: 'Message' },
  'cli.rules-label-check': { zh: '可能的误报', en: 'False alarms' },
  'cli.rules-label-basis': { zh: '依据', en: 'Basis' },
  'cli.rules-label-needs': { zh: '需要的名册', en: 'Needs' },
  'cli.rules-label-optional': { zh: '用于排除的名册', en: 'Rolls that exclude people' },
  'cli.rules-policy-title': { zh: '政策参数', en: 'Policy values' },
  'cli.rules-policy-none': { zh: '不使用政策参数。', en: 'It uses none.' },
  'cli.rules-right-title': { zh: '历次核查结果', en: 'How often it was right so far' },
  'cli.rules-right-none': {
    zh: 'reports 文件夹中的报告还没有填写这项规则的核查结果。',
    en: 'No report in the folder reports has an answer to a finding of this rule yet.',
  },
  'cli.rules-right': {
    zh: '属实 {right} 条，部分属实 {partly} 条，不属实 {wrong} 条（来自已填写的 {reports} 份报告）。',
    en: '{right} true, {partly} partly true, {wrong} not true (from {reports} filled-in reports).',
  },
  'cli.rules-examples-title': { zh: '示例（{count} 个）', en: 'Examples ({count})' },
  'cli.rules-example-found': { zh: '应发现 {count} 条', en: '{count} to be found' },
  'cli.rules-example-not-applicable': { zh: '不适用', en: 'not applicable' },
  'cli.rules-sql-title': { zh: 'SQL（{file} 第 {line} 行起）', en: 'SQL ({file}, from line {line} on)' },
  'cli.rules-without-examples': { zh: '没有示例', en: 'no examples' },
  'cli.rules-examples': { zh: '{count} 个示例', en: '{count} examples' },
  'cli.rules-tested': {
    zh: '共试运行 {rules} 项规则、{examples} 个示例，{wrong} 项规则有问题。',
    en: '{rules} rules and {examples} examples were run; something is wrong with {wrong} rules.',
  },
  'cli.rules-new-id': { zh: '{id} 不能作为规则编号', en: '{id} cannot be the id of a rule' },
  'cli.rules-new-id-hint': {
    zh: '规则编号由小写字母、数字和连字符组成，以字母开头，如 no-phone。',
    en: 'An id begins with a small letter and has small letters, digits and hyphens, such as no-phone.',
  },
  'cli.rules-new-unwritable': { zh: '无法写入规则文件', en: 'the rule cannot be written' },
  'cli.rules-new-unwritable-hint': {
    zh: '请检查该文件夹是否存在同名文件、是否可写，或换一个工作文件夹。',
    en: 'Check whether the folder can be written and has no file of that name, or work in another folder.',
  },
  'cli.rules-new-done': {
    zh: '已新建 {rule} 及其示例。修改后用 bidui rules test {id} 试运行；bidui run 会自动使用它。',
    en: '{rule} and its examples are there. Change them and try them with bidui rules test {id}; bidui run uses the rule.',
  },
});
