import { cleanText } from '../normalise/clean-text.js';
import { normaliseTownship } from '../normalise/place.js';
import { nothingFound, notOneFound, type FoundValue } from './found-value.js';

const dates = /\d+\s*[年月日号季]+[度份]?/gu;
/** Words after which a place may begin. None of them is part of a township's name. */
const boundaries =
  /补贴|名册|名单|台账|明细表?|汇总表?|花名册|低保|医保|特困|残疾人?|人员|残联|民政局?|教育局|登记表?|发放表?|统计表?|数据|信息|关于|报送|上报|下发|导出/gu;
const suffix = /街道办事处|街道办|街道|镇|乡/gu;
/** A district named after a township-like word: 新乡县, 景德镇市. The township may still follow. */
const district = /^[市县区州省]/u;
/** What makes the suffix part of another word (乡镇, 乡村, 镇江, 街道口) or the name that of an institution. */
const otherWord =
  /^(?:镇|乡|村|街|亲|居|企|医|愁|级|域|长|内|外|江|远|塘|口|路|巷|景|中心|小学|中学|学校|幼儿园|卫生|医院|敬老|养老|福利)/u;
const general = /^(?:城|村|集|市|各|全|本|下|老|家|小城|乡|镇|乡镇|镇街|各乡镇|全县|外)?(?:街道|镇|乡)$/u;
/** 城乡居民, 城镇职工: after these words 古城乡 and 城乡 cannot be told apart. */
const urbanAndRural = /[城](?:乡|镇)$/u;
const afterUrbanAndRural = /^(?:居民|职工|低保|最低|医|养|户|人口|困难|特困|社会|基本)/u;
const longestName = 5;
const longestNationalityName = 12;

/**
 * The township that a file or sheet name speaks of: something that ends in 镇, 乡 or 街道 and begins the name or follows a
 * date, a sign, a county or a word such as 补贴 or 名册. Normalised as the cells of a township column are. Names of schools
 * and hospitals do not count, nor does anything that may be part of another word.
 */
export const findTownship = (text: string): FoundValue => {
  const found = new Set<string>();
  const runs = cleanText(text)
    .text.replaceAll(dates, ' ')
    .replaceAll(boundaries, ' ')
    .matchAll(/\p{Script=Han}+/gu);
  // The words after a name tell 城乡居民 from a township, so a run is looked at with what follows it in the text.
  for (const [run] of runs) {
    for (const township of townshipsIn(run, text)) found.add(township);
  }
  const [only] = found;
  if (only === undefined) return nothingFound;
  return found.size === 1 ? { kind: 'one', value: only } : notOneFound;
};

const townshipsIn = (run: string, text: string): readonly string[] => {
  const townships: string[] = [];
  let start = 0;
  for (const match of run.matchAll(suffix)) {
    const end = match.index + match[0].length;
    const after = run.slice(end);
    const named = run.slice(start, end);
    start = end + (district.test(after) ? 1 : 0);
    if (start > end || otherWord.test(after)) continue;
    const { value } = normaliseTownship(named);
    if (value === null || general.test(value) || !isPlausible(value)) continue;
    const follows = text.slice(text.indexOf(named) + named.length);
    if (urbanAndRural.test(value) && afterUrbanAndRural.test(follows)) continue;
    townships.push(value);
  }
  return townships;
};

const isPlausible = (township: string): boolean => {
  const name = township.replace(/(?:街道办事处|街道办|街道|镇|乡)$/u, '');
  return name.length >= 1 && name.length <= (name.endsWith('族') ? longestNationalityName : longestName);
};
