import { afterAll, describe, expect, it } from 'vitest';
import type { Example, ExampleRow, ExpectedFinding } from '../../src/rules/examples/example-file.js';
import { prepareExample } from '../../src/rules/examples/run-example.js';
import { groupRows, type FindingDraft } from '../../src/rules/group.js';
import { loadRules } from '../../src/rules/load-rules.js';
import { nearMissesOf, type NearMiss, type NearMisses } from '../../src/rules/near-miss.js';
import type { Rule } from '../../src/rules/rule.js';
import { exampleDependencies } from './example-dependencies.js';
import { foundRow } from './found-row.js';
import { ruleOf } from './rule-text.js';

const rules = loadRules();
const dependencies = exampleDependencies();
afterAll(dependencies.close);

interface Case {
  readonly people?: Example['people'];
  readonly given: Readonly<Record<string, readonly ExampleRow[]>>;
  readonly candidates: readonly {
    readonly roll: string;
    readonly row: number;
    readonly person: string;
    readonly reasons?: string;
  }[];
}

const quiet = { deaths: [], moves: [], custody: [] };

/** What one rule finds about 张三, and what the runner says to it. */
const find = async (
  id: string,
  { people = {}, given, candidates }: Case,
  wanted: Partial<ExpectedFinding>,
): Promise<readonly string[]> => {
  const example: Example = {
    ...{ name: 'a near miss', as_of: '2026-09-30', policy: {}, with: [], people, gaps: [] },
    given: { ...quiet, ...given },
    candidates: candidates.map((one) => ({ weight: null, reasons: 'name-same,id-one-edit', ...one })),
    expect: [
      {
        ...{
          person: '张三',
          about: '',
          months: [],
          amount: null,
          confidence: 'certain',
          also: [],
          notes: [],
        },
        ...wanted,
      },
    ],
  };
  const prepared = await prepareExample(example, { id, rules }, dependencies);
  try {
    return await prepared.check(rules);
  } finally {
    await prepared.close();
  }
};

const ownNumber = '990101199001011211';
const otherNumber = '99010119900101122X';
const holder = { person: '张三', valid_to: '2030-01-01', status: 'normal' };
const insured = { person: '周大山', year: 2026 };
const oneCharacter = 'name-one-character,id-corrected';
const possible = { confidence: 'possible' } as const;
const certain = { confidence: 'certain' } as const;

/** 张三 holds a certificate and is not insured; `row` is the insurance row that may be 张三's. */
const uninsured = (row: ExampleRow, reasons = 'name-same,id-one-edit'): Case => ({
  people: { 张三: { id_number: ownNumber } },
  given: { registry: [holder], medical_insurance: [insured, row] },
  candidates: [{ roll: 'medical_insurance', row: 2, person: '张三', reasons }],
});

describe('a row of the silent roll', () => {
  it.each<[string, ExampleRow, string, typeof possible | typeof certain]>([
    ['counts without a number of its own', { person: '无号', year: 2026 }, 'name-same', possible],
    [
      'counts with another valid number beside the same name: a number may have been corrected',
      { person: '改号', year: 2026, id_number: otherNumber },
      'name-same,id-corrected',
      possible,
    ],
    [
      'counts with the same number beside another name',
      { person: '李四', year: 2026, id_number: ownNumber },
      'id-shared,name-different',
      possible,
    ],
    [
      'does not count as a twin of another name with a valid number of its own',
      { person: '张二', year: 2026, id_number: otherNumber },
      oneCharacter,
      certain,
    ],
    [
      'does not count as a neighbour of clearly another name and number',
      { person: '李四', year: 2026, id_number: otherNumber },
      'name-different:-600,id-different:300',
      certain,
    ],
    [
      'counts under another name and number if a certificate bears the number of the person',
      { person: '张二', year: 2026, id_number: otherNumber },
      'name-one-character:650,id-in-other-certificate:1650',
      possible,
    ],
    [
      'counts as a twin without a valid number: it may be either of them',
      { person: '张二', year: 2026 },
      oneCharacter,
      possible,
    ],
    [
      'counts as a twin whose row is not surely its own',
      { person: '张二', year: 2026, id_number: otherNumber, link: 'probable' },
      oneCharacter,
      possible,
    ],
    [
      'does not count for another year',
      { person: '无号', year: 2025, id_number: null },
      'name-same',
      certain,
    ],
  ])('%s', async (_, row, reasons, wanted) => {
    expect(await find('uninsured', uninsured(row, reasons), wanted)).toEqual([]);
  });

  it('counts on a roll whose row would have taken the person off the list, too', async () => {
    const { given } = uninsured({ person: '周大山', year: 2026 }, 'name-same');
    const deaths = [{ person: '张二', id_number: null, died_on: '2026-01-05' }];
    const candidates = [{ roll: 'deaths', row: 1, person: '张三', reasons: 'name-one-character,id-same' }];
    const without = { given: { ...given, deaths }, candidates: [] };
    expect(await find('uninsured', without, certain)).toEqual([]);
    expect(await find('uninsured', { ...without, candidates }, possible)).toEqual([]);
  });

  it('counts for somebody without a valid number, whoever else it is', async () => {
    const { given, candidates } = uninsured(
      { person: '张二', year: 2026, id_number: otherNumber },
      oneCharacter,
    );
    const people = { 张三: { id_number: null, id_valid: false } };
    expect(await find('uninsured', { people, given, candidates }, possible)).toEqual([]);
  });

  it('is evidence, and the note says how alike it is', async () => {
    const wanted = {
      ...possible,
      says: ['名册中有疑似本人的一行：姓名相同，身份证号仅一处不同。请先核对该行（见来源）。'],
      evidence: ['registry 1', 'medical_insurance 2'],
    };
    expect(await find('uninsured', uninsured({ person: '无号', year: 2026 }), wanted)).toEqual([]);
  });
});

describe('a record of the person that may be somebody on the silent roll', () => {
  const paid = { person: '张三', benefit: 'nursing', month: '2026-09', amount: '100.00' };
  const given = (link: 'certain' | 'probable'): Case['given'] => ({
    registry: [holder],
    medical_insurance: [insured, { person: '李四', year: 2026, id_number: otherNumber }],
    subsidy: [{ ...paid, link }],
  });
  const candidates = [{ roll: 'subsidy', row: 1, person: '李四' }];

  it('does not count where the record is doubtful and the person stands without it', async () => {
    const people = { 张三: { id_number: ownNumber } };
    expect(await find('uninsured', { people, given: given('probable'), candidates }, certain)).toEqual([]);
  });

  it('counts where the record is surely the person, who may be known by two numbers', async () => {
    const people = { 张三: { id_number: ownNumber } };
    const wanted = { ...possible, evidence: ['registry 1', 'medical_insurance 2'] };
    expect(await find('uninsured', { people, given: given('certain'), candidates }, wanted)).toEqual([]);
  });

  it('counts where the person has no valid number', async () => {
    const people = { 张三: { id_number: '990101199001011219', id_valid: false } };
    expect(await find('uninsured', { people, given: given('probable'), candidates }, possible)).toEqual([]);
  });

  it('counts where the finding rests on that record', async () => {
    const registry = [{ person: '李四', id_number: otherNumber }];
    const onRecord: Case = {
      people: { 张三: { id_number: ownNumber } },
      given: { registry, subsidy: [{ ...paid, link: 'probable' }] },
      candidates,
    };
    const wanted = { about: 'nursing', months: ['2026-09'], amount: '100.00', ...possible };
    expect(
      await find('cert-absent-paid', onRecord, { ...wanted, evidence: ['registry 1', 'subsidy 1'] }),
    ).toEqual([]);
  });
});

const september = 2026 * 12 + 8;
const filter = "r.status <> 'stopped'";
const monthly: Rule = { ...ruleOf(), absentFrom: new Map([['subsidy', filter]]) };
const nearMiss = (recordId: number, values: Partial<NearMiss> = {}): NearMiss => ({
  ...{ recordId, weight: null, reasons: '', about: 'living', month: september, onlyFor: null },
  ...values,
});
const known = (...all: NearMiss[]): NearMisses => new Map([[`subsidy|${filter}`, new Map([[1, all]])]]);
const draftOf = (...rows: Parameters<typeof foundRow>[0][]): FindingDraft => {
  const [draft] = groupRows({
    rows: rows.map((row) => foundRow({ rule: monthly, ...row })),
    also: new Map(),
  });
  if (draft === undefined) throw new Error('no draft');
  return draft;
};
const recordsOf = (draft: FindingDraft, nearMisses: NearMisses): readonly number[] =>
  nearMissesOf(draft, nearMisses).map(({ recordId }) => recordId);

describe('nearMissesOf', () => {
  it('takes rows of the same benefit, from the first missing month on; what cannot be read may be any', () => {
    const rows = known(
      nearMiss(1),
      nearMiss(2, { about: 'nursing' }),
      nearMiss(3, { month: september - 1 }),
      nearMiss(4, { month: september + 1 }),
      nearMiss(5, { about: null, month: null }),
    );
    expect(recordsOf(draftOf({}), rows)).toEqual([1, 4, 5]);
    expect(recordsOf(draftOf({}, { month: september - 1 }), rows)).toEqual([1, 3, 4, 5]);
  });

  it('names the most alike first and each row once', () => {
    const rows = known(nearMiss(3), nearMiss(1, { weight: 500 }), nearMiss(2, { weight: 900 }), nearMiss(2));
    expect(recordsOf(draftOf({}), rows)).toEqual([2, 1, 3]);
  });

  it('looks for whom the roll does not name, who need not be the person of the finding', () => {
    expect(recordsOf(draftOf({ personId: 7, absentPersonId: 1 }), known(nearMiss(1)))).toEqual([1]);
    expect(recordsOf(draftOf({ personId: 1, absentPersonId: 7 }), known(nearMiss(1)))).toEqual([]);
    expect(recordsOf(draftOf({ personId: null, absentPersonId: null }), known(nearMiss(1)))).toEqual([]);
  });

  it('keeps what speaks of a doubtful record to findings that rest on it', () => {
    expect(recordsOf(draftOf({ recordId: 11 }), known(nearMiss(1, { onlyFor: 12 })))).toEqual([]);
    expect(recordsOf(draftOf({ otherRecordId: 12 }), known(nearMiss(1, { onlyFor: 12 })))).toEqual([1]);
  });
});
