import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { readBytesBack, type CopiedWorkbook } from './read-back.js';
import { buildWorkbook, stylesWith, workbookParts, zipParts, type RawWorkbook } from './workbook-builder.js';

const roll: RawWorkbook = {
  sheets: [
    {
      name: '名册',
      head: '<cols><col min="2" max="2" hidden="1"/></cols>',
      rows: Array.from(
        { length: 12 },
        (_, i) =>
          `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i % 3}</v></c><c r="B${i + 1}" s="1"><v>${44_000 + i}</v></c><c r="C${i + 1}" t="inlineStr"><is><r><t>第${i}行</t></r></is></c><c r="D${i + 1}"><f>A1</f><v>1.5</v></c></row>`,
      ).join(''),
      tail: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    },
  ],
  strings: '<si><t>甲</t></si><si><r><t>乙</t></r><rPh><t>x</t></rPh></si><si><t>A&amp;_x000D_</t></si>',
  styles: stylesWith(0, 14),
};

/** Reads bytes; the workbook, or the `UserError` that says why not. Everything else is a bug and thrown. */
const attempt = (bytes: Uint8Array): Promise<CopiedWorkbook | UserError> =>
  readBytesBack(bytes).catch((error: unknown) => {
    if (error instanceof UserError) return error;
    throw error;
  });

const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom('flip', 'delete', 'insert', 'cut'),
  byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...Buffer.from('<>"\'/&;=! -0'))),
});

const mutate = (
  bytes: Uint8Array,
  changes: readonly { at: number; kind: string; byte: number }[],
): Uint8Array => {
  let buffer = Buffer.from(bytes);
  for (const { at, kind, byte } of changes) {
    const index = Math.floor(at * buffer.length);
    const rest = kind === 'insert' ? index : index + 1;
    const middle = kind === 'flip' || kind === 'insert' ? [byte] : [];
    buffer = Buffer.concat([
      buffer.subarray(0, index),
      Buffer.from(middle),
      buffer.subarray(kind === 'cut' ? buffer.length : rest),
    ]);
  }
  return buffer;
};

const settings = { seed: 20261031, numRuns: 80 };

describe('a file with changed bytes', () => {
  it('is read as it was or refused: the checksums of the container see every change that matters', async () => {
    const whole = buildWorkbook(roll);
    const expected = await readBytesBack(whole);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const result = await attempt(mutate(whole, changes));
        if (!(result instanceof UserError) && result.format === 'xlsx') {
          expect(result.sheets[0]?.read).toEqual(expected.sheets[0]?.read);
        }
      }),
      settings,
    );
  });

  it.each([
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
  ])('inside %s ends in rows or a UserError', async (name) => {
    const parts = workbookParts(roll);
    const part = Buffer.from(parts[name] ?? '');
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        await attempt(zipParts({ ...parts, [name]: mutate(part, changes) }));
      }),
      settings,
    );
  });

  it('inside a csv ends in rows or a UserError', async () => {
    const csv = Buffer.from('姓名,"住址"\r\n张三,"城关,""一""村"\r\n李四,二村\r\n'.repeat(5));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        await attempt(mutate(csv, changes));
      }),
      settings,
    );
  });
});
