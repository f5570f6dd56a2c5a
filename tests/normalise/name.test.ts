import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../src/normalise/name.js';
import { standardOfPrivate } from '../../src/normalise/pua-gbk.js';

describe('normaliseName', () => {
  it('leaves a clean name alone', () => {
    expect(normaliseName('欧阳娜娜')).toEqual({
      ...{ value: '欧阳娜娜', key: '欧阳娜娜', note: '', masked: false, changes: [], fault: null },
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

  it.each(['·', '•', '・', '‧', '．', '∙', '●', '･', '⋅', '.', '。', '-', '—', '*', ' · '])(
    'unifies %s between the parts of a name',
    (dot) => {
      expect(normaliseName(`买买提${dot}吐尔逊`)).toMatchObject({
        value: '买买提·吐尔逊',
        key: '买买提吐尔逊',
      });
    },
  );

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
  ])('moves the remark of %s into the note', (text, note) => {
    expect(normaliseName(text)).toMatchObject({ value: '张三', key: '张三', note });
  });

  it.each([
    ['徐(莹加王旁)', '徐□', '徐□'],
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
