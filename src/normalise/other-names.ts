/** What a remark beside a name says of other names of the same person. */
export interface OtherNames {
  /** As written, in their order. */
  readonly names: readonly string[];
  /** Whether the remark says something else besides. */
  readonly saysMore: boolean;
}

/** Words that nobody's name holds: with a name on either side they need no bracket. */
const unmistakable = ['曾用姓名', '曾用名', '原姓名', '原名', '又名', '别名', '改名', '更名'];

/**
 * What stands before a name that stands or stood in a register: former ones, the one on the ID card where a roll lists
 * another, and 又名. Pet names (小名, 绰号) are in no office's roll and stay what they are, a remark.
 */
const labels = [
  ...['改名前', '更名前', ...unmistakable, '曾名', '曾叫', '原用名', '原叫', '旧姓名', '旧名', '前用名'],
  ...['身份证名', '户口本名', '户口名', '户籍名', '学名', '大名', '本名', '真名'],
  ...['现用名', '现姓名', '现名', '改叫', '又叫', '亦名', '也叫', '另名'],
];

const day = '(?:[0-9]{2,4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?)?';
/** 字 is a surname too: it belongs to the label only where something else sets the name apart. */
const apart = '(?:字?\\s*(?::|[-—–]+)\\s*|字?[为是叫]|)["\'“”‘’「」『』]*';

const labelled = new RegExp(`^${day}(?:本人|其)?[已曾]?(?:${labels.join('|')})${apart}(.+)$`, 'u');
/** 李四改名, 由李四更名, 原李四改名而来. */
const changed = new RegExp(
  `^${day}(?:由|原名?|从)?(.+?)(?:于?${day}|[已后现])[改更]名(?:而来|来的|来)?$`,
  'u',
);
/** What stands before 改名 and is nobody's name: why, when or where it was changed. */
const circumstance =
  /^(?:户口|户籍|结婚|婚后|离婚|再婚|随[父母]|本人|去年|今年|申请|派出所|公安|已经|后来|入赘|过继|收养|法院|自行|因故|曾经|申报|多次|正在)/u;
const relative = /^(?:监护人|代领人|领款人|联系人|户主|配偶|父|母|丈夫|妻|儿子|女儿)/u;

/** Where a name ends and what else was written begins. */
const tail = /(?:\s*[0-9]{3,}|身份证|证件?号|联系|电话|手机|性别|出生|["'“”‘’「」『』]+$).*$/u;

const isNone = /^(?:无|没有|暂无|不详|未知)$/u;
const plainName = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+(?:[·•・‧∙●･⋅.]\p{Script=Han}+)+$/u;

/**
 * Reads the other names out of a remark that stood beside a name: 曾用名李四, 原名:李四、李小四, 李四改名. A bare name says
 * nothing, because 张三(李四) may name a guardian. `isRemark` tells known words, such as 已故, from a further name.
 */
export const otherNamesIn = (remark: string, isRemark: (words: string) => boolean): OtherNames => {
  const names: string[] = [];
  let saysMore = false;
  for (const clause of remark.split(/[,;|]/)) {
    let isList = false;
    for (const part of clause.split(/[、/]/)) {
      const words = part.trim();
      if (words === '') continue;
      const isFurther: boolean = isList && plainName.test(words) && !relative.test(words) && !isRemark(words);
      const name: string | null = labelledName(words) ?? (isFurther ? words : null);
      isList = name !== null;
      if (name === null) saysMore = true;
      else if (!isNone.test(name)) names.push(name);
    }
  }
  return { names, saysMore };
};

const labelledName = (words: string): string | null => {
  const [, after] = labelled.exec(words) ?? [];
  if (after !== undefined) return withoutTail(after);
  const [, before] = changed.exec(words) ?? [];
  const isName =
    before !== undefined && /^(?=.*\p{L})[^0-9]{2,}$/u.test(before) && !circumstance.test(before);
  return isName ? withoutTail(before) : null;
};

const withoutTail = (text: string): string | null => {
  const name = text.replace(tail, '').trim();
  return name === '' ? null : name;
};

/** A label with a name behind it in a bracket that was not closed or in none: 张三曾用名李四. */
export const unbracketedOtherName = new RegExp(
  `(?<=^[^([{<【〔〈《]*\\p{Script=Han}{2})[\\s,;、/([{<【〔〈《-]*((?:${unmistakable.join('|')})${apart}\\p{L}{2}[^()[\\]{}<>【】〔〕〈〉《》]*)[)\\]}>】〕〉》]?$`,
  'u',
);
