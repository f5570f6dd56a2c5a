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

  it('joins names that agree, also through others, but none of which a character differs: they may be siblings', () => {
    expect(componentsOf('张偉', '张伟', '章玮', '王美丽')).toEqual({ 张伟: 0, 张偉: 0, 章玮: 0, 王美丽: 1 });
    expect(new Set(Object.values(componentsOf('李小双', '李大双'))).size).toBe(2);
  });

  it('joins a name with its former name, and with what agrees with that', () => {
    expect(componentsOf(['张小三', '李大四'], '李大四')).toEqual({ 张小三: 0, 李大四: 0 });
    expect(componentsOf(['张小三', '李大四'], '李大泗')).toEqual({ 张小三: 0, 李大泗: 0 });
    expect(componentsOf(['张小三', '李大四'], '王美丽')).toEqual({ 张小三: 0, 王美丽: 1 });
  });

  it('lets a masked name join one person, but tie no two together', () => {
    expect(componentsOf('张小三', '张*三')).toEqual({ '张*三': 0, 张小三: 0 });
    expect(new Set(Object.values(componentsOf('张小红', '张建国', '张**'))).size).toBe(3);
    expect(new Set(Object.values(componentsOf('张小红', '李建国', '张**'))).size).toBe(2);
  });

  it('joins masked names to each other where no whole name stands under the number', () => {
    expect(componentsOf('张**', '张*三')).toEqual({ '张**': 0, '张*三': 0 });
    expect(new Set(Object.values(componentsOf('张*三', '张*四', '张**'))).size).toBe(3);
  });

  it('joins variants, names that sound alike and names with lost characters', () => {
    expect(componentsOf('張偉', '张伟', '章玮', '张□')).toEqual({ 张伟: 0, '张□': 0, 張偉: 0, 章玮: 0 });
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
