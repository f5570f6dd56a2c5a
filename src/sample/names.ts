import type { Sex } from './person.js';
import type { Random, Weighted } from './random.js';

/** Surnames with their share of the population in hundredths of a percent, roughly as the public statistics have it. */
const surnames: Weighted<string> = [
  ...spread('王李张刘陈', [715, 719, 683, 538, 453]),
  ...spread('杨黄赵吴周', [309, 223, 220, 205, 212]),
  ...spread('徐孙马朱胡', [167, 154, 129, 126, 131]),
  ...spread('郭何林高罗', [115, 117, 118, 100, 95]),
  ...spread('郑梁谢宋唐', [93, 85, 79, 81, 69]),
  ...spread('许韩邓冯曹', [66, 68, 65, 64, 60]),
  ...spread('彭曾肖田董', [58, 59, 59, 54, 51]),
  ...spread('潘袁蔡蒋余', [51, 50, 53, 47, 48]),
  ...spread('于杜叶程魏', [46, 47, 48, 46, 46]),
  ...spread('苏吕丁任卢', [47, 46, 43, 42, 47]),
  ...spread('姚沈钟姜崔', [40, 41, 39, 38, 38]),
  ...spread('谭陆范汪廖', [38, 37, 36, 37, 34]),
  ...spread('石金韦贾夏', [33, 33, 33, 34, 32]),
  ...spread('付方邹熊白', [31, 33, 31, 30, 30]),
  ...spread('孟秦邱侯江', [30, 29, 28, 28, 28]),
  ...spread('尹薛闫段雷', [27, 26, 27, 25, 24]),
  ...spread('龙黎史陶贺', [22, 22, 22, 21, 21]),
  ...spread('毛郝顾龚邵', [20, 20, 20, 19, 19]),
  ...spread('万覃武钱戴', [18, 18, 18, 18, 17]),
  ...spread('严莫孔向常', [16, 16, 15, 15, 15]),
  ['欧阳', 7],
  ['上官', 2],
];

function spread(characters: string, weights: readonly number[]): [string, number][] {
  return Array.from(characters).map((character, at) => [character, weights[at] ?? 1]);
}

interface GivenNames {
  /** Whole given names that were given over and over again. */
  readonly usual: readonly string[];
  /** Characters that two-character given names begin and end with. */
  readonly first: string;
  readonly second: string;
}

type Generation = 'old' | 'middle' | 'young';

const givenNames: Readonly<Record<Sex, Readonly<Record<Generation, GivenNames>>>> = {
  male: {
    old: {
      usual: ['建国', '国强', '志明', '德才', '福生', '长庚', '树林', '永福', '玉山', '明', '军', '平'],
      first: '建国志德福长树永玉金广文世正兴大',
      second: '国强明才生庚林福山贵根祥华荣海田',
    },
    middle: {
      usual: ['伟', '强', '磊', '军', '勇', '涛', '超', '建军', '志强', '海涛', '小军', '晓东'],
      first: '建志海小晓文永国庆春立世向红',
      second: '军强涛东伟峰刚斌平辉波林龙飞',
    },
    young: {
      usual: ['浩然', '子轩', '宇轩', '俊杰', '梓豪', '博文', '一鸣', '天佑', '浩', '睿'],
      first: '浩子宇俊梓博天嘉泽明思家承',
      second: '然轩杰豪文宇辰睿阳霖航朗鑫',
    },
  },
  female: {
    old: {
      usual: ['秀英', '桂兰', '玉珍', '秀兰', '凤英', '桂英', '玉兰', '素珍', '春梅', '兰英', '珍', '芳'],
      first: '秀桂玉凤素春兰淑翠金月彩',
      second: '英兰珍梅芳香莲花云娥凤琴',
    },
    middle: {
      usual: ['芳', '敏', '静', '丽', '艳', '娟', '霞', '燕', '丽娟', '小燕', '红梅', '晓丽'],
      first: '丽小红晓春海雪美文建玉秋',
      second: '娟燕梅丽霞萍红芳敏琳莉英',
    },
    young: {
      usual: ['梓涵', '欣怡', '诗涵', '雨桐', '可欣', '思琪', '一诺', '雅婷', '悦', '瑶'],
      first: '梓欣诗雨可思雅语佳若子梦',
      second: '涵怡桐欣琪诺婷萱彤妍瑶菲',
    },
  },
};

/** Names written with a middle dot, as in the south-west and north-west of the country; all invented. */
const dottedNames = [
  '阿木·日古',
  '吉克·尔合',
  '帕丽·达吾',
  '买提·沙力',
  '扎西·罗布',
  '央金·措姆',
  '古丽·娜孜',
  '木呷·拉则',
];

const generationOf = (birthYear: number): Generation =>
  birthYear < 1965 ? 'old' : birthYear < 2000 ? 'middle' : 'young';

/** A surname by its frequency. */
export const drawSurname = (random: Random): string => random.weighted(surnames);

/** A given name of one or two characters that was usual for that sex when the person was born. */
export const drawGivenName = (random: Random, sex: Sex, birthYear: number): string => {
  const { usual, first, second } = givenNames[sex][generationOf(birthYear)];
  if (random.chance(0.3)) return random.pick(usual);
  const end = random.pick(Array.from(second));
  return random.chance(0.13) ? end : random.pick(Array.from(first)) + end;
};

/** A name with a middle dot (U+00B7). */
export const drawDottedName = (random: Random): string => random.pick(dottedNames);

/** Characters that a hurried clerk takes for one another. */
const confusable = [
  '芳方',
  '军君',
  '英瑛',
  '梅美',
  '强墙',
  '兰蓝',
  '明名',
  '华花',
  '珍真',
  '建健',
  '丽莉',
  '志智',
];

/**
 * The name with one character written differently, always one of the given name; null if it has a single character
 * and none is left to agree on.
 */
export const misspellName = (name: string): string | null => {
  const characters = Array.from(name);
  if (characters.length < 3) return null;
  for (const [at, character] of characters.entries()) {
    const pair = at === 0 ? undefined : confusable.find((each) => each.includes(character));
    if (pair !== undefined) {
      characters[at] = pair.replace(character, '');
      return characters.join('');
    }
  }
  characters[characters.length - 1] = characters.at(-1) === '敏' ? '梅' : '敏';
  return characters.join('');
};
