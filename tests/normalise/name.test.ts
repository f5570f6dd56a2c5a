import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../src/normalise/name.js';
import { standardOfPrivate } from '../../src/normalise/pua-gbk.js';

describe('normaliseName', () => {
  it('leaves a clean name alone', () => {
    expect(normaliseName('欧阳娜娜')).toEqual({
      ...{ value: '欧阳娜娜', key: '欧阳娜娜', note: '', masked: false, changes: [], fault: null },
      ...{ otherKeys: [], hasRemark: false },
    });
  });

  it.each([
    ['spaces', '张　三', '张三'],
    ['namesake number', '张三1', '张三'],
    ['list number', '1.张三', '张三'],
    ['label', '姓名：张三', '张三'],
    ['trailing sign', '张三、', '张三'],
    ['compatibility ideograph', '凌\uF900', '凌豈'],
    ['Kangxi radical', '⼤山', '大山'],
    ['private code point of GBK', '张\uE863', '张䶮'],
    ['private code point of GBK, supplementary plane', '张\uE816', '张\u{20087}'],
    ['ideographic variation', '葛\u{E0100}明', '葛明'],
    ['character of the supplementary plane', '𠮷 野', '𠮷野'],
    ['Latin name', 'Wei  Xiao', 'Wei Xiao'],
  ])('makes the form to show: %s', (_, text, value) => {
    expect(normaliseName(text)).toMatchObject({ value, fault: null });
  });

  it.each([
    '·',
    '•',
    '・',
    '‧',
    '．',
    '∙',
    '●',
    '･',
    '⋅',
    '.',
    '。',
    '-',
    '—',
    '*',
    ' · ',
    '˙',
    'ㆍ',
    '◦',
    '－',
    '–',
    '_',
    '・・',
  ])('unifies %s between the parts of a name', (dot) => {
    expect(normaliseName(`买买提${dot}吐尔逊`)).toMatchObject({
      value: '买买提·吐尔逊',
      key: '买买提吐尔逊',
    });
  });

  it('makes one key of a name with parts, however they are set apart', () => {
    const spellings = [
      '买买提·吐尔逊',
      '买买提 吐尔逊',
      '买买提　吐尔逊',
      '买买提吐尔逊',
      '买买提．吐尔逊(已故)',
    ];
    expect(new Set(spellings.map((text) => normaliseName(text).key))).toEqual(new Set(['买买提吐尔逊']));
  });

  it('leaves dots between Latin letters', () => {
    expect(normaliseName('J.P. Wei')).toMatchObject({ value: 'J.P. Wei', key: 'JPWEI' });
  });

  it.each([
    ['张三（已故）', '已故'],
    ['张三(死亡)', '死亡'],
    ['张三已故', '已故'],
    ['张三(户主)', '户主'],
    ['张三 监护人：李四', '监护人:李四'],
    ['张三(监护人:李四)', '监护人:李四'],
    ['张三（监护人李四）', '监护人李四'],
    ['张三(去世)', '去世'],
    ['张三【迁出】', '迁出'],
    ['张三(停发)', '停发'],
    ['张三(代)', '代'],
    ['张三(曾用名李四)', '曾用名李四'],
    ['张三 父亲', '父亲'],
    ['张三　女', '女'],
    ['张三（2）', '2'],
  ])('moves the remark of %s into the note', (text, note) => {
    expect(normaliseName(text)).toMatchObject({ value: '张三', key: '张三', note });
  });

  it.each(['张三12', '张三②'])('drops the number that tells %s from a namesake', (text) => {
    expect(normaliseName(text)).toMatchObject({ value: '张三', key: '张三', changes: ['name.remark'] });
  });

  it('does not take a name for a remark', () => {
    for (const name of ['张男', '李小女', '欧阳孙子', '王之子']) {
      expect(normaliseName(name)).toMatchObject({ value: name, note: '', fault: null });
    }
    expect(normaliseName('张　女')).toMatchObject({ value: '张女', note: '' });
  });

  it.each([
    ['王(WEI)', '王WEI', '王WEI'],
    ['王（wéi）刚', '王WEI刚', '王WEI刚'],
    ['吕(lǚ)', '吕LV', '吕LV'],
    ['徐(莹加王旁)', '徐□', '徐□'],
    ['徐莹(加王旁)', '徐□', '徐□'],
    ['徐【王+莹】', '徐□', '徐□'],
    ['李(三点水+文)', '李□', '李□'],
    ['张😀', '张😀', '张□'],
    ['张■', '张■', '张□'],
    ['徐(韦华)', '徐□', '徐□'],
    ['张?', '张?', '张□'],
    ['张□明', '张□明', '张□明'],
    ['张⿰韦华', '张⿰韦华', '张□'],
    ['张\uE000', '张\uE000', '张□'],
    ['张\uFFFD', '张\uFFFD', '张□'],
  ])('says that a character of %s got lost', (text, value, key) => {
    const name = normaliseName(text);
    expect(name).toMatchObject({ value, key, fault: null });
    expect(name.changes).toContain('name.rare-replaced');
  });

  it.each([
    ['王WEI', '王WEI'],
    ['王wei 刚', '王WEI刚'],
    ['王ｗｅｉ', '王WEI'],
  ])('keeps the pinyin that %s writes in place of a character', (text, key) => {
    expect(normaliseName(text)).toMatchObject({ key, fault: null, masked: false });
  });

  it('leaves a whole name alone, with pinyin beside it', () => {
    expect(normaliseName('张三(WEI)')).toMatchObject({ value: '张三', note: 'WEI' });
  });

  it.each([
    ['**三', '**三'],
    ['*小三', '*小三'],
    ['欧阳**', '欧阳**'],
    ['张＊三', '张*三'],
    ['张*三', '张*三'],
    ['张**', '张**'],
    ['张某某', '张**'],
    ['张某', '张*'],
    ['张XX', '张**'],
    ['张×三', '张*三'],
  ])('sees that %s is masked', (text, key) => {
    expect(normaliseName(text)).toMatchObject({ masked: true, key, fault: null });
  });

  it('does not take a Latin X or a nought of a name for a mask', () => {
    expect(normaliseName('Alex Xu').masked).toBe(false);
    expect(normaliseName('张〇').masked).toBe(false);
  });

  it.each([
    ['123', 'name.no-letters'],
    ['???', 'name.no-letters'],
    ['张三、李四', 'name.two-names'],
    ['张三/李四', 'name.two-names'],
    ['监护人：李四', 'name.other-person'],
    ['张三之子', 'name.other-person'],
    ['张小三之妻', 'name.other-person'],
    ['张三的女儿', 'name.other-person'],
    ['张三父亲', 'name.other-person'],
    ['张'.repeat(201), 'name.too-long'],
    ['同上', 'name.ditto'],
    ['〃', 'name.ditto'],
  ])('refuses %s', (text, fault) => {
    expect(normaliseName(text)).toMatchObject({ value: null, key: '', fault });
  });

  it.each(['', ' ', '/', '无', '—'])('takes "%s" for blank', (text) => {
    expect(normaliseName(text)).toMatchObject({ value: null, key: '', fault: null });
  });
});

describe('standardOfPrivate', () => {
  it('knows the 80 code points from U+E815 to U+E864 and no others', () => {
    const known = Array.from({ length: 0x60 }, (_, at) => 0xe810 + at).filter(
      (code) => standardOfPrivate(code) !== undefined,
    );
    expect([known.length, known[0], known.at(-1)]).toEqual([80, 0xe815, 0xe864]);
    expect(standardOfPrivate(0xe81e)).toBe(0x9fb4);
    expect(standardOfPrivate(0xe864)).toBe(0x9fbb);
  });

  /** GB 18030-2005 and -2022: the 14 code points that no decoder, or only that of this standard, gives back. */
  it.each([
    ...([
      [0xe816, 0x20087],
      [0xe817, 0x20089],
      [0xe818, 0x200cc],
      [0xe831, 0x215d7],
    ] as const),
    ...([
      [0xe83b, 0x2298f],
      [0xe855, 0x241fe],
      [0xe81e, 0x9fb4],
      [0xe826, 0x9fb5],
    ] as const),
    ...([
      [0xe82b, 0x9fb6],
      [0xe82c, 0x9fb7],
      [0xe832, 0x9fb8],
      [0xe843, 0x9fb9],
    ] as const),
    ...([
      [0xe854, 0x9fba],
      [0xe864, 0x9fbb],
    ] as const),
  ])('reads U+%s as the standard does', (privateUse, standard) => {
    expect(standardOfPrivate(privateUse)).toBe(standard);
  });

  it('has 80 different characters, none of them private', () => {
    const all = Array.from({ length: 80 }, (_, at) => standardOfPrivate(0xe815 + at) ?? 0);
    expect(new Set(all).size).toBe(80);
    expect(all.every((code) => /^\p{Script=Han}$/u.test(String.fromCodePoint(code)))).toBe(true);
  });

  it('agrees with the decoder of the platform wherever that decodes to a standard code point', () => {
    const decoder = new TextDecoder('gb18030');
    let compared = 0;
    for (let trail = 0x50; trail <= 0xa0; trail += 1) {
      if (trail === 0x7f) continue;
      const decoded = decoder.decode(Uint8Array.of(0xfe, trail)).codePointAt(0) ?? 0;
      const order = trail - 0x50 - (trail > 0x7f ? 1 : 0);
      if (decoded >= 0xe000 && decoded <= 0xf8ff) continue;
      expect(standardOfPrivate(0xe815 + order)).toBe(decoded);
      compared += 1;
    }
    expect(compared).toBeGreaterThanOrEqual(74);
  });
});
