import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/read/open-workbook.js';
import { expectUserError } from './expect-user-error.js';
import { readBack, readBytesBack } from './read-back.js';
import { buildWorkbook, zipParts } from './workbook-builder.js';
import { container } from './xls/biff-writer.js';

/** An old Office container with these streams in it. */
const oleFile = (...streams: readonly string[]): Buffer =>
  container(Object.fromEntries(streams.map((name) => [name, Buffer.alloc(5000, 1)])));

describe('openWorkbook', () => {
  it('reads a plain workbook', async () => {
    const workbook = await readBack({
      sheets: [
        {
          name: '数据',
          rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>12.50</v></c></row><row r="3" hidden="1"><c r="B3" t="inlineStr"><is><t>张三</t></is></c></row>',
        },
      ],
      strings: '<si><t>姓名</t></si>',
    });
    expect(workbook.format).toBe('xlsx');
    expect(workbook.sheets[0]).toMatchObject({ name: '数据', hidden: false, rows: 2, hiddenRows: 1 });
    expect(workbook.sheets[0]?.read).toEqual([
      { number: 1, hidden: false, text: ['姓名', undefined, '12.50'], kind: ['text', undefined, 'number'] },
      { number: 3, hidden: true, text: [undefined, '张三'], kind: [undefined, 'text'] },
    ]);
  });

  it('decides by content, not by name', async () => {
    const bytes = buildWorkbook({ sheets: [{ name: '表', rows: '<row><c><v>1</v></c></row>' }] });
    expect((await readBytesBack(bytes, '名册.csv')).format).toBe('xlsx');
    expect((await readBytesBack('姓名,年龄\n', '名册.xlsx')).format).toBe('csv');
  });

  it.each([
    ['an empty file', '', 'read.empty-file'],
    ['a spreadsheet of Excel 5', oleFile('Book'), 'read.format.xls-old'],
    ['a bare record stream', Buffer.from('0908080000050500', 'hex'), 'read.format.xls-old'],
    ['an encrypted spreadsheet', oleFile('EncryptionInfo', 'EncryptedPackage'), 'read.format.encrypted'],
    ['an old text document', oleFile('WordDocument'), 'read.format.ole'],
    ['a cut off old file', oleFile('Workbook').subarray(0, 100), 'read.ole-damaged'],
    ['a binary workbook', zipParts({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }), 'read.format.xlsb'],
    [
      'a text document',
      zipParts({ '[Content_Types].xml': '', 'word/document.xml': '' }),
      'read.format.document',
    ],
    ['another zip file', zipParts({ '名册.xlsx': 'x' }), 'read.format.archive'],
    ['a rar file', Buffer.from('526172211a0700', 'hex'), 'read.format.archive'],
    ['a web page that breaks off', '\ufeff\r\n<HTML xmlns:x="urn:x"><table>', 'read.html-cut'],
    ['a bare table that breaks off', '<table border=1><tr>', 'read.html-cut'],
    ['a web archive', 'MIME-Version: 1.0\nX-Document-Type: Workbook', 'read.format.mhtml'],
    [
      'a page without a table that begins as XML',
      '<?xml version="1.0"?>\n<!DOCTYPE html>',
      'read.html-no-table',
    ],
    [
      'an XML spreadsheet that breaks off',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'read.xml-truncated',
    ],
    ['other XML', '<?xml version="1.0"?><a/>', 'read.format.xml'],
    ['a PDF', '%PDF-1.7\n', 'read.format.pdf'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'read.format.image'],
    ['an RTF document', '{\\rtf1\\ansi', 'read.format.rtf'],
    ['anything else', Buffer.from([1, 2, 3, 0, 5]), 'read.format.unknown'],
  ] as const)('names %s and says what to do', async (_, bytes, key) => {
    await expectUserError(readBytesBack(bytes), key);
  });

  it('names an OpenDocument text', async () => {
    const bytes = zipParts({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' });
    await expectUserError(readBytesBack(bytes), 'read.format.document');
  });

  it('names a file that is not there, and a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bidui-read-'));
    await expectUserError(openWorkbook(join(folder, 'no.xlsx')), 'read.not-found');
    await expectUserError(openWorkbook(folder), 'read.is-folder');
    await rm(folder, { recursive: true });
  });
});
