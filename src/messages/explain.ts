import { defineTexts } from './text.js';

/** What `bidui explain` says of one person. */
export const explainTexts = defineTexts({
  'cli.explain': {
    zh: '查看一个人：各名册中的记录、为何认定为同一人、每条规则的结论',
    en: 'show one person: the records of all rolls, why they are one person’s, what each rule says',
  },
  'cli.explain-who': {
    zh: '身份证号、残疾人证号、姓名或报告中的人员编号；写 - 则从标准输入读取，号码就不会留在命令历史里',
    en: 'ID number, certificate number, name, or the person’s number in a report; - reads it from standard input, so that no number stays in the history of the shell',
  },
  'cli.explain-folder': {
    zh: '存放各部门导出名册的文件夹（默认为当前文件夹）',
    en: 'the folder that holds the exports (default: the current one)',
  },
  'cli.option-unmask': {
    zh: '显示完整的姓名、号码和出生日期（默认遮盖中间部分）',
    en: 'show names, numbers and birth dates in full (default: the middle is hidden)',
  },
  'cli.explain-examples': {
    zh: 'bidui explain 3f9c0b7a51d2e846 2026-10\nbidui explain - 2026-10',
    en: 'bidui explain 3f9c0b7a51d2e846 2026-10\nbidui explain - 2026-10',
  },
  'cli.value-who': { zh: '何人', en: 'who' },

  'explain.ask': { zh: '身份证号、残疾人证号或姓名：', en: 'ID number, certificate number or name: ' },
  'explain.nothing-asked': { zh: '没有写明要查看何人', en: 'it was not said whom to look for' },
  'explain.nothing-asked-hint': {
    zh: '请给出身份证号、残疾人证号、姓名或人员编号。',
    en: 'Give an ID number, a certificate number, a name, or a person’s number.',
  },
  'explain.nobody': { zh: '各名册中查无此人', en: 'nobody of that name or number stands on the rolls' },
  'explain.nobody-hint': {
    zh: '没有相近的姓名或号码。请核对写法和文件夹；没能读取的文件可用 bidui inspect 查看。',
    en: 'Nothing comes near it either. Check the spelling and the folder; "bidui inspect" shows files that could not be read.',
  },
  'explain.nobody-nearest': {
    zh: '相近的有上面 {count} 人；查看其中一人：bidui explain 人员编号 文件夹。',
    en: 'What comes near it stands above ({count}); look at one with: bidui explain PERSON FOLDER',
  },
  'explain.several': { zh: '符合的有 {count} 人：', en: '{count} people fit:' },
  'explain.several-next': {
    zh: '查看其中一人：bidui explain 人员编号 文件夹',
    en: 'Look at one of them: bidui explain PERSON FOLDER',
  },
  'explain.sieved': {
    zh: '{rolls}行数很多，读取时只留下可能与重点名册中的人有关的行；只在其中出现的人查不到。',
    en: 'Very large, so only rows that may be about people of the focus rolls were kept: {rolls}. Who stands on nothing else cannot be found.',
  },
  'explain.nearest': { zh: '相近的有：', en: 'Nearest:' },
  'explain.unused-files': {
    zh: '有 {count} 个文件或工作表没有读取，原因可用 bidui inspect 查看。',
    en: '{count} files or sheets were not read; "bidui inspect" says why.',
  },
  'explain.masked': {
    zh: '姓名、号码和出生日期已遮盖；加 --unmask 显示全部。',
    en: 'Names, numbers and birth dates are masked; --unmask shows them.',
  },

  'explain.person-id': { zh: '人员编号', en: 'Person' },
  'explain.region': { zh: '号码地区', en: 'Region' },
  'explain.region-known': {
    zh: '{place}（代码 {code}；首次登记地，不一定是现住地）',
    en: '{place} (code {code}; where the number was first given out, not where the person lives)',
  },
  'explain.region-revoked': {
    zh: '{place}（代码 {code}，已撤销；首次登记地，不一定是现住地）',
    en: '{place} (code {code}, abolished; where the number was first given out, not where the person lives)',
  },
  'explain.region-unknown': {
    zh: '{code} 不是任何省份的代码（仅供参考）',
    en: '{code} is no province’s code (for information)',
  },
  'explain.as-of': { zh: '基准日', en: 'As of' },
  'explain.records-count': { zh: '记录数', en: 'Records' },
  'explain.rolls': { zh: '名册', en: 'Rolls' },
  'explain.field-name': { zh: '姓名', en: 'Name' },
  'explain.field-formerName': { zh: '曾用名', en: 'Former name' },
  'explain.field-bracketName': { zh: '　姓名栏另注', en: '  beside the name' },
  'explain.field-sex': { zh: '性别', en: 'Sex' },
  'explain.field-birthDate': { zh: '出生日期', en: 'Birth date' },
  'explain.field-idNumber': { zh: '身份证号', en: 'ID number' },
  'explain.field-idWritten': { zh: '　原写作', en: '  as written' },
  'explain.field-certNumber': { zh: '残疾人证号', en: 'Certificate' },
  'explain.field-township': { zh: '乡镇', en: 'Township' },
  'explain.field-village': { zh: '村', en: 'Village' },
  'explain.field-phone': { zh: '电话', en: 'Telephone' },
  'explain.field-guardianName': { zh: '监护人', en: 'Guardian' },
  'explain.field-guardianId': { zh: '监护人身份证号', en: 'Guardian’s ID' },
  'explain.field-householdId': { zh: '户编号', en: 'Household' },
  'explain.sex-male': { zh: '男', en: 'male' },
  'explain.sex-female': { zh: '女', en: 'female' },
  'explain.number-foreign': { zh: '判断不是本人的号码', en: 'judged not to be this person’s number' },
  'explain.number-fault': { zh: '（{problem}）', en: ' ({problem})' },

  'explain.records': {
    zh: '一、记录：{rolls} 个名册 {records} 条，写法 {spellings} 种',
    en: '1. Records: {records} on {rolls} rolls, spelled in {spellings} ways',
  },
  'explain.spelling': { zh: '［{number}］', en: '[{number}]' },
  'explain.spelling-links': {
    zh: '［{number}］{records} 条，{strength}',
    en: '[{number}] records: {records}; {strength}',
  },
  'explain.strength': { zh: '{confidence}：{reasons}', en: '{confidence}: {reasons}' },
  'explain.weight': {
    zh: '权重 {weight}，概率 {probability}',
    en: 'weight {weight}, probability {probability}',
  },
  'explain.place': { zh: '{dataset}　{place}', en: '{dataset}: {place}' },
  'explain.fault': { zh: '问题：{place}“{column}”：{text}', en: 'Problem: {place}, “{column}”: {text}' },
  'explain.fault-row': { zh: '问题：{place}：{text}', en: 'Problem: {place}: {text}' },

  'explain.near': {
    zh: '二、疑似同一人但未合并的：{count} 人',
    en: '2. May be the same person, not joined: {count}',
  },
  'explain.near-none': {
    zh: '二、疑似同一人但未合并的：没有',
    en: '2. May be the same person, not joined: nobody',
  },
  'explain.near-person': {
    zh: '（{number}）{person}，人员编号 {personId}',
    en: '({number}) {person}, person {personId}',
  },
  'explain.near-place': { zh: '{whose}：{dataset}　{place}', en: '{whose}: {dataset}, {place}' },
  'explain.crowd': {
    zh: '未按{clue}比对：与本人 {records} 条记录在这一点上相同的约有 {size} 人，人数过多，没有两两比对；其中如有本人的其他记录，只能靠其他线索发现',
    en: 'Not compared by {clue}: about {size} people share it with records of this person ({records}), too many to compare in pairs. If other records of this person are among them, only other clues find them',
  },
  'explain.near-mine': { zh: '本人', en: 'This person' },
  'explain.near-theirs': { zh: '对方', en: 'The other' },

  'explain.rules': { zh: '三、规则：{count} 项', en: '3. Rules: {count}' },
  'explain.kind-found': { zh: '发现疑点 {count} 项', en: 'Found: {count}' },
  'explain.kind-other-reason': {
    zh: '已并入其他疑点 {count} 项',
    en: 'Reported under another rule: {count}',
  },
  'explain.kind-not-covered': {
    zh: '名册未覆盖，未能核对 {count} 项',
    en: 'Not covered by a roll, hence not judged: {count}',
  },
  'explain.kind-error': { zh: '执行出错，未核对 {count} 项', en: 'Failed, not checked: {count}' },
  'explain.kind-excluded': { zh: '按规定排除 {count} 项', en: 'Excluded: {count}' },
  'explain.kind-nothing': { zh: '已核对，未发现疑点 {count} 项', en: 'Looked at, nothing wrong: {count}' },
  'explain.kind-not-looked-at': {
    zh: '不涉及本人 {count} 项',
    en: 'Does not look at this person: {count}',
  },
  'explain.kind-not-applicable': {
    zh: '缺少名册，未核对 {count} 项',
    en: 'Not checked for want of a roll: {count}',
  },
  'explain.rule': { zh: '{title}：{text}', en: '{title}: {text}' },
  'explain.rule-found': {
    zh: '{title}（{severity}风险，{confidence}）',
    en: '{title} ({severity}, {confidence})',
  },
  'explain.reported-by': { zh: '主要原因列在“{rules}”', en: 'the main reason is “{rules}”' },
  'explain.gap': {
    zh: '“{dataset}”没有{township}的记录，有没有本人无从判断',
    en: '“{dataset}” has no rows for {township}, so nobody can tell',
  },
  'explain.because': { zh: '“{dataset}”中有本人（{place}）', en: 'stands on “{dataset}” ({place})' },
  'explain.not-on': { zh: '本人不在“{rolls}”中', en: 'does not stand on “{rolls}”' },
  'explain.not-among': { zh: '本人没有{what}', en: 'has none of: {what}' },
  'explain.missing': { zh: '缺少{rolls}', en: 'missing: {rolls}' },
  'explain.rows-more': { zh: '{place}等 {count} 行', en: '{place} and others, {count} rows' },
  'explain.others': {
    zh: '四、别人的疑点以本人的记录为依据：{count} 条',
    en: '4. Findings about others that rest on this person’s records: {count}',
  },
});
