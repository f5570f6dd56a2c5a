/**
 * Characters that sound alike (toneless), as clerks confuse them who write by ear. Written down from general knowledge,
 * so that the sample does not rest on the library by which names are compared.
 */
const homophones = [
  ...['军俊君均钧', '华花桦画', '明名铭鸣', '伟卫维薇威', '英瑛颖莹迎', '平萍苹屏', '娟鹃涓', '建健剑坚'],
  ...['志智芝之', '祥翔香湘向', '欣新鑫馨心昕', '玉宇雨语裕羽钰', '浩昊豪皓', '泽择则', '佳嘉家加', '子梓紫'],
  ...['涵寒晗翰', '轩萱宣璇', '琪琦奇其齐', '婷庭霆亭', '辰晨宸臣', '睿瑞蕊锐', '涛桃韬', '波博勃', '龙隆'],
  ...[
    '飞菲斐',
    '磊雷蕾',
    '红宏洪鸿虹',
    '梅美玫',
    '丽莉力立利',
    '霞夏侠',
    '燕艳妍岩彦',
    '敏民旻',
    '芳方',
    '兰岚澜',
  ],
  ...['珍真贞振', '秀绣修', '凤峰锋枫', '福富夫', '生升胜盛', '林琳霖临', '树淑书舒', '永勇咏', '金锦进瑾'],
  ...['文雯闻', '世士诗仕', '正政征', '才彩财', '贵桂', '荣蓉容', '田天甜', '庆清青晴', '小晓肖筱', '东冬栋'],
  ...[
    '刚钢',
    '斌彬宾滨兵',
    '辉慧惠晖',
    '一怡依艺宜',
    '雅亚',
    '山珊',
    '成程诚承',
    '雪学',
    '思丝',
    '梦萌',
    '杰洁捷',
  ],
  ...['航杭', '桐彤童', '悦月玥', '瑶尧遥', '琴勤芹', '云芸', '莲连', '翠粹', '爱艾', '光广', '国果', '德得'],
  ...[
    '张章',
    '于余俞',
    '许徐',
    '江姜蒋',
    '魏卫',
    '邱丘秋',
    '石史',
    '汪王',
    '贺何',
    '陆卢鲁',
    '严闫颜',
    '黎李',
  ],
  ...['吴武', '刘柳', '龚宫', '戴代', '付傅', '杨阳洋', '周州', '宋送', '谢解', '韦维'],
];

/** Characters that look alike, as clerks confuse them who copy from handwriting. */
const shapes = [
  ...[
    '芳芬',
    '明朋',
    '梅海',
    '英莫',
    '军罕',
    '丽俪',
    '玲铃',
    '娟娼',
    '伟纬',
    '强张',
    '志忐',
    '林材',
    '平乎',
    '华毕',
  ],
  ...[
    '洁诘',
    '涛祷',
    '峰烽',
    '辉挥',
    '杰杏',
    '婷停',
    '欣欧',
    '涵函',
    '轩斩',
    '宇字',
    '浩洁',
    '梓榟',
    '琪淇',
    '晨晟',
  ],
  ...[
    '秀季',
    '桂挂',
    '玉王',
    '凤风',
    '兰三',
    '珍诊',
    '荣荥',
    '贵责',
    '祥样',
    '福副',
    '田由',
    '生主',
    '云去',
    '香杳',
  ],
];

/** Simplified characters of names with a traditional or variant form. */
const traditional = [
  ...[
    '张張',
    '陈陳',
    '刘劉',
    '杨楊',
    '赵趙',
    '吴吳',
    '黄黃',
    '孙孫',
    '马馬',
    '罗羅',
    '郑鄭',
    '谢謝',
    '许許',
    '韩韓',
  ],
  ...[
    '邓鄧',
    '冯馮',
    '肖蕭',
    '萧蕭',
    '叶葉',
    '苏蘇',
    '吕呂',
    '卢盧',
    '钟鍾',
    '谭譚',
    '陆陸',
    '韦韋',
    '贾賈',
    '邹鄒',
  ],
  ...[
    '龙龍',
    '贺賀',
    '顾顧',
    '龚龔',
    '万萬',
    '钱錢',
    '严嚴',
    '国國',
    '强強',
    '华華',
    '荣榮',
    '贵貴',
    '树樹',
    '兴興',
  ],
  ...[
    '义義',
    '伟偉',
    '军軍',
    '涛濤',
    '刚剛',
    '东東',
    '庆慶',
    '丽麗',
    '红紅',
    '艳艷',
    '兰蘭',
    '凤鳳',
    '莲蓮',
    '云雲',
  ],
  ...[
    '梦夢',
    '语語',
    '诗詩',
    '轩軒',
    '杰傑',
    '泽澤',
    '飞飛',
    '辉輝',
    '峰峯',
    '晓曉',
    '静靜',
    '琼瓊',
    '诺諾',
    '悦悅',
  ],
  ...[
    '瑶瑤',
    '阳陽',
    '宁寧',
    '达達',
    '传傳',
    '银銀',
    '广廣',
    '长長',
    '凯凱',
    '亚亞',
    '爱愛',
    '会會',
    '学學',
    '卫衛',
  ],
  ...['铭銘', '锦錦', '启啓', '恒恆', '锋鋒', '远遠', '诚誠', '乐樂', '颖穎', '洁潔', '莹瑩', '鸿鴻', '鸣鳴'],
];

const others = (groups: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const group of groups) {
    const members = Array.from(group);
    for (const member of members) {
      const known = map.get(member) ?? [];
      map.set(member, [...known, ...members.filter((each) => each !== member)]);
    }
  }
  return map;
};

/** Characters that sound like the given one. */
export const soundAlikes = others(homophones);

/** Characters that look like the given one. */
export const lookAlikes = others(shapes);

/** The traditional or variant form of a simplified character. */
export const traditionalForms: ReadonlyMap<string, string> = new Map(
  traditional.map((pair) => {
    const [simplified = '', form = ''] = Array.from(pair);
    return [simplified, form];
  }),
);
