import { defineTexts } from './text.js';

export const mapTexts = defineTexts({
  'map.sheet-empty': { zh: '工作表是空的', en: 'the sheet is empty' },
  'map.sheet-empty-hint': {
    zh: '如应有数据，请确认导出是否成功，或数据是否在其他工作表。',
    en: 'If it should hold data, check that the export succeeded, or whether the data stands in another sheet.',
  },
  'map.no-header': {
    zh: '前{rows}行中没有可识别的表头',
    en: 'no header row was recognised in the first {rows} rows',
  },
  'map.no-header-hint': {
    zh: '说明页、汇总表可不理会；如是名册，请确认有一行写着“姓名”“身份证号”等列名，且在前{rows}行之内。',
    en: 'Fine for a page of instructions or totals; a roll needs one row with headers such as 姓名 and 身份证号 within the first {rows} rows.',
  },
  'map.no-header-rows-hint': {
    zh: '说明页、汇总表可不理会。看起来像表头的有：{rows}。如是名册，请把其中的列名改成“姓名”“身份证号”等，或在 bidui.yaml 中写明（名册代码见 bidui datasets）：{lines}',
    en: 'Fine for a page of instructions or totals. These look like headers: {rows}. If it is a roll, give its columns names such as 姓名 and 身份证号, or lay down in bidui.yaml (for the codes of rolls see bidui datasets):{lines}',
  },
  'map.header-candidate': { zh: '第{row}行“{seen}”', en: 'row {row} "{seen}"' },
  'map.dataset-unknown': {
    zh: '可识别的列（{seen}）各种名册都有，看不出是哪一种名册',
    en: 'the headers understood ({seen}) stand in every kind of roll: nothing says which one this is',
  },
  'map.dataset-unclear': {
    zh: '表头同样符合几种名册：{titles}',
    en: 'the headers fit several kinds of rolls equally well: {titles}',
  },
  'map.dataset-unclear-hint': {
    zh: '请在文件名、工作表名或标题行中写明是哪种名册，例如{words}，或在 bidui.yaml 中写明（名册代码见 bidui datasets）：{lines}',
    en: 'Say in the file name, the sheet name or the title which one it is, for example with {words}, or lay it down in bidui.yaml (for the codes see bidui datasets):{lines}',
  },
  'map.column-missing': {
    zh: '像是“{title}”（{dataset}），但缺少必需的内容：{missing}；第{row}行表头是：{seen}',
    en: 'looks like {title} ({dataset}), but something needed is missing: {missing}; the headers in row {row} are: {seen}',
  },
  'map.column-missing-hint': {
    zh: '请在表中加上列“{header}”；如果这不是“{title}”，请在文件名或工作表名中写明是哪种名册。该列如已有而列名不同，可在 bidui.yaml 中写明（“列号”处填 A、B 等）：{lines}',
    en: 'Add a column "{header}"; if this is not {title}, say in the file or sheet name which roll it is. If the column is there under another name, lay it down in bidui.yaml (its letter in place of 列号):{lines}',
  },
  'map.column-missing-near-hint': {
    zh: '表头“{header}”是否就是“{spelling}”？如否，请加上该列；如是，请把表头改为“{spelling}”，或在 bidui.yaml 中写明：{lines}',
    en: 'Is "{header}" the column "{spelling}"? If not, add the column; if so, rename it to "{spelling}", or lay it down in bidui.yaml:{lines}',
  },
  'map.column-missing-from-hint': {
    zh: '请加上列“{header}”，或在工作表名、标题行、文件名中写明，例如“{example}”，或在 bidui.yaml 中写明（填在“待填”处）：{lines}',
    en: 'Add a column "{header}", or say it in the sheet name, title row or file name, for example "{example}", or lay it down in bidui.yaml (in place of 待填):{lines}',
  },
  'map.needed-unclear': {
    zh: '像是“{title}”（{dataset}），没有“{field}”列，而“{text}”中又看不出唯一的“{field}”',
    en: 'looks like {title} ({dataset}), has no column {field}, and the text "{text}" does not name exactly one',
  },
  'map.needed-twice': {
    zh: '像是“{title}”（{dataset}），但必需的列“{header}”出现不止一次（{columns}列），无法判断该用哪一列',
    en: 'looks like {title} ({dataset}), but the column "{header}" that it needs stands there more than once (columns {columns}), and nobody can know which is meant',
  },
  'map.needed-twice-hint': {
    zh: '请删除多余的一列，或改成能区分的列名，或在 bidui.yaml 中写明用哪一列（“列号”处填该列的字母）：{lines}',
    en: 'Delete the one that is too many, or give them different names, or lay down in bidui.yaml which one is meant (its letter in place of 列号):{lines}',
  },
  'map.header-twice': {
    zh: '列“{header}”出现不止一次（{columns}列），无法判断该用哪一列，均未读取；请删除或改名后重新运行。',
    en: 'The column "{header}" stands there more than once (columns {columns}): nobody can know which is meant, so none was read; delete or rename one and run again.',
  },
  'map.unit-unknown': {
    zh: '列“{header}”（{column}列）的单位是“{unit}”，不能换算，未读取；请改用元或万元。',
    en: 'The column "{header}" (column {column}) is in {unit}, which is not converted: it was not read; use 元 or 万元.',
  },
  'map.unit-from-title': {
    zh: '标题行写明单位为“{unit}”，列“{header}”（{column}列）按此读取。',
    en: 'The title says that the unit is {unit}: the column "{header}" (column {column}) was read so.',
  },
  'map.constant-unclear': {
    zh: '“{text}”中看不出唯一的“{field}”，未采用。',
    en: 'The text "{text}" does not name exactly one {field}: none was taken from it.',
  },
  'map.constant-conflict': {
    zh: '“{text}”与“{other}”中的“{field}”不一致，已按前者读取；请核对。',
    en: 'The texts "{text}" and "{other}" name different values of {field}; the first was used, please check.',
  },
  'map.reason-headers': {
    zh: '表头有{count}列可识别，其中最能说明名册种类的是：{headers}',
    en: '{count} headers were understood; those that tell most: {headers}',
  },
  'map.reason-headers-shared': {
    zh: '表头有{count}列可识别，均为多种名册共有',
    en: '{count} headers were understood, all of them shared by several kinds of rolls',
  },
  'map.given-no-dataset': {
    zh: 'bidui.yaml 为这张表写明的名册“{dataset}”不存在',
    en: 'bidui.yaml says that this is a roll of {dataset}, which does not exist',
  },
  'map.given-no-row': {
    zh: 'bidui.yaml 写明表头在第{row}行，但该行不存在或是空行',
    en: 'bidui.yaml says that the header is in row {row}, but there is no such row or it is empty',
  },
  'map.given-no-header': {
    zh: 'bidui.yaml 写明了这张表的名册或列，但前{rows}行中找不到表头',
    en: 'bidui.yaml names the roll or the columns of this sheet, but no header was recognised in the first {rows} rows',
  },
  'map.given-no-column': {
    zh: 'bidui.yaml 写明的列“{column}”在表头中不存在',
    en: 'bidui.yaml names a column "{column}", which is not in the header',
  },
  'map.given-column-twice': {
    zh: 'bidui.yaml 写明的列“{column}”在表头中出现不止一次（{columns}列）',
    en: 'bidui.yaml names a column "{column}", which stands in the header more than once (columns {columns})',
  },
  'map.given-field-twice': {
    zh: 'bidui.yaml 把“{field}”同时写给了列“{first}”和“{second}”',
    en: 'bidui.yaml gives {field} to both columns "{first}" and "{second}"',
  },
  'map.given-no-field': {
    zh: 'bidui.yaml 写明的字段“{field}”不属于“{title}”（{dataset}）',
    en: 'bidui.yaml names a field "{field}", which {title} ({dataset}) does not have',
  },
  'map.given-no-value': {
    zh: 'bidui.yaml 为整张表写明的“{text}”不能作为“{field}”的值',
    en: 'bidui.yaml gives "{text}" for the whole sheet, which is not a value of {field}',
  },
  'map.given-in-slots': {
    zh: 'bidui.yaml 为整张表写明了“{field}”，但表中每一列金额各有自己的“{field}”',
    en: 'bidui.yaml gives {field} for the whole sheet, but every column of amounts has a {field} of its own',
  },
  'map.given-hint': {
    zh: '请改正 bidui.yaml 中这张表的一项：列可写列号（如 D）或与文件中一致的表头，第几行按表格行号写。',
    en: 'Mend the entry for this sheet in bidui.yaml: columns by letter (D) or by the header as it stands in the file, rows by their number in the spreadsheet.',
  },
  'map.given-over-column': {
    zh: 'bidui.yaml 已为整张表写明“{field}”，列“{header}”（{column}列）未读取。',
    en: 'bidui.yaml gives {field} for the whole sheet, so the column "{header}" (column {column}) was not read.',
  },
  'map.sections': {
    zh: '乡镇单独成行（如“{text}”），其下各行按该乡镇读取，直到下一个乡镇。',
    en: 'The township stands in rows of its own (such as "{text}"): it holds for the rows below, up to the next one.',
  },
  'map.reason-given': { zh: 'bidui.yaml 中写明', en: 'bidui.yaml says so' },
  'map.reason-members': {
    zh: '一户一行，每行读作{count}名家庭成员的记录',
    en: 'one row a household: every row is read as {count} records, one for each member',
  },
  'map.reason-amounts': {
    zh: '月份或补贴类型横排，每行读作{count}条发放记录',
    en: 'months or benefits stand side by side: every row is read as {count} payments',
  },
  'map.wide-member-lacks': {
    zh: '一户一行的名册：“{headers}”缺少对应的“{missing}”列，无法确定是谁',
    en: 'one row a household: the columns {headers} lack the column {missing} that belongs to them, so nobody can know who it is',
  },
  'map.wide-twice': {
    zh: '一户一行的名册：列“{first}”与“{second}”表示同一成员的同一内容，无法判断该用哪一列',
    en: 'one row a household: the columns "{first}" and "{second}" mean the same of the same member, and nobody can know which is meant',
  },
  'map.wide-uneven': {
    zh: '一户一行的名册：成员各列（{headers}）没有按同样的顺序重复，无法确定哪些列属于同一人',
    en: 'one row a household: the columns of the members ({headers}) are not repeated in the same order, so nobody can know which belong together',
  },
  'map.wide-head-unclear': {
    zh: '一户一行的名册：看不出户主是否也在成员各列之中（{headers}）',
    en: 'one row a household: nobody can know whether the householder is among the members as well ({headers})',
  },
  'map.wide-too-many': {
    zh: '一行中有{count}组列，超过一行可读的记录数',
    en: 'one row holds {count} groups of columns, more than the records that a row can hold',
  },
  'map.wide-members-hint': {
    zh: '请把成员各列改成成对的列名，例如“成员1姓名”“成员1身份证号”“成员2姓名”“成员2身份证号”，户主用“户主姓名”“户主身份证号”，然后重新运行。',
    en: 'Name the columns in pairs, for example 成员1姓名, 成员1身份证号, 成员2姓名, 成员2身份证号, and 户主姓名, 户主身份证号 for the householder, then run again.',
  },
  'map.wide-mixed': {
    zh: '横排的金额列（{headers}）有的写明月份、有的写明补贴类型，无法确定每一笔是什么',
    en: 'of the columns of amounts ({headers}) some name a month and some a benefit, so nobody can know what each payment is',
  },
  'map.wide-amount-twice': {
    zh: '横排的金额列（{headers}）中有两列表示同一月份的同一补贴',
    en: 'two of the columns of amounts ({headers}) mean the same benefit of the same month',
  },
  'map.wide-no-year': {
    zh: '横排的月份列（{headers}）没有写明年份，标题、工作表名和文件名中也看不出唯一的年份',
    en: 'the columns of months ({headers}) name no year, and title, sheet name and file name do not name exactly one',
  },
  'map.wide-unit': {
    zh: '列“{header}”（{column}列）的金额单位不能换算',
    en: 'the amounts of the column "{header}" (column {column}) are in a unit that is not converted',
  },
  'map.wide-amounts-hint': {
    zh: '请把列名写完整，例如“2026年1月护理补贴”“2026年2月护理补贴”，单位用元或万元，然后重新运行。',
    en: 'Write the headers out, for example 2026年1月护理补贴, 2026年2月护理补贴, with amounts in 元 or 万元, then run again.',
  },
  'map.wide-besides': {
    zh: '各月或各项补贴已分列，列“{header}”（{column}列）与其重复，未读取。',
    en: 'Months or benefits have columns of their own, so the column "{header}" (column {column}) says it again: it was not read.',
  },
  'map.reason-file-word': { zh: '文件名中有“{word}”', en: 'the file name contains "{word}"' },
  'map.reason-sheet-word': { zh: '工作表名中有“{word}”', en: 'the sheet name contains "{word}"' },
  'map.reason-title-word': { zh: '标题行中有“{word}”', en: 'the title contains "{word}"' },
  'map.roll-month-unclear': {
    zh: '“{text}”中看不出唯一的月份，名册月份未确定。',
    en: 'The text "{text}" does not name exactly one month: the month of the roll is not known.',
  },
  'map.roll-month-conflict': {
    zh: '“{text}”与“{other}”中的月份不一致，名册月份按前者；请核对。',
    en: 'The texts "{text}" and "{other}" name different months; the first was taken as the month of the roll, please check.',
  },
  'map.spelling-twice': {
    zh: '数据集 {dataset} 的表头写法“{spelling}”同时属于字段 {first} 和 {second}',
    en: 'the header spelling "{spelling}" of dataset {dataset} belongs to both {first} and {second}',
  },
  'map.spelling-twice-hint': {
    zh: '请在该数据集文件中只保留一处，然后重新运行。',
    en: 'Keep it in one of the two fields of the dataset file, then run again.',
  },
});
