import { isBlank, isDitto } from './blank.js';
import { cleanText, type TextChange } from './clean-text.js';
import type { Normalised } from './types.js';

export type PlaceChange =
  | TextChange
  | 'place.prefix-dropped'
  | 'place.village-dropped'
  | 'place.office-dropped'
  | 'place.committee'
  | 'place.group-dropped';
export type PlaceFault = 'place.ditto' | 'place.unreadable';

type ReadPlace = Normalised<string, PlaceChange, PlaceFault>;

const noise = /[\s\-—–―_/\\,.;:、。·'"`‘’“”]+/gu;
const hasHan = /\p{Script=Han}/u;
const startsWithName = /^\p{Script=Han}{2}/u;

/**
 * A county or what lies above it. 社区 is no district and 沙市区 not the city of 沙; a name of a county has 镇 or 乡 only at
 * its beginning (镇平县), or else 城关镇市场街 would lose its township.
 */
const higher =
  /^(?:景德镇|[镇乡]?(?:(?![镇乡村街路])\p{Script=Han}){1,10}?)(?:(?<=.{2})(?:省|自治区|特别行政区)|自治[州县旗]|地区|(?<=.{2})盟(?=.*[县旗市])|(?<!社)[市县区旗](?![市县区旗镇乡]))/u;
const townshipEnd = /(?:镇|乡|街道|街道办事处|办事处|苏木|农场|林场|管理区|开发区|园区)$/u;
const bareEnd = /^(?:镇|乡|街道|街道办事处|办事处|苏木|农场|林场|村|社区|管理区|开发区|园区)/u;

const township =
  /^(\p{Script=Han}{1,12}?(?:街道办事处|街道办|街道|民族乡|镇|乡|苏木)(?!镇(?!政府)|乡(?!政府)|街道|村(?:村|委|民)))(?=.)/u;
/** Drops townships as long as the name of a village still follows. */
const withoutTownship = (text: string): string => {
  const next = text.replace(township, '');
  return next === text || !startsWithName.test(next) || bareEnd.test(next) ? text : withoutTownship(next);
};

const villageEnd = /(?:村|社区|委会|居委|[组队屯号])$/u;

/** Drops province, city and county as long as a township still follows. */
const withoutHigher = (text: string): string => {
  let rest = text;
  for (;;) {
    const [prefix] = higher.exec(rest) ?? [];
    const next = prefix === undefined ? rest : rest.slice(prefix.length);
    if (next === rest || !startsWithName.test(next) || bareEnd.test(next)) return rest;
    rest = next;
  }
};

const blank = (changes: readonly PlaceChange[]): ReadPlace => ({ value: null, changes, fault: null });
const failed = (fault: PlaceFault, changes: readonly PlaceChange[]): ReadPlace => ({
  value: null,
  changes,
  fault,
});

/** Cleaned text of a place without spaces and dashes, or the result for a cell that names none. */
const startPlace = (
  raw: string,
): { readonly text: string; readonly changes: readonly PlaceChange[] } | ReadPlace => {
  const { text, changes } = cleanText(raw);
  if (isBlank(text)) return blank(changes);
  const compact = text.replaceAll(noise, '');
  if (isDitto(text) || isDitto(compact)) return failed('place.ditto', changes);
  if (isBlank(compact)) return blank(changes);
  return hasHan.test(compact) ? { text: compact, changes } : failed('place.unreadable', changes);
};

/**
 * Reads a township, town or street office: without province, city and county before it and village or
 * 人民政府 behind it. The suffix
 * stays as written (城关镇, 城关); `townshipKey` makes the two comparable. Never throws.
 */
export const normaliseTownship = (text: string): ReadPlace => {
  const start = startPlace(text);
  if (!('text' in start)) return start;
  const changes: PlaceChange[] = [...start.changes];
  const office = start.text.replace(/(?:人民)?政府$/u, '');
  if (office !== start.text && office !== '') changes.push('place.office-dropped');
  const named = office === '' ? start.text : office;
  const rest = withoutHigher(named);
  const kept = townshipEnd.test(rest) || !townshipEnd.test(named) ? rest : named;
  if (kept !== named) changes.push('place.prefix-dropped');
  if (isBlank(kept)) return blank(changes);
  if (isDitto(kept)) return failed('place.ditto', changes);
  const [, above] = villageEnd.test(kept) ? (township.exec(kept) ?? []) : [];
  if (above !== undefined) changes.push('place.village-dropped');
  const value = above ?? kept;
  return { value, changes, fault: null };
};

const nationality =
  /(?<=\p{Script=Han}{2})(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族)+$/u;

/**
 * What townships are compared by: without 镇, 乡, 街道, 办事处 and the nationality of a 民族乡, so that 城关 and 城关镇 are the
 * same. 城关镇 and 城关乡 are then the same too: use it only within one county.
 */
export const townshipKey = (township: string): string => {
  const bare = township
    .replace(/(?:街道办事处|街道办|街道|办事处|民族乡|镇|乡|苏木)$/u, '')
    .replace(nationality, '');
  return bare === '' ? township : bare;
};

const committees: readonly (readonly [RegExp, string])[] = [
  [/村?(?:村民委员会|村委会|村民委|村委)$/u, '村'],
  [/(?:社区)?(?:居民委员会|居委会|居民委|居委)$/u, '社区'],
];
const group =
  /^(\p{Script=Han}+?(?:村民委员会|居民委员会|村委会|居委会|村|社区|嘎查))(?:第?[0-9一二三四五六七八九十百]+(?:村民)?(?:小?组|队|社|号|屯|楼|栋|单元)|\p{Script=Han}{1,6}(?:小组|组|屯)).*$/u;

/**
 * Reads a village or community: without the township before it and the group or house number behind it; 村委会 and 居委会
 * become 村 and 社区. Never throws.
 */
export const normaliseVillage = (text: string): ReadPlace => {
  const start = startPlace(text);
  if (!('text' in start)) return start;
  const changes: PlaceChange[] = [...start.changes];
  const step = (before: string, after: string, change: PlaceChange): string => {
    if (after !== before) changes.push(change);
    return after;
  };
  const lower = withoutHigher(start.text);
  const below = step(start.text, withoutTownship(lower), 'place.prefix-dropped');
  const one = step(below, below.replace(group, '$1'), 'place.group-dropped');
  let value = one;
  for (const [words, suffix] of committees) value = value.replace(words, suffix);
  if (isBlank(value)) return blank(changes);
  if (isDitto(value)) return failed('place.ditto', changes);
  return { value: step(one, value, 'place.committee'), changes, fault: null };
};

const villageIn =
  /^(\p{Script=Han}{1,12}?(?:村民委员会|居民委员会|村委会|居委会|居委|村委|社区|村|嘎查)(?!村|社区|委|居|民委))/u;

/**
 * The township and the village that an address names, each normalised as by the functions above; null where the address
 * does not say. Only the words 镇, 乡, 街道, 村, 社区 are gone by; streets and house numbers are left out.
 */
export const splitAddress = (
  text: string,
): { readonly township: string | null; readonly village: string | null } => {
  const start = startPlace(text);
  if (!('text' in start)) return { township: null, village: null };
  const lower = withoutHigher(start.text);
  const [, named] = township.exec(`${lower} `) ?? [];
  const [, village] = villageIn.exec(named === undefined ? lower : lower.slice(named.length)) ?? [];
  return {
    township: named ?? null,
    village: village === undefined ? null : normaliseVillage(village).value,
  };
};
