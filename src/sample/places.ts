/** A township of the invented county with its villages. */
export interface Township {
  readonly name: string;
  /** First six digits of the numbers of people first registered here; 99 is assigned to nobody. */
  readonly region: string;
  readonly isUrban: boolean;
  readonly villages: readonly string[];
}

/** The county. No county, township or village of China is meant. */
export const countyName = '澄岭县';

const township = (name: string, region: string, villages: readonly string[]): Township => ({
  name,
  region,
  isUrban: name.endsWith('街道'),
  villages,
});

/** The six townships, in the order in which every roll lists them. */
export const townships: readonly Township[] = [
  township('白塔街道', '990101', ['塔前社区', '塔后社区', '清水巷社区', '东关社区', '印月社区']),
  township('青石镇', '990102', ['青石村', '上坝村', '下坝村', '柳沟村', '槐树岭村', '石磨村']),
  township('河湾镇', '990103', ['河湾村', '渡口村', '芦花村', '鲤鱼滩村', '沙梁村', '新堤村', '老堤村']),
  township('石桥镇', '990104', ['石桥村', '桥西村', '碾盘村', '枣园村', '南坡村']),
  township('松林乡', '990105', ['松林村', '鹿鸣村', '杉木村', '野菊村']),
  township('云岭乡', '990106', [
    '云岭村',
    '雾溪村',
    '竹坪村',
    '茶山村',
    '岩脚村',
    '半坡村',
    '高台村',
    '鹰嘴村',
  ]),
];

/** The townships in which somebody lives, in the order of the homes. */
export const townshipsOf = (homes: readonly { readonly township: Township }[]): ReadonlySet<Township> =>
  new Set(homes.map(({ township: place }) => place));

/** The township whose schools handed in no roll: its children must not be reported as unenrolled. */
export const townshipWithoutSchoolRoll = '云岭乡';

/** The township in which the dibao roll does not name every member of one household. */
export const townshipWithUnnamedMember = '石桥镇';

/** Region codes of people who were first registered in a part of the county that no longer exists. */
export const formerRegions: readonly string[] = ['990121', '990122'];
