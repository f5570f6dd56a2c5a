import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameComponents } from '../../src/link/name-components.js';
import { loadNameForms } from '../../src/link/name-forms.js';

const forms = await loadNameForms();

const componentsOf = (...names: readonly (string | readonly [string, string])[]): Record<string, number> =>
  Object.fromEntries(
    nameComponents(
      names.map((name) =>
        typeof name === 'string'
          ? { nameKey: name, formerNameKey: null }
          : { nameKey: name[0], formerNameKey: name[1] },
      ),
      forms,
    ),
  );

describe('nameComponents', () => {
  it('keeps clearly different names apart', () => {
    expect(componentsOf('张小三', '李大四')).toEqual({ 张小三: 0, 李大四: 1 });
  });

  it('joins variants and names cut short, also through others', () => {
    expect(componentsOf('张偉', '张伟', '王美丽')).toEqual({ 张伟: 0, 张偉: 0, 王美丽: 1 });
    expect(componentsOf('買买提·艾力', '买买提·艾力', '买买提')).toEqual({
      买买提: 0,
      '买买提·艾力': 0,
      '買买提·艾力': 0,
    });
  });

  it('joins no names that sound alike or of which a character differs: they may be siblings', () => {
    expect(new Set(Object.values(componentsOf('张伟', '章玮'))).size).toBe(2);
    expect(new Set(Object.values(componentsOf('李小双', '李大双'))).size).toBe(2);
    expect(new Set(Object.values(componentsOf('李未平', '李朱平'))).size).toBe(2);
  });

  it('joins a name with its former name, and with what agrees with that', () => {
    expect(componentsOf(['张小三', '李大四'], '李大四')).toEqual({ 张小三: 0, 李大四: 0 });
    expect(componentsOf(['张小三', '李偉'], '李伟')).toEqual({ 张小三: 0, 李伟: 0 });
    expect(componentsOf(['张小三', '李大四'], '王美丽')).toEqual({ 张小三: 0, 王美丽: 1 });
  });

  it('joins no name that is not wholly shown: the whole family may be meant', () => {
    expect(new Set(Object.values(componentsOf('张小三', '张*三', '张**'))).size).toBe(3);
    expect(new Set(Object.values(componentsOf('张伟', '张□'))).size).toBe(2);
  });

  it('does not depend on the order of the names', () => {
    const name = fc.string({
      unit: fc.constantFrom('张', '小', '三', '红', '*'),
      minLength: 1,
      maxLength: 4,
    });
    const names = fc.array(fc.record({ nameKey: name, formerNameKey: fc.option(name, { freq: 4 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(names, (given) => {
        expect([...nameComponents([...given].reverse(), forms)]).toEqual([...nameComponents(given, forms)]);
      }),
      { seed: 20261031, numRuns: 500 },
    );
  });
});
