import { describe, expect, it } from 'vitest';
import { nearSection } from '../../../src/cli/explain/near-section.js';
import { veilOver } from '../../../src/cli/explain/veil.js';
import type { View } from '../../../src/cli/explain/view.js';
import { personFieldNames, type PersonDetails } from '../../../src/explain/person-fields.js';
import type { NearPerson, PersonRecord } from '../../../src/explain/types.js';
import { loadDatasets, loadSharedCodes } from '../../../src/schema/datasets.js';

const blank = Object.fromEntries(personFieldNames.map((field) => [field, null])) as unknown as PersonDetails;
const view: View = {
  vocabulary: { lang: 'zh', datasets: loadDatasets(), shared: loadSharedCodes() },
  ...{ width: 100, veil: veilOver([]), bold: (text) => text },
};

const recordOf = (details: Partial<PersonDetails>, idFault: string | null = null): PersonRecord => ({
  ...{ recordId: 1, slot: 0, person: 1, dataset: 'education', file: 'a.csv', sheet: 'a', row: 2 },
  ...{ isOwnNumber: true, confidence: 'probable', weight: null, reasons: '', idFault },
  details: { ...blank, ...details },
});

const nearOf = (mine: PersonRecord, theirs: PersonRecord, weight: number | null): NearPerson => ({
  other: {
    ...{ number: 2, personId: '3f9c0b7a51d2e846', name: '张山', idNumber: null, certNumber: null },
    ...{ birthDate: null, township: '青石镇', village: null, records: 1, datasets: ['education'] },
  },
  ...{ mine, theirs, records: 1, weight, reasons: '姓名同音 +3.0' },
});

describe('somebody who may be the same person', () => {
  it('stands beside the person, with marks under the characters that differ and a sign at other values', () => {
    const mine = recordOf({ name: '张小三', idNumber: '990101198001010018', township: '青石镇' });
    const theirs = recordOf(
      { name: '张小山', idWritten: '990101198001020018', township: '白沙乡', village: '上村' },
      'id.check-digit',
    );
    expect(nearSection(view, [nearOf(mine, theirs, 4)])).toEqual([
      '二、疑似同一人但未合并的：1 人',
      '',
      '  （1）张*  青石镇，人员编号 3f9c0b7a51d2e846',
      '      权重 +4.0，概率 94.12%：姓名同音 +3.0',
      '                本人                对方',
      '      --------  ------------------  --------------------------------------------------------',
      '      姓名      张*三               张*山',
      '                    ^^                  ^^',
      '      身份证号  990101********0018  990101********0018（身份证号校验位不符，至少有一位填错）',
      // Columns begin at 16 and 36; the 14th digit differs.
      `${' '.repeat(16 + 13)}^${' '.repeat(36 - 16 - 1)}^`,
      '      乡镇      青石镇              白沙乡 ≠',
      '      村                            上村',
      '      本人：学籍与适龄儿童就学　a.csv（a）第 2 行',
      '      对方：学籍与适龄儿童就学　a.csv（a）第 2 行',
    ]);
  });

  it('may not be there', () => {
    expect(nearSection(view, [])).toEqual(['二、疑似同一人但未合并的：没有']);
  });

  it('is not weighed where the link rests on equal numbers alone, and ends are not rounded to certainty', () => {
    const both = recordOf({ name: '张三' });
    const said = (weight: number | null): string => nearSection(view, [nearOf(both, both, weight)])[3] ?? '';
    expect(said(null)).toBe('      姓名同音 +3.0');
    expect(said(20)).toContain('概率 >99.99%');
    expect(said(-20)).toContain('权重 -20.0，概率 <0.01%');
  });
});

describe('a clue that too many people share', () => {
  const crowds = [{ blocking: 'phone', records: 2, size: 1400 }];

  it('is said with how many they are, also where nobody else comes near', () => {
    expect(
      nearSection(view, [], crowds)
        .map((line) => line.trim())
        .join(''),
    ).toBe(
      '二、疑似同一人但未合并的：没有未按联系电话比对：与本人 2 条记录在这一点上相同的约有 1,400 人，人数过多，' +
        '没有两两比对；其中如有本人的其他记录，只能靠其他线索发现',
    );
  });

  it('is not spoken of where there is none', () => {
    expect(nearSection(view, [], [])).toEqual(['二、疑似同一人但未合并的：没有']);
  });
});
