import { afterAll, describe, expect, it } from 'vitest';
import type { Example, ExampleRow } from '../../src/rules/examples/example-file.js';
import { prepareExample } from '../../src/rules/examples/run-example.js';
import { loadRules } from '../../src/rules/load-rules.js';
import { exampleDependencies } from './example-dependencies.js';

const rules = loadRules();
const dependencies = exampleDependencies();
afterAll(() => dependencies.close());

const ownNumber = '990101199001011211';
const formerNumber = '99010119900101122X';
const strangersNumber = '990102198502022221';
const village = { township_key: '青石镇', village: '青石村' };
const own = { person: '张三', name_key: '张小明', ...village };
const holder = { ...own, id_number: ownNumber, valid_to: '2030-01-01', status: 'normal' };
/** Somebody who is insured, so that the roll covers the township. */
const insured = { person: '周大山', year: 2026 };

/** How sure it is that 张小明, who holds a certificate, is not insured, beside these rows of the insurance roll. */
const confidenceBeside = async (
  rows: readonly ExampleRow[],
  {
    given = {},
    people = {},
    candidates = [],
  }: {
    given?: Readonly<Record<string, readonly ExampleRow[]>>;
    people?: Example['people'];
    candidates?: Example['candidates'];
  } = {},
): Promise<string> => {
  const insurance = [insured, ...rows.map((row) => ({ year: 2026, ...row }))];
  const all = {
    ...{ deaths: [], moves: [], custody: [], registry: [holder], medical_insurance: insurance },
    ...given,
  };
  const outcomes = await Promise.all(
    (['certain', 'possible'] as const).map(async (confidence) => {
      const prepared = await prepareExample(
        {
          ...{ name: 'a near name', as_of: '2026-09-30', policy: {}, with: [], gaps: [] },
          candidates,
          people: { 张三: { id_number: ownNumber }, ...people },
          given: all,
          expect: [{ person: '张三', about: '', months: [], amount: null, also: [], notes: [], confidence }],
        },
        { id: 'uninsured', rules },
        dependencies,
      );
      try {
        return (await prepared.check(rules)).length === 0 ? [confidence] : [];
      } finally {
        await prepared.close();
      }
    }),
  );
  return outcomes.flat().join() || 'something else';
};

describe('a row of the silent roll that linking did not join', () => {
  it.each<[string, ExampleRow]>([
    [
      'has one character of the name wrong and a number from before a correction',
      { person: '张小朋', name_key: '张小强', id_number: formerNumber, ...village },
    ],
    ['has one character wrong and no number', { person: '张小朋', name_key: '张小强', ...village }],
    [
      'bears the same name and a number of which nobody knows whose it is',
      { person: '张小朋', name_key: '张小明', id_number: strangersNumber, ...village },
    ],
    [
      'is of the family and keeps what a spreadsheet left of the number',
      { person: '章', name_key: '张大强', id_number_cleaned: '990101199001011000', ...village },
    ],
    [
      'lives elsewhere but writes the number beside nearly the name',
      {
        person: '张小朋',
        name_key: '张小强',
        id_number: ownNumber,
        township_key: '白云乡',
        village: '白云村',
      },
    ],
    [
      'has lost one character of three and stands under another number',
      { person: '张小朋', name_key: '张小□', id_number: strangersNumber, ...village },
    ],
    ['is masked, without a number, and of nobody else', { person: '章', name_key: '张**', ...village }],
  ])('makes an absence possible if it %s', async (_, row) => {
    const people = { 章: { id_valid: false, id_number: null } };
    expect(await confidenceBeside([row], { people })).toBe('possible');
  });

  it.each<[string, ExampleRow]>([
    [
      'has one character of the name wrong and another number',
      { person: '张小朋', name_key: '张小强', id_number: strangersNumber, ...village },
    ],
    [
      'has one character wrong, no number, and lives in another village',
      { person: '张小朋', name_key: '张小强', township_key: '青石镇', village: '下坝村' },
    ],
    ['has another name', { person: '李四', name_key: '李大山', ...village }],
    [
      'has lost one character of two and stands under another number',
      { person: '张小朋', name_key: '张□', id_number: strangersNumber, ...village },
    ],
    ['is masked and shows another character', { person: '章', name_key: '张*强', ...village }],
    ['is of another year', { person: '张小朋', name_key: '张小强', year: 2025, ...village }],
  ])('leaves an absence certain if it %s', async (_, row) => {
    expect(await confidenceBeside([row])).toBe('certain');
  });

  it('makes it possible under the number of somebody of another name, whom more rolls know by it', async () => {
    const stranger = { person: '王五', name_key: '王五', id_number: strangersNumber };
    const row = { person: '张小朋', name_key: '张小强', id_number: strangersNumber, ...village };
    const given = { subsidy: [{ ...stranger, benefit: 'living', month: '2026-09', amount: 95 }] };
    expect(await confidenceBeside([row], { given })).toBe('possible');
  });

  it('leaves it certain where last year both stood on the roll: twins', async () => {
    const twin = { person: '张小朋', name_key: '张小强', id_number: formerNumber, ...village };
    const lastYear = { ...own, id_number: ownNumber, year: 2025 };
    expect(await confidenceBeside([lastYear, twin])).toBe('certain');
  });

  it('makes it possible where the row of another bears the telephone, even on a roll that names both', async () => {
    const neighbour = { person: '张二', id_number: strangersNumber, ...village };
    const registry = [
      { ...holder, phone: '19900000001' },
      { ...neighbour, name_key: '张大强', phone: '19900000002', valid_to: '2030-01-01', status: 'normal' },
    ];
    const lastYear = { ...neighbour, name_key: '张大强', year: 2025, phone: '19900000002' };
    const masked = (phone: string): ExampleRow => ({ ...neighbour, name_key: '张**', phone });
    expect(await confidenceBeside([lastYear, masked('19900000001')], { given: { registry } })).toBe(
      'possible',
    );
    expect(await confidenceBeside([lastYear, masked('19900000002')], { given: { registry } })).toBe(
      'certain',
    );
  });

  it('leaves it certain where the masked row is of somebody whom another roll names', async () => {
    const row = { person: '章', name_key: '张**', ...village };
    const given = { subsidy: [{ ...row, benefit: 'living', month: '2026-09', amount: 95 }] };
    const people = { 章: { id_valid: false, id_number: null } };
    expect(await confidenceBeside([row], { given, people })).toBe('certain');
  });

  it('asks a masked name of the person only where no roll has the whole name', async () => {
    const row = { person: '张二', name_key: '张大强', id_number: strangersNumber, ...village };
    const stranger = { person: '王五', name_key: '王五', id_number: strangersNumber };
    const masked = { ...holder, name_key: '张**' };
    const paid = { benefit: 'living', month: '2026-09', amount: 95 };
    const registry = [masked];
    expect(await confidenceBeside([row], { given: { registry, subsidy: [{ ...stranger, ...paid }] } })).toBe(
      'possible',
    );
    const subsidy = [
      { ...stranger, ...paid },
      { ...own, id_number: ownNumber, ...paid },
    ];
    expect(await confidenceBeside([row], { given: { registry, subsidy } })).toBe('certain');
  });

  it('makes it possible by the name of another with whom linking would have joined the person but for a third', async () => {
    const other = { person: '张二', name_key: '张小强', id_number: formerNumber, ...village };
    const row = { person: '章', name_key: '张大强', ...village };
    const given = { subsidy: [{ ...other, benefit: 'living', month: '2026-09', amount: 95 }] };
    const people = { 章: { id_valid: false, id_number: null } };
    const candidate = { roll: 'registry', row: 1, person: '张二', weight: 1330 };
    const joined = (reasons: string): Promise<string> =>
      confidenceBeside([row], { given, people, candidates: [{ ...candidate, reasons }] });
    expect(await joined('name-homophone:1280,id-corrected:1010,tie')).toBe('possible');
    expect(await joined('name-homophone:1280,id-corrected:1010')).toBe('certain');
  });

  it('leaves it certain where the roll gives one telephone to everybody of a household', async () => {
    const [home, mobile] = ['19900000001', '19900000002'];
    const brother = { person: '张二', name_key: '张大明', id_number: strangersNumber, ...village };
    const row = { ...brother, phone: home };
    const paid = { benefit: 'living', amount: 95, phone: mobile };
    const subsidy = ['2026-08', '2026-09'].map((month) => ({ ...brother, ...paid, month }));
    const given = { registry: [{ ...holder, phone: home }], subsidy };
    const father = { person: '张一', name_key: '张云', phone: home, ...village };
    expect(await confidenceBeside([row], { given })).toBe('possible');
    expect(await confidenceBeside([row, father], { given })).toBe('certain');
  });
});
