import type { Sex } from '../person.js';
import type { Random, Weighted } from '../random.js';

/** Characters of given names, the most frequent first. */
interface GivenCharacters {
  readonly first: string;
  readonly second: string;
}

type Generation = 'old' | 'middle' | 'young';

const characters: Readonly<Record<Sex, Readonly<Record<Generation, GivenCharacters>>>> = {
  male: {
    old: {
      first: '建国志德福长树永玉金广文世正兴大天光春新洪振庆万学宝成云家全忠水清友荣仁义克运廷守',
      second: '国强明才生庚林福山贵根祥华荣海田发忠良民友清全义成德元平安喜来军和胜顺堂法昌余申',
    },
    middle: {
      first: '建志海小晓文永国庆春立世向红学少卫新明光东云振凯家成金景宏利爱玉正喜占继亚增传利',
      second: '军强涛东伟峰刚斌平辉波林龙飞华勇杰明超磊鹏民亮兵江健宁旭利生文武宾洋权雷坤胜阳',
    },
    young: {
      first: '浩子宇俊梓博天嘉泽明思家承一文奕皓佳晨昊铭瑞锦振志宏景鸿庆星智逸沐启恒羽柏书云',
      second: '然轩杰豪文宇辰睿阳霖航朗鑫涵泽博凯晨熙瑞恒鸣毅翔晟远哲诚琪奇桐锋洋宸皓乐安铭佑',
    },
  },
  female: {
    old: {
      first: '秀桂玉凤素春兰淑翠金月彩爱美雪珍红巧小香景惠永喜菊文瑞存清志焕仙荣云银海水大',
      second: '英兰珍梅芳香莲花云娥凤琴荣华珠枝芝贞侠玲平霞琼娣仙芬芹菊秀连巧环先月妮勤俭',
    },
    middle: {
      first: '丽小红晓春海雪美文建玉秋艳亚彩爱金秀淑云志慧桂新冬翠利永俊青素月巧向华燕会',
      second: '娟燕梅丽霞萍红芳敏琳莉英玲静艳华云娜平香玉芬琴珍慧兰洁颖凤菊荣利侠莲苹婷青勤',
    },
    young: {
      first: '梓欣诗雨可思雅语佳若子梦婉嘉心紫晨静依艺一怡涵馨钰慧珂舒奕书沐文伊宇睿瑾晓',
      second: '涵怡桐欣琪诺婷萱彤妍瑶菲悦雯瑜轩琳晗然茹彤凝馨希熙颖宁洁雪玥蕊月芸晴媛芮柔童',
    },
  },
};

/** Given names of one character, the most frequent first. */
const single: Readonly<Record<Sex, string>> = {
  male: '伟强磊军勇涛超明刚平辉鹏杰斌波飞浩亮健峰凯龙洋旭毅睿鑫宁阳雷坤诚晨林东',
  female: '芳敏静丽艳娟霞燕玲红梅萍洁颖婷雪莉英倩琳悦瑶蕾慧琴欣薇璐佳晶楠月云丹',
};

/** Weights that fall with the rank as in real rolls (Zipf): a few names are borne by many. */
const byRank = (list: string): Weighted<string> =>
  Array.from(list).map((character, rank) => [character, 1 / (rank + 6)]);

const generationOf = (birthYear: number): Generation =>
  birthYear < 1965 ? 'old' : birthYear < 2000 ? 'middle' : 'young';

interface WeightedCharacters {
  readonly first: Weighted<string>;
  readonly second: Weighted<string>;
}

const weighted = new Map<GivenCharacters, WeightedCharacters>();

const weightsFor = (sex: Sex, birthYear: number): WeightedCharacters => {
  const list = characters[sex][generationOf(birthYear)];
  const known = weighted.get(list) ?? { first: byRank(list.first), second: byRank(list.second) };
  weighted.set(list, known);
  return known;
};

const singles: Readonly<Record<Sex, Weighted<string>>> = {
  male: byRank(single.male),
  female: byRank(single.female),
};

/** A first character of a given name, as it was usual for that sex in that year. */
export const drawFirstCharacter = (random: Random, sex: Sex, birthYear: number): string =>
  random.weighted(weightsFor(sex, birthYear).first);

/** A last character of a given name, as it was usual for that sex in that year. */
export const drawLastCharacter = (random: Random, sex: Sex, birthYear: number): string =>
  random.weighted(weightsFor(sex, birthYear).second);

/** A given name of a single character. */
export const drawSingleCharacter = (random: Random, sex: Sex): string => random.weighted(singles[sex]);

/** Rare characters that old software keeps as private code points, with that code point. */
export const privateForms: ReadonlyMap<string, string> = new Map([
  ['䶮', '\uE863'],
  ['䜣', '\uE844'],
  ['䞍', '\uE847'],
  ['䌷', '\uE837'],
  ['㧐', '\uE82A'],
  ['㥮', '\uE824'],
]);

/** Rare characters of given names, with the reading that is written where the character is missing. */
export const rareReadings: ReadonlyMap<string, string> = new Map([
  ['䶮', 'yan'],
  ['䜣', 'xin'],
  ['䞍', 'qing'],
  ['䌷', 'chou'],
  ['㧐', 'song'],
  ['㥮', 'zhou'],
  ['喆', 'zhe'],
  ['堃', 'kun'],
  ['翀', 'chong'],
  ['珺', 'jun'],
  ['昉', 'fang'],
  ['垚', 'yao'],
  ['𬭚', 'chun'],
  ['㛃', 'jie'],
]);

const rareCharacters = [...rareReadings.keys()];

/** A rare character for a given name. */
export const drawRareCharacter = (random: Random): string => random.pick(rareCharacters);

const dottedFirst = [
  '阿木',
  '吉克',
  '帕丽',
  '买提',
  '扎西',
  '央金',
  '古丽',
  '木呷',
  '阿依',
  '沙马',
  '热合',
  '卓玛',
  '次仁',
  '吐尔',
  '曲比',
  '海来',
  '依火',
  '勒格',
  '马海',
  '达娃',
  '普布',
  '边巴',
  '玛依',
  '艾力',
  '努尔',
  '哈斯',
  '乌兰',
  '罗松',
  '仁青',
  '斯朗',
];
const dottedLast = [
  '日古',
  '尔合',
  '达吾',
  '沙力',
  '罗布',
  '措姆',
  '娜孜',
  '拉则',
  '木沙',
  '布都',
  '提江',
  '旺堆',
  '拉姆',
  '逊江',
  '史铁',
  '伍各',
  '子聪',
  '尔布',
  '石哈',
  '阿妞',
  '多吉',
  '曲珍',
  '卓嘎',
  '平措',
  '艾买提',
  '克里木',
  '古丽',
  '巴特尔',
  '其木格',
  '格桑',
  '尼玛',
  '阿木',
  '子轩',
];

/** A name of two parts with a middle dot (U+00B7); all invented. */
export const drawLongDottedName = (random: Random): string =>
  `${random.pick(dottedFirst)}·${random.pick(dottedLast)}`;
