import { defineTexts } from './text.js';

export const ruleTexts = defineTexts({
  'rule.no-header': {
    zh: '规则文件缺少开头的 /*--- … ---*/ 说明',
    en: 'the rule file does not begin with /*--- … ---*/',
  },
  'rule.no-header-hint': {
    zh: '请参照 schemas/rules/ 中的规则补上说明部分。',
    en: 'Begin the file with a header as the rules in schemas/rules/ do.',
  },
  'rule.lint-hint': {
    zh: '请修改该处 SQL 后重新运行；写法见 docs/rules.md。',
    en: 'Change that place in the SQL and run again; docs/rules.md says how rules are written.',
  },
  'rule.lint-one-select': {
    zh: '规则必须是一条查询语句（以 select 或 with 开头，不含分号）',
    en: 'a rule must be one query: it begins with select or with, and has no semicolon',
  },
  'rule.lint-division': {
    zh: '规则中不得直接使用除号，请用 whole_div(a, b)',
    en: 'a rule may not divide with /; use whole_div(a, b)',
  },
  'rule.lint-rounding': {
    zh: '规则中不得使用 round、avg：金额以整分计算',
    en: 'a rule may not use round or avg: money is whole fen',
  },
  'rule.lint-order': {
    zh: '规则只挑选记录，不排序：请去掉 order by',
    en: 'a rule selects and does not sort: remove order by',
  },
  'rule.lint-clock': {
    zh: '规则不得使用当前时间或随机数，请用 $as_of',
    en: 'a rule may not use the clock or chance; use $as_of',
  },
  'rule.lint-undeclared': {
    zh: '参数 ${parameter} 未在 policy 中声明',
    en: 'the parameter ${parameter} is not declared under policy',
  },
  'rule.lint-unused': {
    zh: '声明的参数 {parameter} 没有用到',
    en: 'the declared parameter {parameter} is not used',
  },
  'rule.lint-column': { zh: '查询结果缺少列 {column}', en: 'the select gives no column {column}' },
  'rule.id-taken': {
    zh: '规则编号 {id} 已被使用',
    en: 'the rule id {id} is already taken',
  },
  'rule.id-taken-hint': {
    zh: '自定义规则的文件名（即编号）不能与自带规则或其他自定义规则相同，请改名。',
    en: 'The name of a rule of your own, which is its id, must differ from every other rule: rename the file.',
  },
  'rule.unknown-policy': {
    zh: '规则 {rule} 用到的参数 {parameter} 不在政策文件中',
    en: 'rule {rule} uses the parameter {parameter}, which no policy file has',
  },
  'rule.unknown-dataset': {
    zh: '规则 {rule} 提到的数据集 {dataset} 不存在',
    en: 'rule {rule} names the dataset {dataset}, which does not exist',
  },
  'rule.note-own-number': {
    zh: '本人没有有效的身份证号，按其他信息对应。',
    en: 'The person has no valid ID number and was matched by other details.',
  },
  'rule.note-candidate': {
    zh: '名册中有疑似本人的一行：{reasons}。请先核对该行（见来源）。',
    en: 'The roll has a row that may be this person: {reasons}. Check that row first (see the sources).',
  },
  'rule.note-candidates': {
    zh: '名册中有{rows}行疑似本人，最像的一行：{reasons}。请先核对这些行（见来源）。',
    en: 'The roll has {rows} rows that may be this person, the most alike: {reasons}. Check them first (see the sources).',
  },
  'rule.note-no-township': {
    zh: '各名册均未写明本人所在乡镇，无法判断名册是否覆盖该乡镇。',
    en: 'No roll names the township of this person, so it is not known whether the roll covers it.',
  },
  'rule.note-without': {
    zh: '未提供{rolls}，无法排除相应情形。',
    en: 'Not given, so not excluded: {rolls}.',
  },
  'rule.roll-empty': { zh: '{dataset}（名册中没有记录）', en: '{dataset} (its sheets have no rows)' },
  'rule.roll-without-rows': {
    zh: '{dataset}（没有所需年度或月份的记录）',
    en: '{dataset} (no rows for the year or month in question)',
  },
  'rule.editions-missing': {
    zh: '{dataset}至少{least}期（按“{field}”）',
    en: 'at least {least} editions of {dataset} (by "{field}")',
  },
  'rule.stale-roll': {
    zh: '{dataset}名册最新为{month}，距基准日较久，结论可能已过时',
    en: 'the latest {dataset} is of {month}, long before the as-of date: results may be out of date',
  },
  'rule.column-missing': { zh: '{dataset}的“{field}”列', en: 'the column "{field}" of {dataset}' },
  'rule.column-anywhere': { zh: '任一名册的“{field}”列', en: 'the column "{field}" of any roll' },
  'rule.policy-silent': {
    zh: '政策参数“{parameter}”（尚未设定）',
    en: 'the policy value "{parameter}" (none is given)',
  },
  'rule.name-variant': { zh: '繁简或异体字', en: 'variant characters' },
  'rule.name-homophone': { zh: '同音字', en: 'characters that sound alike' },
  'rule.name-look-alike': { zh: '形近字', en: 'characters that look alike' },
  'rule.name-one-character': { zh: '一字之差', en: 'one character' },
  'rule.name-contained': { zh: '写法不全', en: 'one is cut short' },
  'rule.amount': { zh: '{amount}元', en: '{amount} yuan' },
  'rule.overpaid-by': { zh: '多付{amount}', en: '{amount} too much' },
  'rule.underpaid-by': { zh: '少付{amount}', en: '{amount} too little' },
  'rule.amount-unknown': { zh: '（金额不详）', en: '(amount not known)' },
  'rule.unknown': { zh: '（不详）', en: '(unknown)' },
  'rule.month-to': { zh: '{first}至{last}', en: '{first} to {last}' },
  'rule.people': { zh: '人', en: 'people' },
  'rule.too-slow': {
    zh: '运行超过{seconds}秒，已停止',
    en: 'took longer than {seconds} s and was stopped',
  },
  'rule.rows': { zh: '项', en: 'items' },
  'rule.records': { zh: '条记录', en: 'records' },
});
