import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gb18030Check, Utf16Check, type EncodingCheck } from '../../../src/read/csv/encoding-check.js';
import { Utf8Check } from '../../../src/read/utf8-check.js';

const settings = { seed: 20261031, numRuns: 2000 };

const firstInvalid = (check: EncodingCheck, bytes: Buffer, size: number): number | undefined => {
  for (let i = 0; i < bytes.length; i += size) {
    const invalid = check.push(bytes.subarray(i, i + size));
    if (invalid !== undefined) return invalid;
  }
  return check.finish();
};

const decodes = (encoding: string, bytes: Buffer): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const bytesOf = (...common: readonly number[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...common), fc.integer({ min: 0, max: 255 })), { maxLength: 12 })
    .map((bytes) => Buffer.from(bytes));

describe.each([
  ['utf-8', () => new Utf8Check(), bytesOf(0x41, 0xc3, 0xa9, 0xe5, 0xbc, 0xa0, 0xf0, 0xa0, 0xae, 0xb7)],
  ['utf-16le', () => new Utf16Check(true), bytesOf(0x00, 0x41, 0xd8, 0xdc)],
  ['utf-16be', () => new Utf16Check(false), bytesOf(0x00, 0x41, 0xd8, 0xdc)],
] as const)('check of %s', (encoding, make, samples) => {
  it('agrees with the decoder of the platform, whatever the pieces', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 5 }), (bytes, size) => {
        const invalid = firstInvalid(make(), bytes, size);
        expect(invalid === undefined).toBe(decodes(encoding, bytes));
        expect(invalid).toBe(firstInvalid(make(), bytes, 100));
        if (invalid !== undefined) expect(decodes(encoding, bytes.subarray(0, invalid))).toBe(true);
      }),
      settings,
    );
  });
});

describe('check of gb18030', () => {
  const samples = bytesOf(0x41, 0x81, 0x30, 0x84, 0x39, 0xfe, 0xd5, 0xc5, 0x95, 0x32, 0x82, 0x36);

  it('refuses whatever the decoder of the platform refuses, and names where', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 5 }), (bytes, size) => {
        const invalid = firstInvalid(new Gb18030Check(), bytes, size);
        expect(invalid).toBe(firstInvalid(new Gb18030Check(), bytes, 100));
        if (invalid === undefined) expect(decodes('gb18030', bytes)).toBe(true);
        else expect(decodes('gb18030', bytes.subarray(0, invalid))).toBe(true);
      }),
      settings,
    );
  });

  it('accepts every character that is written in GB2312', () => {
    const all: number[] = [];
    for (let lead = 0xb0; lead <= 0xf7; lead++)
      for (let trail = 0xa1; trail <= 0xfe; trail++) all.push(lead, trail);
    expect(firstInvalid(new Gb18030Check(), Buffer.from(all), 7)).toBeUndefined();
  });

  it.each([
    ['80', 0],
    ['41ff', 1],
    ['41d5', 1],
    ['d57f', 0],
    ['8431a530', 0],
    ['8431a439', undefined],
    ['41e3329a36', 1],
  ])('finds the invalid byte of %s at %s', (hex, offset) => {
    expect(firstInvalid(new Gb18030Check(), Buffer.from(hex, 'hex'), 100)).toBe(offset);
  });
});
