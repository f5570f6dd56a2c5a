import { open, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import type { AskPassword } from '../../../src/read/encrypted/decrypt-workbook.js';
import { openWorkbook } from '../../../src/read/open-workbook.js';
import { readLimits } from '../../../src/read/limits.js';
import { expectUserError } from '../expect-user-error.js';
import { withFile } from '../workbook-builder.js';
import { encryptedWorkbook, plainWorkbook, withEncryptionInfo } from './encrypted-workbook.js';

/** Opens bytes as a file and gives the texts of the first sheet's first row. */
const readFirstRow = (bytes: Buffer, password?: AskPassword): Promise<readonly (string | undefined)[]> =>
  withFile(bytes, async (path) => {
    const workbook = await openWorkbook(path, { password });
    try {
      const texts: (string | undefined)[] = [];
      await workbook.sheets[0]?.read(({ text }) => {
        texts.push(...text);
        return 'stop';
      });
      expect(await readdir(dirname(path))).toEqual(['file.xlsx']);
      return texts;
    } finally {
      await workbook.close();
    }
  });

const always =
  (password: string | undefined): AskPassword =>
  () =>
    Promise.resolve(password);

const agile = encryptedWorkbook('密码 1');

describe('a workbook with a password', () => {
  it('is read with the right one, from memory', async () => {
    expect(await readFirstRow(agile, always('密码 1'))).toEqual(['甲']);
  });

  it('is read as Office 2007 encrypted it', async () => {
    expect(await readFirstRow(encryptedWorkbook('abc', 'standard'), always('abc'))).toEqual(['甲']);
  });

  it('is refused without one, with a wrong one and with an empty one', async () => {
    await expectUserError(readFirstRow(agile), 'read.format.encrypted');
    await expectUserError(readFirstRow(agile, always(undefined)), 'read.format.encrypted');
    await expectUserError(readFirstRow(agile, always('')), 'read.format.encrypted');
    const once: AskPassword = (tried) => Promise.resolve(tried === 0 ? 'wrong' : undefined);
    await expectUserError(readFirstRow(agile, once), 'read.password-wrong');
  });

  it('asks again after a wrong one and says how many were wrong', async () => {
    const asked: number[] = [];
    const ask: AskPassword = (tried) => {
      asked.push(tried);
      return Promise.resolve(['wrong', 'too', '密码 1'][tried]);
    };
    expect(await readFirstRow(agile, ask)).toEqual(['甲']);
    expect(asked).toEqual([0, 1, 2]);
  });

  it('does not ask for a file that has none', async () => {
    const never: AskPassword = () => Promise.reject(new Error('asked'));
    expect(await readFirstRow(plainWorkbook(), never)).toEqual(['甲']);
  });

  it('is refused where it is too large for memory', async () => {
    await withFile(agile, async (path) => {
      const file = await open(path, 'r+');
      await file.truncate(readLimits.encryptedBytes + 1);
      await file.close();
      await expectUserError(openWorkbook(path, { password: always('x') }), 'read.encrypted-large');
    });
  });
});

describe('a hostile description of the encryption', () => {
  const replaced = (from: RegExp, to: string): Buffer =>
    withEncryptionInfo(agile, (info) => {
      const xml = info.toString('utf8', 8);
      const changed = xml.replace(from, to);
      expect(changed).not.toBe(xml);
      return Buffer.concat([info.subarray(0, 8), Buffer.from(changed)]);
    });

  it.each([
    ['two thousand million rounds', /spinCount="100000"/, 'spinCount="2000000000"'],
    ['rounds beyond the limit', /spinCount="100000"/, 'spinCount="1000001"'],
    ['rounds that are no number', /spinCount="100000"/, 'spinCount="1e9"'],
    [
      'rounds in an element of their own',
      /<p:encryptedKey /,
      '<p:encryptedKey xx="1"><spinCount>9</spinCount>',
    ],
    [
      'a key of gigabytes',
      /keyBits="256" hashSize="64" cipher/g,
      'keyBits="4096000000" hashSize="64" cipher',
    ],
    ['blocks of gigabytes', /blockSize="16"/, 'blockSize="4096000000"'],
    ['an entity', /cipherAlgorithm="AES"/, 'cipherAlgorithm="&#65;ES"'],
    ['a comment', /<keyEncryptors>/, '<!-- --><keyEncryptors>'],
    ['another cipher', /cipherChaining="ChainingModeCBC"/g, 'cipherChaining="ChainingModeCFB"'],
  ])('is refused before anything is calculated: %s', async (_, from, to) => {
    const started = performance.now();
    await expectUserError(readFirstRow(replaced(from, to), always('密码 1')), 'read.encryption-unknown');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is refused where a header is longer than the description', async () => {
    const standard = withEncryptionInfo(encryptedWorkbook('abc', 'standard'), (info) => {
      const copy = Buffer.from(info);
      copy.writeUInt32LE(0x7fffffff, 8);
      return copy;
    });
    await expectUserError(readFirstRow(standard, always('abc')), 'read.encryption-unknown');
  });

  it('is refused in a version that nobody knows', async () => {
    const other = withEncryptionInfo(agile, (info) =>
      Buffer.concat([Buffer.from([9, 0, 9, 0]), info.subarray(4)]),
    );
    await expectUserError(readFirstRow(other, always('密码 1')), 'read.encryption-unknown');
  });
});

describe('a damaged container', () => {
  it('is named, not followed in circles', async () => {
    const circle = Buffer.from(agile);
    const table = (circle.readUInt32LE(76) + 1) * 512;
    for (let at = 0; at < 512; at += 4) circle.writeUInt32LE(1, table + at);
    await expectUserError(readFirstRow(circle, always('密码 1')), 'read.ole-damaged');
  });

  it('is named where it was cut off', async () => {
    const cut = agile.subarray(0, agile.length - 2048);
    const error = await expectUserError(readFirstRow(cut, always('密码 1')), 'read.ole-damaged');
    expect(error.hint.key).toBe('read.hint.save-anew');
  });

  it('ends in rows or a UserError whatever byte is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(agile.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (changes) => {
          const copy = Buffer.from(agile);
          for (const [at, byte] of changes) copy[at] = byte;
          const texts = await readFirstRow(copy, (tried) =>
            Promise.resolve(tried === 0 ? '密码 1' : undefined),
          ).catch((error: unknown) => {
            if (!(error instanceof UserError)) throw error;
            return undefined;
          });
          if (texts !== undefined) expect(texts).toEqual(['甲']);
        },
      ),
      { seed: 20261103, numRuns: 20 },
    );
  }, 120_000);
});
