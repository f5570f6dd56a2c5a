import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutByMarks, differingCharacters } from '../../src/report/differing-characters.js';

const seed = 20_261_125;

/** Both texts with their differing characters in brackets. */
const marked = (one: string, other: string): readonly [string, string] => {
  const marks = differingCharacters(one, other);
  const show = (text: string, flags: readonly boolean[]): string =>
    cutByMarks(text, flags)
      .map((run) => (run.marked ? `[${run.text}]` : run.text))
      .join('');
  return [show(one, marks.one), show(other, marks.other)];
};

describe('differingCharacters', () => {
  it.each([
    [
      'one digit of a number',
      '990101196201208296',
      '990101196201208246',
      '9901011962012082[9]6',
      '9901011962012082[4]6',
    ],
    ['two digits that changed places', '990101', '991001', '99[01]01', '99[10]01'],
    [
      'a digit left out',
      '99010119700101001X',
      '9901011970010100X',
      '9901011970010100[1]X',
      '9901011970010100X',
    ],
    ['a digit put in where another was left out', '12345678', '23456789', '[1]2345678', '2345678[9]'],
    ['a character of a name', '史兰花', '史蓝花', '史[兰]花', '史[蓝]花'],
    ['a rare character beyond the basic plane', '张𠀀', '张三', '张[𠀀]', '张[三]'],
    ['a longer name', '买买提', '买买提·艾力', '买买提', '买买提[·艾力]'],
    ['names that share nothing', '甘一', '吴二', '[甘一]', '[吴二]'],
    ['nothing', '甘一', '甘一', '甘一', '甘一'],
  ])('marks %s', (_what, one, other, markedOne, markedOther) => {
    expect(marked(one, other)).toEqual([markedOne, markedOther]);
  });

  it('leaves the same text in both once what is marked is taken away', () => {
    const text = fc.string({ unit: fc.constantFrom('1', '2', '3', '三', '𠀀'), maxLength: 9 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const marks = differingCharacters(one, other);
        const kept = (of: string, flags: readonly boolean[]): string =>
          Array.from(of)
            .filter((_, at) => flags[at] === false)
            .join('');
        expect(kept(one, marks.one)).toBe(kept(other, marks.other));
        expect([marks.one.length, marks.other.length]).toEqual([
          Array.from(one).length,
          Array.from(other).length,
        ]);
        if (one === other) expect(marks.one).not.toContain(true);
      }),
      { seed },
    );
  });
});
