/**
 * Groups of characters that are one character written differently, the usual one first. They were written down from
 * knowledge of the script, for names: the table of opencc-js covers traditional characters, but few of the forms that
 * the list of variants of 1955 (第一批异体字整理表) put away, that Japanese and old prints use, or that parents take up
 * again (堃, 喆, 昺). Left out are pairs that two people are told apart by although they once were one: 淼 渺, 祐 佑.
 *
 * The last line holds surnames that the simplification of 1977, withdrawn in 1986, wrote anew: 萧 as 肖, 阎 as 闫,
 * 傅 as 付. Rolls of different age write one family in both ways.
 */
const groups = `
  坤堃 哲喆 奔犇逩 珍珎 佩珮 苏甦蘓 侄姪 璃瓈琍 浙淛 照炤 炯烱 炳昞昺 皓晧暠 浩澔 叙敍
  岩喦嵒巗巌 昆崐 验騐 柏栢 柳栁桞桺 梅楳槑 楠枏柟 杉檆 宝珤寳 宁寕甯寜 愧媿 妩娬 妍姸 并竝 备俻
  修俢 德徳悳惪 惠恵 凭慿凴 欢懽讙驩 怀懐 铁鉄銕 锁鎻鏁 明朙眀 升曻 晰晳晣 映暎 耀燿 辉煇 烨爗
  熙煕熈凞 富冨 净浄 清淸 青靑 莅涖 浚濬 阔濶 光灮 暖煖 窗窻 圭珪 琉瑠璢 瑰瓌 耕畊 略畧 皋皐臯
  眷睠 睿叡 侯矦 棋碁 祀禩 秋秌穐龝 稚穉稺 俟竢 筱篠筿 藤籐籘 妆粧 繁緐 翱翺翶 端耑 婿聟壻 联聨
  艳艶 花芲 萱萲蕿蘐 参葠 菱蔆 麻蔴 蕊蕋蘂橤 蝶蜨 茵裀 裙裠 褒襃 睹覩 霸覇 欣訢䜣 喧諠 歌謌
  宴讌䜩 仇讐 贰貮 赞賛讃 贤贒 躬躳 迥逈 游逰 迟遅 遁遯 村邨 邻隣 酬酧醻 枪鎗 炉鑪 关関闗
  阴隂 隶隷 灵霊霛 额頟 颖頴颕 赖頼 显顕 飘飃 飙飈飚 翻飜 餐飱飡 驼駞 高髙 鳌鼇 凤鳯 雁鴈
  鹅鵞 鸡鶏 燕鷰 麟麐 默黙 齐斉 庞龎厐 和龢 龟亀 吉𠮷 土𡈽 桥𣘺槗 玺壐 壶壷 姐姉 娱娯
  一弌 二弍 三弎 强彊 慎愼 戏戱戯 考攷 学斈 斋斎 春旾 暨曁 朗朖 期朞 桑桒 概槪 款欵 前歬 岁歳
  毗毘 冰氷 潜濳 茕焭 焰熖燄 璎珱 琴琹 瓶甁 留畱畄 貌皃 鼓皷 研硏 年秊 艺秇 奇竒 妙竗 笑咲
  绪緖 总縂総 美羙 翠翆 肯肎 肃粛 胸胷 举擧挙 草艸 荔茘 庄荘 盖葢 薰薫 蛇虵 卫衞 觅覔 丰豊
  宾賔 郎郞 乡鄕 炼錬 矿鑛鉱 长镸 陕陜 韭韮 鲜鱻 莺鴬 粗麄 黑黒 龙竜 国囯囶圀 野埜壄 寿夀 奖奨
  妊姙 奶嬭 实実寔 宽寛 对対 尔尓尒 尚尙 峨峩 岛嶋嶌 卷巻 带帯 广広 弹弾 往徃 从従 怪恠 应応
  择択 摇揺 携擕 敕勅 是昰 晓暁 朵朶 荣栄 樱桜 乐楽 权権 步歩 归帰 每毎 气気炁 泽沢 渊渕 济済
  溪渓谿 满満 涩澁 澄澂 烧焼 尝甞 疏疎 发発 县県 稻稲 穗穂 稳穏 粹粋 经経 续続 缘縁 聪聡 舍舎
  藏蔵 药薬 处処 觉覚 观観 译訳 读読 让譲 贱賎 转転 轻軽 边辺 钱銭 铸鋳 险険 隐隠 肖萧
  闫阎 付傅
`;

/** The usual form of each other form, as code points. */
export const usualForms: ReadonlyMap<number, number> = new Map(
  groups
    .trim()
    .split(/\s+/u)
    .flatMap((group) => {
      const [usual = 0, ...others] = Array.from(group, (character) => character.codePointAt(0) ?? 0);
      return others.map((other) => [other, usual] as const);
    }),
);

/** 乾 is read qián in names and has no simplified form there; a converter of texts makes it 干. */
export const keptInNames: ReadonlySet<number> = new Set(
  Array.from('乾', (character) => character.charCodeAt(0)),
);
