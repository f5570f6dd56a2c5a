import { defineTexts } from './text.js';

/** Sentences and names of the workbook. */
export const reportWorkbookTexts = defineTexts({
  'report.sheet-summary': { zh: '汇总', en: 'Summary' },
  'report.sheet-unchecked': { zh: '未核对', en: 'Not checked' },
  'report.sheet-faults': { zh: '数据问题', en: 'Data problems' },
  'report.sheet-method': { zh: '比对方法', en: 'Method' },
  'report.page-footer': {
    zh: '{sheet}　基准日 {date}　bidui {version}',
    en: '{sheet}, as of {date}, bidui {version}',
  },
  'report.back': { zh: '← 返回《{sheet}》', en: '← back to {sheet}' },

  'report.title': { zh: '残疾人数据比对疑点汇总', en: 'Reconciliation of rolls: summary of findings' },
  'report.as-of-line': { zh: '比对基准日：{date}（{origin}）', en: 'As of {date} ({origin})' },
  'report.as-of-given': { zh: '由操作人指定', en: 'given by the operator' },
  'report.as-of-payment': { zh: '取最近发放月份的最后一日', en: 'last day of the latest payment month' },
  'report.as-of-today': {
    zh: '未读到发放月份，取运行当日',
    en: 'no payment month was read, so the day of the run',
  },
  'report.what-this-is': {
    zh: '本表将各部门名册相互比对，列出需要核实的疑点。疑点不是结论：停发、追缴、补发之前，须逐条核查并填写核查结果。',
    en: 'This workbook compares the rolls of the departments and lists doubts to be verified. A doubt is not a decision: verify each one and note the result before stopping, reclaiming or paying anything.',
  },
  'report.figure-findings': { zh: '疑点（条）', en: 'Findings' },
  'report.figure-high': { zh: '其中高风险（条）', en: 'Of high severity' },
  'report.figure-people-found': { zh: '涉及人员（人）', en: 'People concerned' },
  'report.figure-overpaid': { zh: '疑似多发（元）', en: 'At stake (yuan)' },
  'report.figure-underpaid': { zh: '疑似少发（元）', en: 'Underpaid (yuan)' },
  'report.figure-people': { zh: '参与比对人员（人）', en: 'People compared' },
  'report.figure-records': { zh: '参与比对记录（条）', en: 'Records compared' },
  'report.heading-rules': { zh: '一、各类疑点及比对结果', en: '1. Rules and results' },
  'report.heading-townships': { zh: '二、各乡镇疑点数（条）', en: '2. Findings by township' },
  'report.pointer-unchecked': {
    zh: '未核对：规则 {rules} 项，名册未覆盖的乡镇 {townships} 个，未使用的文件或工作表 {files} 个 →',
    en: 'Not checked: {rules} rules, {townships} townships not covered by a roll, {files} files or sheets not used →',
  },
  'report.pointer-faults': { zh: '数据问题：{faults} 处 →', en: 'Data problems: {faults} →' },
  'report.pointer-method': {
    zh: '比对方法：来源 {sources} 个工作表的校验值、行数核对、政策参数和规则 →',
    en: 'Method: hashes and row counts of {sources} sheets, policy values and rules →',
  },
  'report.money-note': {
    zh: '注：金额为金额已知的疑点合计，待核实，不等于应追缴或应补发金额。页首总额中，同一笔资金只计一次；表一按疑点类型列示，同一笔资金涉及多类疑点的，各类之和可能大于总额。',
    en: 'Note: amounts add up the findings whose amount is known. They are to be verified and are not what is to be reclaimed or paid. The figures at the top count each payment once; table 1 goes by rule, so its sum may be greater where several rules concern the same payment.',
  },

  'report.rule-line': {
    zh: '风险等级：{severity}　性质：{kind}　牵头部门：{lead}　疑点 {findings} 条，涉及 {people} 人　依据：{basis}',
    en: 'Severity: {severity}. Kind: {kind}. Lead: {lead}. {findings} findings about {people} people. Basis: {basis}',
  },
  'report.rule-why': { zh: '为何列为疑点：{why}', en: 'Why this is a problem: {why}' },
  'report.rule-check': { zh: '处理前请先核对：{check}', en: 'Check before acting: {check}' },
  'report.rule-without': {
    zh: '本次未提供：{rolls}，故本类疑点的把握程度最高为“很可能”',
    en: 'Not given in this run: {rolls}; hence these findings are at most probable',
  },
  'report.fill-verdict': { zh: '核查结果', en: 'Verdict' },
  'report.fill-cause': { zh: '原因', en: 'Cause' },
  'report.fill-action': { zh: '处理意见', en: 'Action' },
  'report.fill-checker': { zh: '核查人', en: 'Checked by' },
  'report.fill-date': { zh: '核查日期', en: 'Checked on' },
  'report.verdict-true': { zh: '属实', en: 'true' },
  'report.verdict-partly': { zh: '部分属实', en: 'partly true' },
  'report.verdict-false': { zh: '不属实', en: 'not true' },
  'report.cause-death': { zh: '未及时报告死亡', en: 'death reported late' },
  'report.cause-move': { zh: '户籍迁移未同步', en: 'move not passed on' },
  'report.cause-expired': { zh: '残疾证到期未停发', en: 'paid on after expiry' },
  'report.cause-level': { zh: '等级变更未调整', en: 'level change not applied' },
  'report.cause-tekun': { zh: '纳入特困未停发', en: 'paid on after tekun' },
  'report.cause-id': { zh: '身份证号录入错误', en: 'ID typed wrongly' },
  'report.cause-namesake': { zh: '同名不同人', en: 'namesake' },
  'report.cause-late': { zh: '系统数据滞后', en: 'system data late' },
  'report.cause-roll': { zh: '已停发未更新花名册', en: 'stopped but roll not updated' },
  'report.cause-policy': { zh: '政策理解偏差', en: 'policy misread' },
  'report.cause-other': { zh: '其他', en: 'other' },

  'report.unchecked-title': { zh: '本次未核对的内容', en: 'What this run did not check' },
  'report.unchecked-note': {
    zh: '以下内容本次没有核对，不代表没有问题。补齐名册后重新运行即可核对。',
    en: 'What stands here was not checked, which does not mean that it is in order. Add the rolls and run again.',
  },
  'report.heading-not-run': { zh: '一、未核对的规则', en: '1. Rules that were not checked' },
  'report.heading-gaps': { zh: '二、名册未覆盖的乡镇', en: '2. Townships that a roll does not cover' },
  'report.gaps-note': {
    zh: '其他乡镇在该名册中有记录，而该乡镇没有，可能是漏报或未导出；这些人员未列为疑点。请向主管部门补要该乡镇的名册。',
    en: 'The roll has rows for other townships but none for these: perhaps they were not handed in or not exported. Their people are not listed as findings. Ask the department for the missing part.',
  },
  'report.heading-lowered': {
    zh: '三、因缺少参考名册而降低把握程度的规则',
    en: '3. Rules that are less sure for want of a roll',
  },
  'report.lowered-note': {
    zh: '缺少下列名册，无法排除例外情形（如已死亡、已迁出），这些规则的疑点把握程度最高为“很可能”。',
    en: 'Without these rolls exceptions (such as death or moving away) cannot be excluded; findings are at most probable.',
  },
  'report.heading-rejected': {
    zh: '四、未能使用的文件和工作表',
    en: '4. Files and sheets that could not be used',
  },
  'report.heading-skipped': {
    zh: '五、不是名册、已跳过的文件',
    en: '5. Files that are no rolls and were passed over',
  },

  'report.faults-title': { zh: '来源数据中的问题', en: 'Problems in the data that were given' },
  'report.faults-note': {
    zh: '处理情况：未使用，即整个文件、工作表或该行没有参加比对；部分使用，即该行参加比对但不用此值；仅提示，即照常使用，请留意。',
    en: 'Not used: the file, sheet or row took no part. Partly used: the row took part without this value. Noted: used as it is, but somebody should know.',
  },
  'report.heading-faults-by-file': {
    zh: '一、各文件问题数（共 {faults} 处）',
    en: '1. By file ({faults} in all)',
  },
  'report.heading-faults': { zh: '二、问题明细', en: '2. One by one' },
  'report.faults-more': {
    zh: '此处列出前 {listed} 处，另有 {more} 处未逐条列出，已全部计入上表。',
    en: 'The first {listed} stand here; {more} more are not listed but are counted above.',
  },

  'report.method-title': { zh: '比对方法与过程', en: 'Method and record of this run' },
  'report.method-note': {
    zh: '供复核和审计使用：用同样的文件、同样的参数和同样的版本重新运行，应得到同样的疑点。本结果是待核实的疑点清单，不是处理决定。',
    en: 'For review and audit: the same files, values and version give the same findings. The result is a list of doubts to verify, not a decision.',
  },
  'report.heading-run': { zh: '一、比对批次', en: '1. The run' },
  'report.item-version': { zh: '软件及版本', en: 'Program and version' },
  'report.item-as-of': { zh: '比对基准日', en: 'As-of date' },
  'report.item-folder': { zh: '来源文件夹', en: 'Input folder' },
  'report.item-last-run': { zh: '上次比对', en: 'Last run' },
  'report.last-run-line': {
    zh: '基准日 {date}，名册行数取自 {file}（SHA-256：{sha256}）',
    en: 'As of {date}; the size of its rolls is from {file} (SHA-256: {sha256})',
  },
  'report.item-size': { zh: '规模', en: 'Size' },
  'report.item-workspace': { zh: '读取规定', en: 'How to read' },
  'report.workspace-line': { zh: '{file}（SHA-256：{sha256}）', en: '{file} (SHA-256: {sha256})' },
  'report.item-sieved': { zh: '大名册筛选', en: 'Sieved roll' },
  'report.sieved-line': {
    zh: '《{dataset}》共 {records} 条，只留下与其他名册人员有关的 {kept} 条参加比对；行数、合计、各乡镇条数仍按全部记录统计，名册内其他人之间的重复不再核对',
    en: '{dataset}: of {records} records, {kept} that may concern the people of the other rolls were compared; counts and totals are over all of them, repetitions among the others were not looked for',
  },
  'report.item-linking': { zh: '人员比对', en: 'Who is who' },
  'report.linking-estimated': {
    zh: '同号同名的记录归为一人，其余按多项信息两两比对；各项证据的权重由本次数据中的 {compared} 对估计（其中约 {matches} 对为同一人）',
    en: 'records of one number and name are one person, the others are compared in pairs; what agreement is worth was learnt from {compared} pairs of this run (about {matches} of them one person’s)',
  },
  'report.linking-shipped': {
    zh: '同号同名的记录归为一人，其余按多项信息两两比对（{compared} 对）；其中同一人的太少，不足以估计，各项证据采用随程序附带的权重',
    en: 'records of one number and name are one person, the others are compared in pairs ({compared}); too few of them are one person’s to learn from, so what agreement is worth is as shipped with bidui',
  },
  'report.item-capped': { zh: '未两两比对的组', en: 'Groups not compared in pairs' },
  'report.capped-line': {
    zh: '{clue}相同的超过 {limit} 人的有 {groups} 组（最大一组 {largest} 人，共 {pairs} 对），不按此线索两两比对；其中的人仍按其他线索比对',
    en: '{groups} groups of more than {limit} people share {clue} (the largest: {largest} people; {pairs} pairs in all) and were not compared by that; the people in them are compared by what else they share',
  },
  'report.item-key': { zh: '编号密钥', en: 'Key of the ids' },
  'report.item-files': { zh: '配套文件', en: 'Files of the result' },
  'report.size': { zh: '人员 {people} 人，记录 {records} 条', en: '{people} people, {records} records' },
  'report.key-workspace': {
    zh: '使用本单位工作区的密钥；疑点编号和人员编号各月一致，外人无法由编号推算身份证号。',
    en: 'The key of this workspace: ids are the same from month to month, and nobody else can work back to an ID number.',
  },
  'report.key-fixed': {
    zh: '没有工作区，使用软件内置的固定密钥：编号可以对照，但不能防止他人由编号推算身份证号。对外提供结果前，请在当前文件夹的 .bidui/key 文件中存放一段随机内容（不少于 16 字节，自行保管）后重新运行。',
    en: 'No workspace, so the built-in key: ids can be compared, but others could work back to ID numbers. Before passing results on, put some random bytes (16 at least, kept to yourself) into the file .bidui/key of the current folder and run again.',
  },
  'report.files-text': {
    zh: 'findings.jsonl、findings.csv（疑点）、links.csv（每条记录归属何人及理由）、faults.csv（某类数据问题过多时的逐条名单）、run.json（批次记录及各文件校验值）',
    en: 'findings.jsonl and findings.csv (findings), links.csv (whose record each row is, and why), faults.csv (data problems of a kind that are too many for this workbook), run.json (record of the run with hashes)',
  },
  'report.heading-sources': { zh: '二、来源文件及行数核对', en: '2. Sources and row counts' },
  'report.sources-note': {
    zh: '总行数 = 标题行 + 表头行 + 记录行 + 合计行 + 空行 + 未用行。金额合计可与原表合计数核对。',
    en: 'Rows = title + header + record rows + totals + blank + not used. Compare the control totals with the totals of the original.',
  },
  'report.balanced': { zh: '相符', en: 'balanced' },
  'report.unbalanced': { zh: '相差 {rows} 行', en: 'off by {rows}' },
  'report.control-total': { zh: '{label}合计 {yuan} 元', en: 'sum of {label}: {yuan} yuan' },
  'report.several-records': {
    zh: '一行多人（或多月），共 {records} 条记录',
    en: 'several people or months a row: {records} records',
  },
  'report.stated-total': { zh: '原表第{row}行“{label}”：{said}', en: 'row {row} "{label}" says: {said}' },
  'report.stated-people': { zh: '{people} 人', en: '{people} people' },
  'report.stated-more': {
    zh: '另有 {count} 个合计行，见 run.json',
    en: '{count} more rows of totals: see run.json',
  },
  'report.unknown-headers': { zh: '未识别的列：{headers}', en: 'not understood: {headers}' },
  'report.heading-policy': { zh: '三、政策参数', en: '3. Policy values' },
  'report.policy-name': { zh: '{label}（{parameter}）', en: '{label} ({parameter})' },
  'report.heading-rules-run': { zh: '四、比对规则', en: '4. Rules' },
  'report.rules-run-note': {
    zh: '校验值由规则文件计算，规则有任何改动，校验值都会不同。',
    en: 'The hash is taken over the rule file: any change of the rule changes it.',
  },
  'report.heading-confidence': { zh: '五、把握程度的含义', en: '5. What the confidence means' },
  'report.confidence-means-certain': {
    zh: '各部门记录的身份证号有效且一致、姓名相符；属“应享未享”的，名册覆盖本乡镇、没有疑似记录、可排除的例外情形均已核对。',
    en: 'Valid ID numbers agree and so do the names; for an absence, the roll covers the township, holds no near miss, and every exception was looked at.',
  },
  'report.confidence-means-probable': {
    zh: '姓名、出生日期、住址等多项信息相符但身份证号缺失或有误，或缺少个别参考名册、不能完全排除例外情形。',
    en: 'Several fields agree but an ID number is missing or wrong, or a roll is missing that would exclude exceptions.',
  },
  'report.confidence-means-possible': {
    zh: '记录是否为同一人尚不能肯定，或名册中另有疑似本人的记录，须人工辨认后再核查。',
    en: 'It is not sure that the records are of one person, or the roll holds a row that may be this person; look at it yourself first.',
  },
});
