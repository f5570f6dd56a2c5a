import { describe, expect, it } from 'vitest';
import { hashFile } from '../../src/read/hash-file.js';
import { expectUserError } from './expect-user-error.js';
import { withFile } from './workbook-builder.js';

describe('hashFile', () => {
  it('is the SHA-256 of the bytes (FIPS 180-4: "abc", and a million times "a")', async () => {
    expect(await withFile('abc', hashFile)).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(await withFile('a'.repeat(1_000_000), hashFile)).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    );
  });

  it('names a file that is not there', async () => {
    await expectUserError(hashFile('no-such-file.xlsx'), 'read.not-found');
  });
});
