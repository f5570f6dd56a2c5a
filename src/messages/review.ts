import { defineTexts } from './text.js';

/** The sheet of uncertain pairs, the decisions that come back from it, and what goes wrong on the way. */
export const reviewTexts = defineTexts({
  'review.sheet': { zh: '待核对', en: 'To review' },
  'review.title': { zh: '待核对：是不是同一个人', en: 'To review: is this one person?' },
  'review.note': {
    zh: '以下每行列出两条记录，系统不能确定是否为同一人。请对照原始材料，在“核对结论”中选“同一人”“不同人”或“不确定”，并填写核对人；其他各列请勿改动。填好后运行：bidui review import 本文件，下次比对即按结论处理，不再询问。选“不确定”或不填的，下次仍会列出。红色加粗的字是两条记录不同之处。',
    en: 'Each line shows two records that may or may not be of one person. Compare them with the papers, choose "same", "different" or "unsure" under Decision, and give your name; change nothing else. Then run: bidui review import THIS-FILE. The next run goes by the decisions and does not ask again; what is unsure or left empty is asked again. Characters in bold red differ.',
  },
  'review.no-key': {
    zh: '本次没有工作区密钥，填写的结论不能保存。请先在当前文件夹的 .bidui/key 文件中存放一段随机内容（不少于 16 字节，自行保管），重新运行比对，再在新的报告中填写。',
    en: 'This run had no workspace key, so decisions cannot be kept. Put some random bytes (16 at least, kept to yourself) into the file .bidui/key of the current folder, run again, and fill in the new report.',
  },
  'review.none': { zh: '没有需要人工核对的记录。', en: 'There is nothing to review.' },
  'review.more': {
    zh: '按影响大小列出前 {listed} 对，另有 {more} 对未列出；核对并导入后重新运行，会继续列出。',
    en: 'The {listed} most consequential pairs stand here; {more} more do not. Import your decisions and run again to see the next ones.',
  },
  'review.pointer': {
    zh: '待核对：不能确定是否为同一人的记录 {pairs} 对 →',
    en: 'To review: {pairs} uncertain pairs →',
  },
  'review.used': {
    zh: '已采用人工核对结论 {used} 条。',
    en: '{used} decisions by people were used.',
  },
  'review.unused': {
    zh: '未用 {unused} 条（第 {numbers} 号：本次名册中没有相应的记录，或内容已改动）。',
    en: '{unused} not used (no. {numbers}: this run has no such records, or their contents have changed).',
  },
  'review.kept-apart': {
    zh: '有 {pairs} 对“同一人”的结论没有归并：双方所属的人员另有“不同人”的结论，请复核。',
    en: '{pairs} pairs decided to be the same were not joined, because other decisions keep the people apart to whom they belong; look at them again.',
  },
  'review.contradicting': {
    zh: '第 {numbers} 号结论互相矛盾，请用 bidui review withdraw 撤回其中有误的一条。',
    en: 'Decisions {numbers} contradict each other; take back the wrong one with bidui review withdraw.',
  },
  'review.decisions-line': {
    zh: '{file}（SHA-256：{sha256}）。{summary}',
    en: '{file} (SHA-256: {sha256}). {summary}',
  },
  'review.item-decisions': { zh: '人工核对结论', en: 'Decisions by people' },

  'review.col-number': { zh: '序号', en: 'No.' },
  'review.col-decision': { zh: '核对结论', en: 'Decision' },
  'review.col-who': { zh: '核对人', en: 'Decided by' },
  'review.col-remark': { zh: '备注', en: 'Remark' },
  'review.col-why': { zh: '关系到的疑点', en: 'What hangs on it' },
  'review.col-weight': { zh: '匹配权重', en: 'Weight' },
  'review.col-probability': { zh: '同一人概率', en: 'Probability' },
  'review.col-reasons': { zh: '异同', en: 'What agrees and what does not' },
  'review.col-roll-one': { zh: '名册（甲）', en: 'Roll (A)' },
  'review.col-roll-other': { zh: '名册（乙）', en: 'Roll (B)' },
  'review.col-name-one': { zh: '姓名（甲）', en: 'Name (A)' },
  'review.col-name-other': { zh: '姓名（乙）', en: 'Name (B)' },
  'review.col-id-one': { zh: '身份证号（甲）', en: 'ID number (A)' },
  'review.col-id-other': { zh: '身份证号（乙）', en: 'ID number (B)' },
  'review.col-cert-one': { zh: '残疾证号（甲）', en: 'Certificate (A)' },
  'review.col-cert-other': { zh: '残疾证号（乙）', en: 'Certificate (B)' },
  'review.col-birth-one': { zh: '出生日期（甲）', en: 'Born (A)' },
  'review.col-birth-other': { zh: '出生日期（乙）', en: 'Born (B)' },
  'review.col-township-one': { zh: '乡镇（甲）', en: 'Township (A)' },
  'review.col-township-other': { zh: '乡镇（乙）', en: 'Township (B)' },
  'review.col-village-one': { zh: '村（甲）', en: 'Village (A)' },
  'review.col-village-other': { zh: '村（乙）', en: 'Village (B)' },
  'review.col-phone-one': { zh: '电话（甲）', en: 'Phone (A)' },
  'review.col-phone-other': { zh: '电话（乙）', en: 'Phone (B)' },
  'review.col-guardian-one': { zh: '监护人（甲）', en: 'Guardian (A)' },
  'review.col-guardian-other': { zh: '监护人（乙）', en: 'Guardian (B)' },
  'review.col-place-one': { zh: '出处（甲）', en: 'Where it stands (A)' },
  'review.col-place-other': { zh: '出处（乙）', en: 'Where it stands (B)' },
  'review.col-key': { zh: '配对编号（勿改）', en: 'Pair key (do not change)' },

  'review.verdict-same': { zh: '同一人', en: 'same' },
  'review.verdict-different': { zh: '不同人', en: 'different' },
  'review.verdict-unsure': { zh: '不确定', en: 'unsure' },
  'review.stake-near-miss': {
    zh: '如是同一人，可能不成立：{rule}（风险{severity}）——{finding}',
    en: 'May not hold if they are the same: {rule} ({severity}): {finding}',
  },
  'review.stake-rests-on-link': {
    zh: '如不是同一人，则不成立：{rule}（风险{severity}）——{finding}',
    en: 'Does not hold unless they are the same: {rule} ({severity}): {finding}',
  },
  'review.stake-more': { zh: '另有疑点 {count} 条', en: '{count} more findings' },
  'review.stake-none': { zh: '暂无疑点，影响人员归并', en: 'no finding; decides who is who' },

  'review.file-damaged': { zh: '该行不是有效的核对结论', en: 'this line is not a decision' },
  'review.file-damaged-hint': {
    zh: '该文件由 bidui 写入，请勿手工修改；请从备份恢复，或删去该行后重新导入填好的报告。',
    en: 'bidui writes this file; do not edit it. Restore it from a backup, or delete the line and import the filled-in report again.',
  },
  'review.file-other-key': {
    zh: '该核对结论是用另一个密钥保存的，或已被改动',
    en: 'this decision was kept under another key, or was changed',
  },
  'review.file-other-key-hint': {
    zh: '请恢复原来的 .bidui/key；如确已丢失，请把 .bidui/decisions.jsonl 移走，重新核对。',
    en: 'Restore the former .bidui/key; if it is lost, move .bidui/decisions.jsonl away and review again.',
  },
  'review.file-changed': {
    zh: '核对结论文件刚被另一个程序改动，本次没有写入',
    en: 'the file of decisions was changed meanwhile; nothing was written',
  },
  'review.file-changed-hint': { zh: '请再运行一次。', en: 'Run the command again.' },
  'review.key-missing': {
    zh: '当前文件夹没有工作区密钥，不能保存核对结论',
    en: 'there is no workspace key in the current folder, so decisions cannot be kept',
  },
  'review.key-missing-hint': {
    zh: '请在当前文件夹的 .bidui/key 文件中存放一段随机内容（不少于 16 字节，自行保管），重新运行比对，在新的报告中填写后再导入。如已有工作区，请先进入该文件夹。',
    en: 'Put some random bytes (16 at least, kept to yourself) into .bidui/key, run again, fill in the new report, and import that. If you have a workspace, change to its folder first.',
  },
  'review.no-sheet': { zh: '文件中没有“待核对”工作表', en: 'the file has no sheet "To review"' },
  'review.no-sheet-hint': {
    zh: '请给出填好的 report.xlsx；工作表名可以改，但表头和隐藏的“配对编号”列须保留。',
    en: 'Give the filled-in report.xlsx. The sheet may be renamed, but its header and the hidden column "Pair key" must be there.',
  },
  'review.row-refused': {
    zh: '配对编号缺失、有误，或姓名、号码已被改动，或报告是用另一个密钥生成的',
    en: 'the pair key is missing or wrong, a name or number beside it was changed, or the report was made under another key',
  },
  'review.row-refused-hint': {
    zh: '请在原报告的该行填写结论，不要改动其他列，也不要只对部分列排序。',
    en: 'Decide in the line of the original report; change no other column and sort whole rows only.',
  },
  'review.row-word': { zh: '核对结论“{word}”不在选项中', en: '"{word}" is not one of the decisions' },
  'review.row-word-hint': {
    zh: '请从下拉列表中选：同一人、不同人、不确定。',
    en: 'Choose from the list: same, different, unsure.',
  },
  'review.row-nobody': { zh: '没有填写核对人', en: 'it does not say who decided' },
  'review.row-nobody-hint': {
    zh: '请填写“核对人”一列，或在命令后加 --who 姓名。',
    en: 'Fill in "Decided by", or add --who NAME to the command.',
  },
  'review.row-contradicts': {
    zh: '与下列结论矛盾：{others}',
    en: 'it contradicts: {others}',
  },
  'review.row-contradicts-hint': {
    zh: '请核实后改正；同一对记录要以新结论为准的，加 --replace；其余请先用 bidui review withdraw 撤回有误的结论。',
    en: 'Find out which is right. If the new decision about the same two records is to count, add --replace; else take back the wrong one with bidui review withdraw.',
  },
  'review.other-row': {
    zh: '工作表“{sheet}”第 {row} 行（{who}：{verdict}）',
    en: 'sheet {sheet}, row {row} ({who}: {verdict})',
  },
  'review.other-decision': {
    zh: '第 {no} 号结论（{who} {date}：{one}、{other} {verdict}）',
    en: 'decision {no} ({who}, {date}: {one} and {other} {verdict})',
  },
  'review.place': { zh: '工作表“{sheet}”第 {row} 行', en: 'sheet {sheet}, row {row}' },
  'review.imported': {
    zh: '采纳核对结论 {accepted} 条（其中改变原结论 {replaced} 条），此前已有 {known} 条，不确定或未填 {open} 条，未采纳 {refused} 条。',
    en: '{accepted} decisions kept ({replaced} of them in place of earlier ones), {known} known before, {open} unsure or empty, {refused} not taken.',
  },
  'review.next-run': {
    zh: '重新运行 bidui run 即按这些结论处理。',
    en: 'The next bidui run goes by them.',
  },
  'review.not-taken': { zh: '未采纳 {place}：{what}。{hint}', en: 'not taken, {place}: {what}. {hint}' },
  'review.list-none': { zh: '还没有核对结论。', en: 'There are no decisions yet.' },
  'review.list-no': { zh: '编号', en: 'No.' },
  'review.list-verdict': { zh: '结论', en: 'Decision' },
  'review.list-one': { zh: '记录甲', en: 'Record A' },
  'review.list-other': { zh: '记录乙', en: 'Record B' },
  'review.list-who': { zh: '核对人', en: 'Who' },
  'review.list-when': { zh: '日期', en: 'When' },
  'review.list-remark': { zh: '备注', en: 'Remark' },
  'review.list-state': { zh: '状态', en: 'State' },
  'review.state-active': { zh: '有效', en: 'counts' },
  'review.state-withdrawn': { zh: '{date} 撤回', en: 'taken back {date}' },
  'review.state-withdrawn-by': { zh: '{who} {date} 撤回', en: 'taken back by {who}, {date}' },
  'review.state-replaced': { zh: '已由第 {by} 号替代', en: 'replaced by no. {by}' },
  'review.list-count': {
    zh: '共 {count} 条，其中有效 {active} 条。',
    en: '{count} decisions, {active} of which count.',
  },
  'review.unknown-decision': { zh: '没有第 {no} 号核对结论', en: 'there is no decision {no}' },
  'review.unknown-decision-hint': {
    zh: '可用 bidui review list 查看编号。',
    en: 'bidui review list shows the numbers.',
  },
  'review.not-active': { zh: '第 {no} 号结论已不再有效', en: 'decision {no} does not count any more' },
  'review.withdrawn': {
    zh: '已撤回第 {no} 号结论；重新运行 bidui run 时会再次询问。',
    en: 'Decision {no} was taken back; the next bidui run asks again.',
  },

  'cli.review': {
    zh: '导入、查看、撤回人工核对结论',
    en: 'take in, list and take back decisions about who is who',
  },
  'cli.review-import': {
    zh: '导入报告“待核对”表中填好的结论',
    en: 'take in the decisions filled in on the sheet "To review" of a report',
  },
  'cli.review-file': { zh: '填好的报告', en: 'the filled-in report' },
  'cli.review-list': { zh: '列出核对结论及核对人、日期', en: 'list the decisions, who made them and when' },
  'cli.review-withdraw': { zh: '撤回一条核对结论', en: 'take back a decision' },
  'cli.review-number': { zh: '结论的编号', en: 'number of the decision' },
  'cli.option-replace': {
    zh: '同一对记录结论不同时，以新结论为准',
    en: 'let a new decision take the place of an earlier one about the same two records',
  },
  'cli.option-who': { zh: '核对人；表中未填时使用', en: 'who decided, where the sheet does not say' },
  'cli.option-who-withdraws': { zh: '撤回人', en: 'who takes it back' },
  'cli.value-decision': { zh: '编号', en: 'no' },
  'cli.value-file': { zh: '文件', en: 'file' },
  'cli.value-name': { zh: '姓名', en: 'name' },
});
