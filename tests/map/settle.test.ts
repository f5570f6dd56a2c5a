import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recogniseSheet } from '../../src/map/recognise.js';
import type { Recognition, SheetInstructions } from '../../src/map/types.js';
import { workspaceLines } from '../../src/map/workspace-lines.js';
import { render } from '../../src/messages/catalogue.js';
import { datasets, rowsOf } from './sheet.js';

/** What the hint of a sheet that is not used would lay down, as YAML reads it. */
const laidDownBy = (found: Recognition): Readonly<Record<string, unknown>> => {
  if (found.kind === 'roll') throw new Error('a roll');
  const hint = render('zh', found.hint);
  const { sources } = parse(hint.slice(hint.indexOf('sources:'))) as { sources: Record<string, unknown>[] };
  return sources[0] ?? {};
};

const recognise = (
  file: string,
  lines: readonly string[],
  settled?: Readonly<Record<string, unknown>>,
): Recognition => {
  const given = { columns: {}, constants: {}, ...settled } as unknown as {
    dataset?: string;
    'header-row'?: number;
    columns: Record<string, string>;
    constants: Record<string, string>;
  };
  const instructions: SheetInstructions = {
    ...(given.dataset === undefined ? {} : { dataset: given.dataset }),
    ...(given['header-row'] === undefined ? {} : { headerRow: given['header-row'] }),
    columns: new Map(
      Object.entries(given.columns).map(([column, field]) => [column, field === 'ignore' ? null : field]),
    ),
    constants: new Map(Object.entries(given.constants).map(([field, text]) => [field, text])),
  };
  return recogniseSheet({ file, sheet: '花名册', rows: rowsOf(...lines), datasets, instructions });
};

describe('the lines of bidui.yaml in a hint', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['花名册.xlsx', ['名册', '姓名|残疾证号|等级|地址|乡镇'], { 名册代码: 'registry' }, 'registry'],
    ['城东(1) "新".xlsx', ['姓名|证件|家庭编号|低保类别|与户主关系'], {}, 'dibao'],
    ['a/补贴.xlsx', ['姓名|身份证号|补贴类型|补贴金额|补贴标准'], { 待填: '2026-10' }, 'subsidy'],
    ['b.xlsx', ['姓名|身份证号|家庭编号|低保类别|身份证号'], { 列号: 'E' }, 'dibao'],
  ])('settle %s once they are copied and filled in', (file, lines, answers, dataset) => {
    const before = recognise(file, lines);
    expect(before.kind).toBe('unusable');
    const settled = laidDownBy(before);
    expect(settled['file']).toBe(file);
    const answered = Object.entries(answers).reduce(
      (text, [blank, answer]) => text.replace(blank, answer),
      JSON.stringify(settled),
    );
    const after = recognise(file, lines, JSON.parse(answered) as Record<string, unknown>);
    expect(after.kind === 'roll' && after.mapping.dataset.name).toBe(dataset);
    if (answered !== JSON.stringify(settled)) expect(recognise(file, lines, settled).kind).not.toBe('roll');
  });

  it('name the other datasets that fit', () => {
    const found = recognise('花名册.xlsx', ['姓名|残疾证号|等级|地址|乡镇']);
    if (found.kind === 'roll') throw new Error('a roll');
    expect(render('zh', found.hint)).toContain('\n    dataset: 名册代码 # barrier_free, registry, subsidy');
  });

  it('name the rows that look like a header, and wait for the name of the roll', () => {
    const lines = ['残疾人花名册', '人名|证件|何种残疾|住在哪里', '甲小明|990101199003070012|肢体|青石镇'];
    const found = recognise('花名册.xlsx', lines);
    if (found.kind === 'roll') throw new Error('a roll');
    expect(render('zh', found.hint)).toContain('第2行“人名、证件、何种残疾、住在哪里”');
    expect(render('en', found.hint)).toContain('row 2 "人名、证件、何种残疾、住在哪里"');
    expect(laidDownBy(found)).toEqual({ file: '花名册.xlsx', dataset: '名册代码', 'header-row': 2 });
  });

  it('lead on from one to the next where the columns are to be named', () => {
    const lines = ['人名|证件|何种残疾|住在哪里', '甲小明|990101199003070012|肢体|青石镇'];
    const first = { dataset: 'registry', 'header-row': 1 };
    const second = laidDownBy(recognise('a.xlsx', lines, first));
    expect(second).toEqual({
      ...{ file: 'a.xlsx', sheet: '花名册', dataset: 'registry', 'header-row': 1 },
      columns: { 证件: 'id_number' },
    });
    const third = laidDownBy(recognise('a.xlsx', lines, second));
    expect(third['columns']).toEqual({ 证件: 'id_number', 列号: 'name' });
    const columns = { 证件: 'id_number', A: 'name', C: 'category' };
    expect(recognise('a.xlsx', lines, { ...third, columns }).kind).toBe('roll');
  });
});

describe('workspaceLines', () => {
  it('writes a text that YAML reads back whatever the names are', () => {
    const entry = {
      file: 'a "b" \\ c: #d.xlsx',
      sheet: '1',
      columns: { '补贴：金额, 元': 'amount', no: 'ignore', 'a: b': 'name' },
      constants: { month: '2026-10', township: '青石镇', note: '- x' },
    };
    expect(parse(workspaceLines(entry))).toEqual({ sources: [entry] });
  });
});
