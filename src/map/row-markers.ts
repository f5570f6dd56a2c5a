const anySpace = /\s/u;
const spaces = /\s+/gu;
/** A place, page or group may stand before the word; anything else may be a person: 陈小计. */
const total =
  /^(?:.{0,12}[镇乡村区道县市组页部户类级月年项班校分员额表处局]|本|全|各项)?(?:合计|总计|小计|累计|共计)(?:金额|人数|户数)?(?:[:：(（].*|[人户元]?|[^\p{Script=Han}]*[人户元名]?)$/u;
const footer = new RegExp(
  [
    '^(?:(?:单位|部门|主管|分管)?(?:领导|负责人|主管)|领导签批人?|填表人?|填报人|制表人?|审核人?|复核人?|审批人?|经办人?|报送人|统计人',
    '|(?:填报|填表|制表|报送|经办|审核)(?:单位|部门)|单位盖章|(?:单位|公章)?[(（]?盖章[)）]?|[(（]?公章[)）]?|制表日期|填报日期|填表日期|打印日期|报送日期',
    '|制表时间|填报时间|填表时间|打印时间|导出时间|联系人|联系电话)(?:签字|签名|[(（].{0,6}[)）])*[:：]',
    '|^(?:填表人|填报人|制表人|审核人|复核人|审批人|经办人|单位负责人|单位盖章|制表日期|填报日期|填表日期)(?:[(（].{0,6}[)）])?$',
    '|^(?:备注|说明|注意?|附注|附|填表说明|注意事项)\\d{0,2}[:：]',
    '|^以下(?:空白|为空|无正文)$|^第\\d+页(?:[,，/]?共\\d+页)?$|^[(（]?本页(?:以下)?空白[)）]?$',
  ].join(''),
  'u',
);
const columnNumber = /^[(（]?\d{1,3}[)）]?$/u;
const columnNumberLead = /^(?:序号|栏次|行次|编号|列号|甲|乙|丙|丁)$/u;
const fillIn = /^[(（]?(?:必填|选填|非必填|必录|可选|可不填|不填|元|万元|单位[:：].{1,4})[)）]?$/u;
const dateLike =
  /^(?:19|20)\d{2}\s*(?:年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?|[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?)$/u;

/** Without any white space, inner white space included: 合　计. */
export const squeeze = (text: string): string => (anySpace.test(text) ? text.replaceAll(spaces, '') : text);

/** Whether a squeezed cell says that its row adds up others: 合计, 青石镇小计, 合计：35人. */
export const isTotalMark = (text: string): boolean =>
  text.includes('计') && text.length <= 30 && total.test(text);

/** Whether a squeezed cell belongs to the lines below a table: signatures, dates, notes, page numbers. */
export const isFooterMark = (text: string): boolean => footer.test(text);

/** Whether a squeezed cell is one of a row of column numbers: its number, or 序号, 栏次, 甲 at its beginning. */
export const columnNumberOf = (text: string): number | null | undefined => {
  if (columnNumber.test(text)) return Number(text.replaceAll(/\D/gu, ''));
  return columnNumberLead.test(text) ? null : undefined;
};

/** Whether a squeezed cell tells the person who fills in a template what to do, or the unit: 必填, （元）. */
export const isFillInHint = (text: string): boolean => fillIn.test(text);

/** So many digits are no date and no remark; most rows of a roll end here. */
const surelyNumber = 14;
const leastDigits = 6;

/**
 * Whether a cell of an ID or certificate column can be somebody's number, however damaged: six digits at least, and
 * neither a date nor a line from below the table that landed in this column.
 */
export const isNumberLike = (text: string): boolean => {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) {
      digits += 1;
      if (digits === surelyNumber) return true;
    }
  }
  if (digits < leastDigits) return false;
  const squeezed = squeeze(text);
  return !dateLike.test(squeezed) && !isFooterMark(squeezed);
};
