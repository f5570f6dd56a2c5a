import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftEntry } from '../../../src/cli/init/draft.js';
import { writeDraft } from '../../../src/cli/init/write-draft.js';
import { message } from '../../../src/messages/catalogue.js';
import { datasets, workspaceOf } from '../../workspace/workspace-text.js';

const dataset = datasets.get('subsidy') ?? null;

const entry = (changes: Partial<DraftEntry>): DraftEntry => ({
  coverage: { file: 'a.xlsx', sheet: undefined },
  dataset,
  headerRow: 3,
  columns: [],
  constants: new Map(),
  reasons: [],
  open: [],
  settled: true,
  answered: false,
  ...changes,
});

describe('writeDraft', () => {
  it('writes names of any kind so that they are read as they were', () => {
    const note = message('init.not-read');
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        '备注: #1',
        '"引号"',
        "it's",
        'true',
        '12',
        '- a',
        '姓名\n（必填）',
        '{a}',
        '补贴/金额',
        '2026-10',
        '~',
        ' ',
      ),
    );
    fc.assert(
      fc.property(name, name, name, (file, sheet, header) => {
        fc.pre([file, sheet, header].every((one) => one.trim() !== '' && one !== '__proto__'));
        const text = writeDraft(
          {
            entries: [
              entry({
                coverage: { file, sheet },
                columns: [{ key: header, target: 'amount', note }],
                constants: new Map([['stop_reason', header]]),
              }),
            ],
            leftOut: [{ place: file, reason: note }],
          },
          'zh',
        );
        const [read] = workspaceOf(text).sources;
        expect(read?.file).toBe(file.trim());
        expect(read?.sheet).toEqual({ kind: 'name', pattern: sheet.trim() });
        expect([...(read?.instructions.columns ?? [])]).toEqual([[header, 'amount']]);
        expect(read?.instructions.constants.get('stop_reason')).toBe(header.trim());
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('writes what is open as remarks that count once their marks are gone', () => {
    const text = writeDraft(
      {
        entries: [
          entry({
            settled: false,
            open: [
              {
                question: message('init.ask-constant', { file: 'a.xlsx', field: '补贴类型' }),
                answers: [
                  {
                    label: message('init.value', { value: '护理补贴' }),
                    constants: new Map([['benefit', '护理补贴']]),
                  },
                ],
              },
            ],
          }),
        ],
        leftOut: [],
      },
      'zh',
    );
    expect(workspaceOf(text).sources).toEqual([]);
    const chosen = text.replaceAll(/^ {2}# (?=- |  )/gm, '  ');
    expect(workspaceOf(chosen).sources[0]?.instructions).toEqual({
      dataset: 'subsidy',
      headerRow: 3,
      columns: new Map(),
      constants: new Map([['benefit', '护理补贴']]),
    });
  });
});
