import { otherPersonIn } from './other-people.js';

/** What the words above a group of columns say about the columns below them. */
export type GroupMeaning =
  /** Nothing that the columns do not say themselves: 基本信息, 残疾人情况. */
  | 'neutral'
  /** Somebody or something else than the person of the row: 监护人, 开户信息, 身份证. */
  | 'other'
  /** Anything else: 补贴, 家庭住址, 康复需求. */
  | 'unknown';

const trailing = /(?:基本|主要|详细)?(?:信息|情况|资料|内容|状况)$/u;
const neutral =
  /^(?:残疾人|本人|个人|人员|申请人|申请对象|补贴对象|救助对象|保障对象|服务对象|对象|持证人|持证|学生|参保人员?|死亡人员|死者|基本|基础|主要|详细|身份|户籍|残疾人?证?|证件|民政|卫健|残联|教育|医保|及|和|与)*(?:信息|情况|资料|内容|状况)?$/u;
const others =
  /联系人|父母|子女|代理|填报|赡养|抚养|扶养|亲属|家属|受托|委托|村干部|帮扶人|其他.{0,4}成员|银行|账户|代发/u;
/** Papers that are not what a roll is about: 有效期 below 身份证 is not that of the disability certificate. */
const papers = /(?:身份证|户口簿|户口本|居住证|驾驶证|学生证|不动产|房产证|低保证|护照|执照)/u;

/** What a group's words mean; `key` is their comparison key. */
export const meaningOfGroup = (key: string): GroupMeaning => {
  if (neutral.test(key)) return 'neutral';
  const word = otherPersonIn(key);
  // 联系方式 is the person's own; 联系人 is among the others.
  const isOther = (word !== undefined && word !== '联系') || others.test(key) || papers.test(key);
  return isOther ? 'other' : 'unknown';
};

/** A group's words without what says only that something follows: 户主信息 is 户主. */
export const coreOfGroup = (key: string): string => {
  const core = key.replace(trailing, '');
  return core === '' ? key : core;
};

/** Whether a header names the same other person as the group above it: 监护人姓名 below 监护人. */
export const repeatsPerson = (group: string, header: string): boolean => {
  const word = otherPersonIn(group);
  return word !== undefined && otherPersonIn(header) === word;
};
