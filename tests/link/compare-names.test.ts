import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, type NameAgreement } from '../../src/link/compare-names.js';
import { loadNameForms } from '../../src/link/name-forms.js';

const forms = await loadNameForms();

describe('compareNames', () => {
  it.each<[string | null, string | null, NameAgreement]>([
    ['张三', '张三', 'same'],
    ['张小三', '张小山', 'one-character'],
    ['张小三', '李小三', 'one-character'],
    ['张小三', '张三', 'one-character'],
    ['张小三', '张三小', 'one-character'],
    ['张三', '张四', 'one-character'],
    ['张三', '张三丰', 'one-character'],
    ['张', '张三', 'one-character'],
    ['张三', '李三', 'different'],
    ['张三', '三张', 'different'],
    ['张', '李', 'different'],
    ['张小三', '李大四', 'different'],
    ['张小三', '张大四', 'different'],
    ['王𠮷', '王吉', 'variant'],
    ['𠮷', '吉', 'variant'],
    ['王𠮷', '王古', 'look-alike'],
    ['𠮷', '古', 'different'],
    ['張偉', '张伟', 'variant'],
    ['陈堃', '陳坤', 'variant'],
    ['龑', '䶮', 'variant'],
    ['乾小明', '干小明', 'one-character'],
    ['萧峰', '肖峯', 'variant'],
    ['张小山', '张小珊', 'homophone'],
    ['张伟', '章玮', 'homophone'],
    ['張偉', '章玮', 'homophone'],
    ['单雄', '善雄', 'homophone'],
    ['仇英', '求英', 'homophone'],
    ['解缙', '谢缙', 'homophone'],
    ['沈伟', '陈伟', 'different'],
    ['叶小明', '谢晓鸣', 'different'],
    ['李娜', '李拉', 'one-character'],
    ['王壮', '王状', 'homophone'],
    ['王真', '王晶', 'one-character'],
    ['张三', '章四', 'different'],
    ['候平', '侯平', 'homophone'],
    ['未平', '朱平', 'look-alike'],
    ['干平', '于平', 'look-alike'],
    ['王己', '王已', 'look-alike'],
    ['陳未', '陈朱', 'look-alike'],
    ['未', '朱', 'different'],
    ['李末晴', '李未清', 'different'],
    ['王己', '王己三', 'one-character'],
    ['王WEI', '王炜', 'homophone'],
    ['王WEI刚', '王炜刚', 'homophone'],
    ['WANGWEI', '王炜', 'homophone'],
    ['LVBU', '吕布', 'homophone'],
    ['LYUBU', '吕布', 'homophone'],
    ['LUBU', '吕布', 'homophone'],
    ['王CHOU', '王䌷', 'homophone'],
    ['王绸', '王䌷', 'homophone'],
    ['汪亚KUN', '王亚堃', 'homophone'],
    ['王亚KUN', '王雅□', 'hidden'],
    ['羽CHUN', '宇𬭚', 'homophone'],
    ['赵羽CHUN', '赵*𬭚', 'hidden'],
    ['赵羽CHUN', '赵*琳', 'different'],
    ['WANGWEI', '□□', 'unknown'],
    ['王WEI', '王军', 'different'],
    ['王WEI', '李炜', 'different'],
    ['WANGWEI', 'WANGWE', 'one-character'],
    ['买买提吐尔逊', '麦麦提图尔洪', 'one-character'],
    ['买买提吐尔逊', '麦麦提图尔训', 'homophone'],
    ['麦麦提', '买买提艾力', 'contained'],
    ['买买提', '艾力买买提', 'different'],
    ['买买提', '买买提艾力', 'contained'],
    ['买买提艾力', '买买提', 'contained'],
    ['欧阳', '欧阳建国', 'contained'],
    ['欧', '欧阳建国', 'different'],
    ['张*三', '张小三', 'hidden'],
    ['张**', '张小三', 'hidden'],
    ['张*', '张小三', 'hidden'],
    ['张**', '张三', 'hidden'],
    ['張*', '张小三', 'hidden'],
    ['张*三', '张小四', 'different'],
    ['张*三', '张*', 'hidden'],
    ['张*三', '张*四', 'different'],
    ['张*三', '张*三', 'hidden'],
    ['**三', '张小三', 'hidden'],
    ['张*', '*三', 'unknown'],
    ['张□', '张𠮷', 'hidden'],
    ['张□□明', '张𠮷明', 'hidden'],
    ['张□明', '张小小明', 'different'],
    ['张□', '张', 'different'],
    ['赵*青', '赵小清', 'hidden'],
    ['彭珍□', '彭振翀', 'hidden'],
    ['汪*□', '王小䶮', 'different'],
    ['李**', '黎小明', 'different'],
    ['李*', '李', 'different'],
    ['张□□', '张小三明', 'different'],
    ['李*三', '张小三', 'different'],
    ['张□', '张䶮', 'hidden'],
    ['**', '张三', 'unknown'],
    ['□□', '□□', 'unknown'],
    [null, '张三', 'unknown'],
    ['', '张三', 'unknown'],
    [null, null, 'unknown'],
  ])('finds %s and %s: %s', (a, b, agreement) => {
    expect(compareNames(a, b, forms)).toBe(agreement);
    expect(compareNames(b, a, forms)).toBe(agreement);
  });

  it('does not depend on the order of the two, and finds every name the same as itself', () => {
    const name = fc.string({
      unit: fc.constantFrom('张', '章', '小', '三', '山', '𠮷', '吉', 'W', 'A', '*', '□'),
      maxLength: 5,
    });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(compareNames(a, b, forms)).toBe(compareNames(b, a, forms));
        expect(['same', 'hidden', 'unknown']).toContain(compareNames(a, a, forms));
      }),
      { seed: 20261031, numRuns: 1000 },
    );
  });
});
