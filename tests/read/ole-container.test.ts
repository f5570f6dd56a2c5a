import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openOleContainer } from '../../src/read/ole-container.js';
import { container } from './xls/biff-writer.js';

describe('openOleContainer', () => {
  it('finds streams at the top by name, in upper or lower case, and not those in folders', () => {
    const file = container({
      Workbook: Buffer.alloc(5000, 1),
      Short: Buffer.alloc(100, 2),
      'Folder/Inside': Buffer.alloc(70, 3),
    });
    const { has, read } = openOleContainer(file);
    expect(['Workbook', 'WORKBOOK', 'Short', 'Folder', 'Inside', 'Book'].map(has)).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]);
    expect(read('workbook')).toEqual(Buffer.alloc(5000, 1));
    expect(read('Short')).toEqual(Buffer.alloc(100, 2));
    expect(read('Inside')).toBeUndefined();
  });

  it('gives every stream as another program wrote it, whatever its size', () => {
    const size = fc.oneof(
      fc.integer({ min: 1, max: 9000 }),
      fc.constantFrom(63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 70_000),
    );
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 40 }), (sizes) => {
        const streams = sizes.map((length, index) => {
          const bytes = Buffer.alloc(length);
          for (let i = 0; i < length; i++) bytes[i] = (i * 7 + index * 31 + (i >> 8)) % 256;
          return [`stream ${index}`, bytes] as const;
        });
        const { read } = openOleContainer(container(Object.fromEntries(streams)));
        for (const [name, bytes] of streams) expect(read(name)?.equals(bytes), name).toBe(true);
      }),
      { seed: 20261104, numRuns: 60 },
    );
  });
});
