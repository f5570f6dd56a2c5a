import { normaliseChangeTexts } from './normalise-changes.js';
import { defineTexts } from './text.js';

/** Why a cell could not be used, and what to do about it. */
const faultTexts = defineTexts({
  'fault.id.length': {
    zh: '身份证号位数不对（应为18位或15位）。请对照身份证或户口簿更正。',
    en: 'The ID number has the wrong length (18 or 15 characters expected). Correct it from the ID card or household book.',
  },
  'fault.id.characters': {
    zh: '身份证号中有不该出现的字符。请只填写号码本身，说明文字另放一列。',
    en: 'The ID number contains characters that do not belong there. Enter the number alone and move remarks to another column.',
  },
  'fault.id.birth-date': {
    zh: '身份证号第7至14位不是真实的出生日期。请对照身份证或户口簿更正。',
    en: 'Digits 7 to 14 of the ID number are not a real birth date. Correct it from the ID card or household book.',
  },
  'fault.id.check-digit': {
    zh: '身份证号校验位不符，至少有一位填错。请对照身份证或户口簿更正。',
    en: 'The check digit of the ID number does not fit: at least one character is wrong. Correct it from the ID card or household book.',
  },
  'fault.id.fifteen-ambiguous': {
    zh: '15位身份证号的顺序码为996至999，曾留给百岁老人，无法确定出生世纪。请填写18位号码。',
    en: 'The 15-digit ID number ends in 996 to 999, once kept for centenarians, so the century of birth is unknown. Enter the 18-character number.',
  },
  'fault.id.scientific': {
    zh: '身份证号变成了科学计数法，后面的数字已丢失。请从业务系统重新导出，导出前将该列设为文本格式。',
    en: 'The ID number was turned into scientific notation and its last digits are gone. Export it again from the original system, with the column formatted as text.',
  },
  'fault.id.digits-lost': {
    zh: '身份证号被表格软件存成了数字，第16位起已不是原来的数字。请从业务系统重新导出，导出前将该列设为文本格式。',
    en: 'The spreadsheet stored the ID number as a number and destroyed the digits from the 16th on. Export it again from the original system, with the column formatted as text.',
  },
  'fault.id.two-numbers': {
    zh: '一个单元格里有两个不同的身份证号，无法确定用哪一个。请只保留本人现用的号码。',
    en: 'The cell holds two different ID numbers, and nothing says which one counts. Keep only the number that the person uses now.',
  },
  'fault.id.other-person': {
    zh: '号码旁注明是他人（如父亲、监护人）的身份证号，未作为本人号码使用。请填写本人号码。',
    en: 'A remark says that the ID number is somebody else’s (a parent’s or guardian’s), so it was not used. Enter the person’s own number.',
  },
  'fault.id.masked': {
    zh: '身份证号有几位被星号遮盖，无法核对。请使用未脱敏的名册。',
    en: 'Part of the ID number is hidden by stars and cannot be checked. Use a roll that is not masked.',
  },
  'fault.id.placeholder': {
    zh: '身份证号是随意填写的占位数字（如000000、123456）。请补填真实号码；确无号码的请留空。',
    en: 'The ID number is a stopgap such as 000000 or 123456. Enter the real number; leave the cell empty if there is none.',
  },
  'fault.certificate.length': {
    zh: '残疾人证号位数不对（应为20位，补发的后面加B、B1等）。请对照残疾人证更正。',
    en: 'The certificate number has the wrong length (20 characters, with B, B1 ... after a re-issue). Correct it from the certificate.',
  },
  'fault.certificate.characters': {
    zh: '残疾人证号中有不该出现的字符，或填了不止一个号码。请只填写一个证号。',
    en: 'The certificate number contains characters that do not belong there, or more than one number. Enter one number alone.',
  },
  'fault.certificate.category': {
    zh: '残疾人证号第19位应为1至7（残疾类别）。请对照残疾人证更正。',
    en: 'Character 19 of the certificate number must be 1 to 7 (category). Correct it from the certificate.',
  },
  'fault.certificate.level': {
    zh: '残疾人证号第20位应为1至4（残疾等级）。请对照残疾人证更正。',
    en: 'Character 20 of the certificate number must be 1 to 4 (level). Correct it from the certificate.',
  },
  'fault.certificate.id-check': {
    zh: '残疾人证号前18位不是有效的身份证号。请对照残疾人证和身份证更正。',
    en: 'The first 18 characters of the certificate number are not a valid ID number. Correct them from the certificate and the ID card.',
  },
  'fault.certificate.digits-lost': {
    zh: '残疾人证号被表格软件存成了数字，后几位已丢失。请从业务系统重新导出，导出前将该列设为文本格式。',
    en: 'The spreadsheet stored the certificate number as a number and destroyed its last digits. Export it again from the original system, with the column formatted as text.',
  },
  'fault.certificate.first-generation': {
    zh: '这是第一代残疾人证号，其中不含身份证号、类别和等级，只能按文字比对。请核实是否已换发第二代或第三代证，已换证的请更新证号。',
    en: 'This is a first-generation certificate number: it holds no ID number, category or level and is compared as text only. Check whether a newer certificate was issued, and enter its number.',
  },
  'fault.disability.category': {
    zh: '无法识别残疾类别“{value}”。请填写视力、听力、言语、肢体、智力、精神或多重。',
    en: 'The category “{value}” is not known. Enter 视力, 听力, 言语, 肢体, 智力, 精神 or 多重.',
  },
  'fault.disability.level': {
    zh: '无法识别残疾等级“{value}”。请填写一级、二级、三级或四级。',
    en: 'The level “{value}” is not known. Enter 一级, 二级, 三级 or 四级.',
  },
  'fault.name.no-letters': {
    zh: '姓名栏里没有姓名，只有数字或符号。请补填姓名；若整列如此，请检查列是否对错位。',
    en: 'The name column holds only digits or signs. Enter the name; if the whole column is so, check that the columns are not shifted.',
  },
  'fault.name.two-names': {
    zh: '一个单元格里有两个姓名，无法确定是谁。请一行只填一人。',
    en: 'The cell holds two names, and nothing says whose row this is. Enter one person a row.',
  },
  'fault.name.other-person': {
    zh: '姓名栏里只写了监护人、代领人等他人的姓名。请填写本人姓名。',
    en: 'The name column names only somebody else, such as a guardian. Enter the person’s own name.',
  },
  'fault.name.ditto': {
    zh: '姓名栏填的是“同上”，无法确定是谁。请写出姓名。',
    en: 'The name column says “same as above”. Write the name out.',
  },
  'fault.name.too-long': {
    zh: '姓名栏的内容过长，不像姓名。请检查列是否对错位，说明文字请另放一列。',
    en: 'The text in the name column is too long for a name. Check that the columns are not shifted, and move remarks to another column.',
  },
  'fault.date.unreadable': {
    zh: '无法识别日期“{value}”。请按2026-03-05的格式填写。',
    en: 'The date “{value}” cannot be read. Write it as 2026-03-05.',
  },
  'fault.date.impossible': {
    zh: '日期“{value}”不存在（如2月30日、13月，或起止颠倒）。请核实后更正。',
    en: 'The date “{value}” does not exist (30 February, month 13, or an end before its beginning). Check and correct it.',
  },
  'fault.date.no-day': {
    zh: '日期“{value}”不完整，缺少月或日。请补全年月日。',
    en: 'The date “{value}” lacks its day, or month and day. Complete it.',
  },
  'fault.date.range': {
    zh: '“{value}”是一段时间，无法确定用起始日还是截止日。请分成两列填写。',
    en: '“{value}” is a span, and nothing says whether its beginning or end counts. Split it into two columns.',
  },
  'fault.date.decimal-month': {
    zh: '“{value}”被存成了数字，1月和10月无法区分。请将该列设为文本格式后重新填写。',
    en: '“{value}” is stored as a number, in which January and October look the same. Format the column as text and enter it again.',
  },
  'fault.date.century': {
    zh: '日期“{value}”的年份只有两位，无法确定年份。请填写四位年份。',
    en: 'The date “{value}” has a year of two digits. Write the year with four.',
  },
  'fault.date.order': {
    zh: '日期“{value}”的年份写在最后，分不清月和日。请按2026-03-05的格式填写。',
    en: 'The date “{value}” has its year last, so month and day cannot be told apart. Write it as 2026-03-05.',
  },
  'fault.month.unreadable': {
    zh: '无法识别月份“{value}”。请按2026-09或2026年9月的格式填写。',
    en: 'The month “{value}” cannot be read. Write it as 2026-09.',
  },
  'fault.month.impossible': {
    zh: '月份“{value}”不存在。请核实后更正。',
    en: 'The month “{value}” does not exist. Check and correct it.',
  },
  'fault.month.no-year': {
    zh: '月份“{value}”没有写四位年份。请按2026-09的格式填写。',
    en: 'The month “{value}” has no year of four digits. Write it as 2026-09.',
  },
  'fault.month.no-month': {
    zh: '“{value}”只有年份，没有月份。请按2026-09的格式填写。',
    en: '“{value}” is a year without a month. Write it as 2026-09.',
  },
  'fault.month.several': {
    zh: '“{value}”包含几个月，无法确定属于哪个月。请一行只填一个月。',
    en: '“{value}” covers several months. Enter one month a row.',
  },
  'fault.month.decimal': {
    zh: '“{value}”被存成了数字，1月和10月无法区分。请将该列设为文本格式后重新填写。',
    en: '“{value}” is stored as a number, in which January and October look the same. Format the column as text and enter it again.',
  },
  'fault.year.unreadable': {
    zh: '无法识别年份“{value}”。请填写四位年份，如2026。',
    en: 'The year “{value}” cannot be read. Enter four digits, such as 2026.',
  },
  'fault.year.two-digits': {
    zh: '年份“{value}”只有两位。请填写四位年份，如2026。',
    en: 'The year “{value}” has two digits. Enter four, such as 2026.',
  },
  'fault.school-year.unreadable': {
    zh: '无法识别学年“{value}”。请按2026-2027学年的格式填写。',
    en: 'The school year “{value}” cannot be read. Write it as 2026-2027.',
  },
  'fault.amount.unreadable': {
    zh: '无法识别金额“{value}”。请只填写数字，如1234.50。',
    en: 'The amount “{value}” cannot be read. Enter digits only, such as 1234.50.',
  },
  'fault.amount.fraction-of-fen': {
    zh: '金额“{value}”含有不足一分的零头。请核实后精确到分。',
    en: 'The amount “{value}” has a fraction of a fen. Check it and give it to the fen.',
  },
  'fault.amount.too-large': {
    zh: '金额“{value}”过大，不可能是真实金额。请检查是否把账号等填进了金额栏。',
    en: 'The amount “{value}” is too large to be one. Check whether an account number slipped into the amount column.',
  },
  'fault.count.unreadable': {
    zh: '无法识别数量“{value}”。请填写不小于0的整数。',
    en: 'The count “{value}” cannot be read. Enter a whole number, 0 or more.',
  },
  'fault.count.fraction': {
    zh: '数量“{value}”不是整数。请核实后更正。',
    en: 'The count “{value}” is not a whole number. Check and correct it.',
  },
  'fault.yes-no.unclear': {
    zh: '“{value}”看不出是“是”还是“否”。请填写是或否；若用代码，请在 bidui.yaml 中说明代码含义。',
    en: '“{value}” is neither a yes nor a no. Enter 是 or 否; if it is a code, say in bidui.yaml what it means.',
  },
  'fault.code.unknown': {
    zh: '“{value}”不在已知的取值之列。请核实填写；若是本地的写法，请在 bidui.yaml 中补充。',
    en: '“{value}” is not among the known values. Check it; if it is a local spelling, add it in bidui.yaml.',
  },
  'fault.code.ambiguous': {
    zh: '“{value}”在取值表中对应两个不同的代码。请更正数据集定义中的写法。',
    en: '“{value}” stands for two different codes. Correct the spellings in the dataset definition.',
  },
  'fault.place.ditto': {
    zh: '填的是“同上”，无法确定地点。请写出名称。',
    en: 'The cell says “same as above”. Write the place out.',
  },
  'fault.place.unreadable': {
    zh: '“{value}”不是地名。请填写乡镇（街道）或村（社区）名称。',
    en: '“{value}” is no name of a place. Enter the township or village.',
  },
  'fault.account.digits-lost': {
    zh: '银行账号被表格软件存成了数字，第16位起已不是原来的数字。请从业务系统重新导出，导出前将该列设为文本格式。',
    en: 'The spreadsheet stored the account as a number and destroyed the digits from the 16th on. Export it again from the original system, with the column formatted as text.',
  },
  'fault.account.length': {
    zh: '银行账号位数不对（应为8至32位）。请对照存折或银行卡更正。',
    en: 'The account has the wrong length (8 to 32 digits expected). Correct it from the passbook or card.',
  },
  'fault.account.characters': {
    zh: '银行账号中有数字以外的字符。请只填写账号本身。',
    en: 'The account contains something other than digits. Enter the account alone.',
  },
  'fault.account.masked': {
    zh: '银行账号有几位被星号遮盖，无法比对。请使用未脱敏的名册。',
    en: 'Part of the account is hidden by stars and cannot be compared. Use a roll that is not masked.',
  },
  'fault.phone.unreadable': {
    zh: '联系电话不是手机号，也不是固定电话号码。请核实后更正。',
    en: 'The telephone number is neither a mobile nor a landline number. Check and correct it.',
  },
  'fault.phone.two-numbers': {
    zh: '一个单元格里有两个电话号码，无法确定哪个是本人的。请只保留一个。',
    en: 'The cell holds two telephone numbers, and nothing says which is the person’s. Keep one.',
  },
});

/** The texts of the normalisers: faults, and changes. */
export const normaliseTexts = defineTexts({ ...faultTexts, ...normaliseChangeTexts });
