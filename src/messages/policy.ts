import { defineTexts } from './text.js';

/** What is said about the policy by which rolls are judged. */
export const policyTexts = defineTexts({
  'policy.table-line': { zh: '{since}起：{row}', en: 'from {since}: {row}' },
  'policy.origin-default': { zh: '默认', en: 'default' },
  'policy.origin-preset': { zh: '预设', en: 'preset' },
  'policy.origin-workspace': { zh: '本单位设定', en: 'workspace' },
  'policy.unit-day': { zh: '天', en: 'days' },
  'policy.unit-month': { zh: '个月', en: 'months' },
  'policy.unit-year': { zh: '岁（年）', en: 'years' },
  'policy.unit-times': { zh: '次', en: 'times' },
  'policy.unit-percent': { zh: '%', en: '%' },
  'policy.unit-person': { zh: '人', en: 'people' },
  'policy.unit-household': { zh: '户', en: 'households' },
  'policy.unit-finding': { zh: '项', en: 'findings' },
  'policy.unit-yuan': { zh: '元', en: 'yuan' },
  'policy.empty': { zh: '（无）', en: '(none)' },
  'policy.shown': {
    zh: '{title}（{name}），{date} 的取值：',
    en: '{title} ({name}), values on {date}:',
  },
  'policy.idle': {
    zh: '以下参数另有取值，但在该日不适用，按默认：{parameters}',
    en: 'These have other values, none of them on that day, so the default holds: {parameters}',
  },
  'policy.value-line': { zh: '{value}（{origin}，{holds}）', en: '{value} ({origin}, {holds})' },
  'policy.source-line': { zh: '出处：{source}', en: 'Source: {source}' },
  'policy.col-value': { zh: '取值', en: 'Value' },
  'policy.col-origin': { zh: '取自', en: 'Given by' },
  'policy.col-holds': { zh: '适用期间', en: 'Holds' },
  'policy.col-source': { zh: '出处', en: 'Source' },
  'policy.holds-from': { zh: '{since}起', en: 'from {since}' },
  'policy.holds-between': { zh: '{since}至{until}', en: '{since} to {until}' },
  'policy.holds-always': { zh: '一直', en: 'always' },
  'policy.col-preset': { zh: '预设', en: 'Preset' },
  'policy.col-title': { zh: '名称', en: 'What it is' },
  'policy.col-values': { zh: '另行规定的参数', en: 'Parameters it sets' },
  'policy.list-next': {
    zh: '查看各项取值：bidui policy show --preset 名称。比对时采用：bidui run 文件夹 --policy 名称，或写在 bidui.yaml 的 policy 一节（preset: 名称）。',
    en: 'See the values: bidui policy show --preset NAME. Use it: bidui run FOLDER --policy NAME, or preset: NAME under policy in bidui.yaml.',
  },
});
