import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../src/link/compare-names.js';
import { loadNameForms } from '../../src/link/name-forms.js';
import { signsOfName } from '../../src/link/name-signs.js';

const forms = await loadNameForms();
const signsOf = signsOfName(forms);
const shareSign = (a: string, b: string): boolean => {
  const others = new Set(signsOf(b));
  return signsOf(a).some((sign) => others.has(sign));
};

/** Homophones (三 and 山, 伟 and 玮, 晓 and 小), variants (偉), look-alikes (未 and 末), several readings (单, 解), none (䌷). */
const characters = Array.from('三山珊伟玮偉炜小晓明鸣未末朱单善解谢乐月吉𠮷古䌷绸王·');
const given = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 5 });
const options = { seed: 20_261_123, numRuns: 4000 };

describe('signsOfName', () => {
  it.each([
    ['one character of two', '张三', '张四'],
    ['one character of three', '张小三', '张大三'],
    ['a character put in', '张三', '张小三'],
    ['swapped characters', '张小三', '张三小'],
    ['homophones', '张小山', '张晓珊'],
    ['variants', '张偉明', '张伟鸣'],
    ['a name cut short', '买买提', '买买提·艾力'],
    ['a long name that sounds alike but for one character', '阿依古丽', '阿伊古力汗'],
  ])('gives a common one to %s', (_, a, b) => {
    expect(compareNames(a, b, forms)).not.toBe('different');
    expect(shareSign(a, b)).toBe(true);
  });

  it.each([
    ['two other characters', '张小三', '张大四'],
    ['two that sound different', '张伟', '张建国'],
    ['another first character', '张小三', '李小三'],
  ])('gives none in common to %s', (_, a, b) => {
    expect(shareSign(a, b)).toBe(false);
  });

  it.each(['张', '张*三', '张□', '张WEI'])('gives none to %s, which may be like any name', (name) => {
    expect(signsOf(name)).toEqual([]);
  });

  it('gives a common one to all names of one beginning that may be one person’s', () => {
    fc.assert(
      fc.property(given, given, (one, other) => {
        const [a, b] = [`张${one.join('')}`, `张${other.join('')}`];
        fc.pre(compareNames(a, b, forms) !== 'different');
        expect(shareSign(a, b)).toBe(true);
      }),
      options,
    );
  });

  it('gives a common one to a name and what one slip makes of it', () => {
    const spoilt = fc.tuple(given, fc.nat(4), fc.constantFrom(...characters), fc.nat(3));
    fc.assert(
      fc.property(spoilt, ([name, place, character, kind]) => {
        const at = place % name.length;
        const slips = [
          name.with(at, character),
          name.toSpliced(at, 0, character),
          name.toSpliced(at, 1),
          name.with(at, name[0] ?? '').with(0, name[at] ?? ''),
        ];
        const [a, b] = [`张${name.join('')}`, `张${(slips[kind] ?? name).join('')}`];
        fc.pre(b.length > 1 && compareNames(a, b, forms) !== 'different');
        expect(shareSign(a, b)).toBe(true);
      }),
      options,
    );
  });
});
