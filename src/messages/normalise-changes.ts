import { defineTexts } from './text.js';

/** What was changed in a cell to make it comparable; short phrases, joined in a list. */
export const normaliseChangeTexts = defineTexts({
  'change.text.invisible': { zh: '去掉不可见字符', en: 'invisible characters removed' },
  'change.text.space': { zh: '去掉或统一空格、换行', en: 'spaces or line breaks removed or made ordinary' },
  'change.text.full-width': { zh: '全角改为半角', en: 'full-width characters made half-width' },
  'change.text.apostrophe': { zh: '去掉前导撇号', en: 'leading apostrophe removed' },
  'change.number.separators': {
    zh: '去掉号码中的空格、短横或点',
    en: 'spaces, dashes or dots in the number removed',
  },
  'change.number.annotation': { zh: '去掉号码旁的说明文字', en: 'words beside the number removed' },
  'change.number.upper-case': { zh: '字母改为大写', en: 'letters made capital' },
  'change.number.letter-x': { zh: '末位形似 X 的符号改为 X', en: 'sign that looks like an X read as X' },
  'change.id.fifteen-upgraded': { zh: '15位身份证号升为18位', en: '15-digit ID number upgraded to 18' },
  'change.id.look-alike': {
    zh: '形似数字的字母改为数字，改后校验位相符',
    en: 'letters that look like digits read as digits, after which the check digit fits',
  },
  'change.id.from-certificate': {
    zh: '由残疾人证号取前18位',
    en: 'ID number taken from a certificate number',
  },
  'change.id.from-school': { zh: '由学籍号取出身份证号', en: 'ID number taken from a school roll number' },
  'change.id.reissue-count': { zh: '去掉通行证的换证次数', en: 'count of re-issues of the permit dropped' },
  'change.id.repeated': {
    zh: '同一人的号码写了两遍，取一个',
    en: 'the same person’s number stood there twice',
  },
  'change.disability.several-categories': {
    zh: '一格中有几类残疾，按多重处理',
    en: 'several categories in one cell taken as multiple',
  },
  'change.name.forms': {
    zh: '统一兼容字、部首字和自造区字',
    en: 'compatibility and private characters unified',
  },
  'change.name.remark': { zh: '去掉姓名旁的说明或编号', en: 'remark or number beside the name removed' },
  'change.name.spaces': { zh: '去掉姓名中的空格', en: 'spaces inside the name removed' },
  'change.name.dots': { zh: '统一姓名间隔号', en: 'dot between the parts of the name unified' },
  'change.name.rare-replaced': {
    zh: '姓名中有未能显示的生僻字',
    en: 'the name holds a character that got lost',
  },
  'change.date.words': { zh: '去掉日期旁的文字', en: 'words beside the date removed' },
  'change.date.serial': { zh: '由表格日期序号换算', en: 'converted from a spreadsheet serial number' },
  'change.date.time-dropped': { zh: '去掉时间', en: 'time of day dropped' },
  'change.date.time-zone': { zh: '换算为北京时间', en: 'converted to China’s time' },
  'change.date.two-digit-year': { zh: '两位年份补为四位', en: 'two-digit year completed' },
  'change.date.day-assumed': { zh: '只有年月，日期为推定', en: 'day assumed, only the month was given' },
  'change.date.range-end': { zh: '取一段时间的一端', en: 'one end of a span taken' },
  'change.date.long-term': { zh: '长期有效，按无截止日处理', en: 'without end' },
  'change.date.ongoing': { zh: '“至今”，没有截止日', en: 'until now, no end date' },
  'change.month.from-date': { zh: '由完整日期取月份', en: 'month taken from a full date' },
  'change.month.serial': { zh: '由表格日期序号换算', en: 'converted from a spreadsheet serial number' },
  'change.year.from-date': { zh: '由日期取年份', en: 'year taken from a date' },
  'change.year.opening-assumed': {
    zh: '只有一个年份，按学年开始的年份处理',
    en: 'single year taken as the opening one',
  },
  'change.amount.binary-noise': {
    zh: '去掉表格软件的计算尾差',
    en: 'rounding noise of the spreadsheet removed',
  },
  'change.amount.unit': { zh: '按数字后所写的单位换算', en: 'unit written behind the number used' },
  'change.code.remark': { zh: '去掉括号里的说明', en: 'remark in brackets dropped' },
  'change.phone.country-code': { zh: '去掉国家代码', en: 'country code dropped' },
  'change.place.prefix-dropped': { zh: '去掉上级地名', en: 'names of higher places dropped' },
  'change.place.village-dropped': { zh: '去掉乡镇之后的村名', en: 'village behind the township dropped' },
  'change.place.office-dropped': { zh: '去掉“政府”等字样', en: 'word for its office dropped' },
  'change.place.committee': {
    zh: '村委会、居委会改为村、社区',
    en: 'committee replaced by its village or community',
  },
  'change.place.group-dropped': { zh: '去掉村民小组、门牌等', en: 'group or house number dropped' },
});
