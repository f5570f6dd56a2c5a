import { open } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/read/open-workbook.js';
import { expectUserError } from '../expect-user-error.js';
import { readBack, readBytesBack, readFileBack } from '../read-back.js';
import {
  buildWorkbook,
  sheetXml,
  withFile,
  workbookParts,
  zipParts,
  type RawWorkbook,
} from '../workbook-builder.js';

const roll: RawWorkbook = {
  sheets: [
    {
      name: '名册',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>5</v></c></row>',
    },
  ],
  strings: '<si><t>姓名</t></si>',
};

/** The number that the next opened file gets: the same again once all opened since are closed. */
const openDescriptor = async (path: string): Promise<number> => {
  const file = await open(path, 'r');
  const { fd } = file;
  await file.close();
  return fd;
};

/** Where the record of a part begins in the central directory. */
const directoryRecord = (zip: Buffer, name: string): number => {
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 1)) {
    if (zip.toString('latin1', at + 46, at + 46 + zip.readUInt16LE(at + 28)) === name) return at;
  }
  throw new Error(`no such part: ${name}`);
};

const patched = (
  change: (zip: Buffer, record: number) => void,
  part = 'xl/worksheets/sheet1.xml',
): Buffer => {
  const zip = Buffer.from(buildWorkbook(roll));
  change(zip, directoryRecord(zip, part));
  return zip;
};

describe('a damaged container', () => {
  it('is refused wherever it was cut off', async () => {
    const whole = buildWorkbook(roll);
    for (const share of [0.999, 0.9, 0.5, 0.1]) {
      await expectUserError(
        readBytesBack(whole.slice(0, Math.floor(whole.length * share))),
        'read.zip-damaged',
      );
    }
  });

  it.each([
    [
      'a declared size that is too small',
      (zip: Buffer, at: number) => zip.writeUInt32LE(20, at + 24),
      'read.zip-size',
    ],
    [
      'a declared size that is too large',
      (zip: Buffer, at: number) => zip.writeUInt32LE(5000, at + 24),
      'read.zip-size',
    ],
    ['a wrong checksum', (zip: Buffer, at: number) => zip.writeUInt32LE(1, at + 16), 'read.zip-checksum'],
    ['encrypted contents', (zip: Buffer, at: number) => zip.writeUInt16LE(1, at + 8), 'read.zip-encrypted'],
    [
      'an unknown way of packing',
      (zip: Buffer, at: number) => zip.writeUInt16LE(14, at + 10),
      'read.zip-method',
    ],
    [
      'a part beyond the end',
      (zip: Buffer, at: number) => zip.writeUInt32LE(0x7fffffff, at + 42),
      'read.zip-damaged',
    ],
    [
      'contents out of all proportion',
      (zip: Buffer, at: number) => zip.writeUInt32LE(0x10000000, at + 24),
      'read.zip-bomb',
    ],
  ] as const)('is refused for %s', async (_, change, key) => {
    await expectUserError(readBytesBack(patched(change)), key);
  });

  it('is refused for a part that is in it twice', async () => {
    const parts = workbookParts(roll);
    const bytes = zipParts({ ...parts, 'XL/Worksheets/Sheet1.xml': sheetXml({}) });
    await expectUserError(readBytesBack(bytes), 'read.zip-duplicate');
  });

  it('is refused for more parts than a workbook has', async () => {
    const parts = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`xl/media/${i}`, '']));
    await expectUserError(readBack({ ...roll, parts }), 'read.zip-entries');
  });

  it('is refused when a byte of the packed contents is changed', async () => {
    const whole = Buffer.from(buildWorkbook(roll));
    const at = whole.readUInt32LE(directoryRecord(whole, 'xl/worksheets/sheet1.xml') + 42) + 80;
    whole[at] = (whole[at] ?? 0) ^ 0xff;
    await withFile(whole, async (path) => {
      await expect(readFileBack(path)).rejects.toMatchObject({ name: 'UserError' });
    });
  });
});

describe('a damaged part', () => {
  const sheet = sheetXml(roll.sheets[0] ?? {});
  const withSheet = (xml: string | Uint8Array) => readBack({ ...roll, sheets: [{ name: '名册', xml }] });

  it('is never taken for a shorter roll: a sheet cut off anywhere is refused', async () => {
    const from = sheet.indexOf('<worksheet');
    for (let length = from; length < sheet.length; length += 7) {
      await expect(withSheet(sheet.slice(0, length)), `cut at ${length}`).rejects.toMatchObject({
        name: 'UserError',
      });
    }
    await expectUserError(withSheet(sheet.slice(0, -1)), 'read.xml-truncated');
  });

  it.each([
    [
      'a document type declaration',
      sheet.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
      'read.xml-doctype',
    ],
    ['something that is no sheet', '<html></html>', 'read.part-unexpected'],
    ['an encoding that nobody knows', sheet.replace('UTF-8', 'klingon'), 'read.xml-encoding'],
    [
      'bytes that are not its encoding',
      Buffer.concat([Buffer.from(sheet), Buffer.from([0xc4, 0xe3])]),
      'read.xml-not-text',
    ],
    ['a comment that never ends', `${sheet}<!-- `, 'read.xml-truncated'],
    ['nothing at all', '', 'read.xml-truncated'],
  ] as const)('is refused for %s', async (_, xml, key) => {
    await expectUserError(withSheet(xml), key);
  });

  it('is refused where the shared strings end too early', async () => {
    const parts = { 'xl/sharedStrings.xml': '<sst><si><t>姓名</t></si>' };
    await expectUserError(readBack({ ...roll, parts }), 'read.xml-truncated');
  });

  it('is named where it is missing', async () => {
    const parts = workbookParts(roll);
    delete parts['xl/worksheets/sheet1.xml'];
    await expectUserError(readBytesBack(zipParts(parts)), 'read.part-missing');
  });

  it('is refused where a sheet leads nowhere, or there is none', async () => {
    const parts = { 'xl/_rels/workbook.xml.rels': '<Relationships/>' };
    await expectUserError(readBack({ ...roll, parts }), 'read.sheet-unlinked');
    await expectUserError(readBack({ sheets: [] }), 'read.no-sheets');
  });

  it('says in which sheet and behind which row it is', async () => {
    const rows = '<row r="6"/><row r="7"><c r="A7" t="s"><v>99</v></c></row>';
    const error = await expectUserError(
      readBack({ ...roll, sheets: [{ name: '名册', rows }] }),
      'read.string-missing',
    );
    expect(error.where).toMatch(/file\.xlsx \[名册\] > 6$/);
  });
});

describe('what is not damage', () => {
  it('passes an error of the visitor on unchanged, and can still be closed', async () => {
    await withFile(buildWorkbook(roll), async (path) => {
      const workbook = await openWorkbook(path);
      const broken = new Error('of the visitor');
      const reading = workbook.sheets[0]?.read(() => {
        throw broken;
      });
      await expect(reading).rejects.toBe(broken);
      await workbook.close();
    });
  });

  it('closes the file whatever happens', async () => {
    await withFile(
      patched((zip, at) => zip.writeUInt32LE(1, at + 16)),
      async (path) => {
        const before = await openDescriptor(path);
        for (let time = 0; time < 5; time++) await expect(readFileBack(path)).rejects.toThrow();
        expect(await openDescriptor(path)).toBe(before);
      },
    );
  });
});
