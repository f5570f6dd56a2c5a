import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLookAlike } from '../../src/link/look-alike-table.js';
import { loadNameForms } from '../../src/link/name-forms.js';
import { keptInNames, usualForms } from '../../src/link/variant-table.js';

const forms = await loadNameForms();
const code = (character: string): number => character.codePointAt(0) ?? 0;

describe('variant', () => {
  it.each([
    ['张伟', '张伟'],
    ['張偉', '张伟'],
    ['劉國華', '刘国华'],
    ['峯', '峰'],
    ['龑', '䶮'],
    ['陈堃', '陈坤'],
    ['李喆', '李哲'],
    ['王昇', '王升'],
    ['趙淼', '赵淼'],
    ['王昞', '王炳'],
    ['徳恵', '德惠'],
    ['蕭', '肖'],
    ['閻', '闫'],
    ['傅', '付'],
    ['乾隆', '乾隆'],
    ['𠮷野', '吉野'],
    ['𠂇', '𠂇'],
    ['WEI', 'WEI'],
    ['张*□', '张*□'],
    ['', ''],
  ])('of %s is %s', (key, expected) => {
    expect(forms.variant(key)).toBe(expected);
  });

  it('keeps apart what names are told apart by', () => {
    for (const [a, b] of ['淼渺', '祐佑', '炜伟', '乾干', '己已', '阳杨'].map((pair) => Array.from(pair))) {
      expect(forms.variant(a ?? '')).not.toBe(forms.variant(b ?? ''));
    }
  });

  it('of a usual form is the same form again', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((at) => String.fromCodePoint(at));
    fc.assert(
      fc.property(fc.string({ unit: han, maxLength: 4 }), (key) => {
        const usual = forms.variant(key);
        expect(forms.variant(usual)).toBe(usual);
        expect(Array.from(usual)).toHaveLength(Array.from(key).length);
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });

  it('knows one usual form for each character, which has none itself', () => {
    for (const [other, usual] of usualForms) {
      expect(usualForms.has(usual)).toBe(false);
      expect(keptInNames.has(other)).toBe(false);
      expect(forms.usualForm(other)).toBe(usual);
    }
    expect(usualForms.size).toBeGreaterThan(300);
  });
});

describe('pinyin', () => {
  it.each([
    ['张伟', 'zhangwei'],
    ['張偉', 'zhangwei'],
    ['单雄信', 'shanxiongxin'],
    ['仇英', 'qiuying'],
    ['解缙', 'xiejin'],
    ['区志强', 'ouzhiqiang'],
    ['曾国', 'zengguo'],
    ['查良', 'zhaliang'],
    ['盖叫天', 'gejiaotian'],
    ['任盈', 'renying'],
    ['朴树', 'piaoshu'],
    ['洗星海', 'xianxinghai'],
    ['吕布', 'lvbu'],
    ['尉迟恭', 'yuchigong'],
    ['长孙无忌', 'zhangsunwuji'],
    ['万俟明', 'moqiming'],
    ['欧阳建国', 'ouyangjianguo'],
    ['王WEI', 'wangwei'],
    ['𠮷野', 'jiye'],
  ])('of %s is %s', (key, expected) => {
    expect(forms.pinyin(key)).toBe(expected);
    expect(forms.pinyin(key)).toBe(expected);
  });

  it('does not depend on the words that characters happen to make', () => {
    expect(forms.pinyin('李朝阳').slice(0, 6)).toBe(forms.pinyin('李朝').slice(0, 6));
    expect(forms.pinyin('王重阳').slice(0, 9)).toBe(forms.pinyin('王重').slice(0, 9));
  });

  it('leaves a character without a reading as it is', () => {
    expect(forms.pinyin('张\u{2FFFF}□*')).toBe('zhang\u{2FFFF}□*');
  });
});

describe('soundAlike', () => {
  it.each([
    ['伟', '玮', true],
    ['山', '珊', true],
    ['乐', '月', true],
    ['乐', '勒', true],
    ['行', '航', true],
    ['三', '山', false],
    ['林', '玲', false],
    ['兰', '南', false],
    ['真', '珍', true],
    ['真', '争', false],
    ['伟', 'W', false],
    ['\u{2FFFF}', '\u{2FFFE}', false],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(forms.soundAlike(code(a), code(b))).toBe(expected);
    expect(forms.soundAlike(code(b), code(a))).toBe(expected);
  });

  it.each([
    ['单', '善', true],
    ['单', '丹', true],
    ['解', '谢', true],
    ['区', '欧', true],
    ['仇', '邱', true],
    ['沈', '陈', false],
    ['叶', '谢', false],
    ['石', '单', false],
    ['贾', '古', false],
  ])('of the surnames %s and %s is %s', (a, b, expected) => {
    expect(forms.soundAlike(code(a), code(b), true)).toBe(expected);
    expect(forms.soundAlike(code(b), code(a), true)).toBe(expected);
  });
});

describe('isReadAs', () => {
  it.each([
    ['炜', 'WEI', true],
    ['吕', 'LV', true],
    ['吕', 'LU', true],
    ['吕', 'LYU', true],
    ['略', 'LUE', true],
    ['单', 'SHAN', true],
    ['路', 'LV', false],
    ['炜', 'WE', false],
    ['W', 'W', false],
    // pinyin-pro knows their traditional forms only.
    ['䌷', 'CHOU', true],
    ['䌷', 'KUN', false],
    // No reading is known at all.
    ['\u{2A6D5}', 'KUN', true],
    ['\u{2A6D5}', 'K', false],
  ])('of %s and %s is %s', (character, syllable, expected) => {
    expect(forms.isReadAs(code(character), syllable)).toBe(expected);
  });
});

describe('isLookAlike', () => {
  it.each([
    '己已',
    '已巳',
    '未末',
    '士土',
    '日曰',
    '戊戌',
    '戌戍',
    '侯候',
    '钧钩',
    '玲铃',
    '清晴',
    '莹萤',
    '璐露',
    '茶荼',
    '祁邓',
    '王玉',
    '陈阵',
    '李季',
    '于干',
    '刘列',
    '张弛',
    '汪江',
    '苟荀',
    '裴斐',
    '瞿翟',
    '颖颍',
    '傅博',
    '段叚',
  ])('holds of %s', (pair) => {
    const [a = '', b = ''] = Array.from(pair);
    expect(isLookAlike(code(a), code(b))).toBe(true);
    expect(isLookAlike(code(b), code(a))).toBe(true);
  });

  it.each(['张李', '王赵', '伟芳', '张章', '国红', '己田'])('does not hold of %s', (pair) => {
    const [a = '', b = ''] = Array.from(pair);
    expect(isLookAlike(code(a), code(b))).toBe(false);
  });

  it('holds of every character and itself, and only through a group that both are in', () => {
    expect(isLookAlike(code('张'), code('张'))).toBe(true);
    expect(isLookAlike(code('𠮷'), code('𠮷'))).toBe(true);
    // 目 is like 日 and like 自, but 日 is not like 自.
    expect(isLookAlike(code('日'), code('目'))).toBe(true);
    expect(isLookAlike(code('目'), code('自'))).toBe(true);
    expect(isLookAlike(code('日'), code('自'))).toBe(false);
  });
});
