import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { ZipWriter } from '../../src/report/excel/zip-writer.js';

const folder = mkdtempSync(join(tmpdir(), 'bidui-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'a.zip');

const written = (entries: readonly (readonly [string, readonly string[]])[]): Buffer => {
  const file = openSync(path, 'w');
  const zip = new ZipWriter(file, new Date('2026-09-30T00:00:00Z'));
  for (const [name, texts] of entries) {
    zip.begin(name);
    for (const text of texts) zip.write(text);
  }
  zip.finish();
  closeSync(file);
  return readFileSync(path);
};

describe('ZipWriter', () => {
  it('gives back every text, however it was cut into pieces', () => {
    // Long enough that an entry is compressed in several pieces, whose borders fall anywhere, also within 𠮷.
    const text = fc
      .tuple(fc.constantFrom('𠮷', '证', 'ab', 'x𠮷'), fc.integer({ min: 0, max: 200_000 }))
      .map(([one, times]) => one.repeat(times));
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), (texts) => {
        const entries = unzipSync(written(texts.map((one, at) => [`${at}.xml`, one])));
        texts.forEach((one, at) => {
          expect(strFromU8(entries[`${at}.xml`] ?? new Uint8Array()) === one.join('')).toBe(true);
        });
      }),
      { seed: 20_260_930, numRuns: 20 },
    );
  });

  it('says checksum, size and date before the entry itself, for readers that read from the front', () => {
    const bytes = written([['a.xml', ['残疾', '人']]]);
    const plain = Buffer.from('残疾人');
    expect(bytes.readUInt32LE(14)).toBe(crc32(plain));
    expect(bytes.readUInt32LE(22)).toBe(9);
    // Midnight; 46 years after 1980, month 9, day 30.
    expect([bytes.readUInt16LE(10), bytes.readUInt16LE(12)]).toEqual([0, (46 << 9) | (9 << 5) | 30]);
  });
});
