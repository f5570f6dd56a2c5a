import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapAtOnce } from '../../src/rules/map-at-once.js';

describe('mapAtOnce', () => {
  it('gives the results in the order of the items, whichever is done first', async () => {
    const doubled = mapAtOnce([30, 1, 10], 3, async (milliseconds) => {
      await wait(milliseconds);
      return milliseconds * 2;
    });
    expect(await doubled).toEqual([60, 2, 20]);
  });

  it('begins them in order, and no more at a time than it may', async () => {
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    await mapAtOnce([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      running += 1;
      most = Math.max(most, running);
      await wait(1);
      running -= 1;
    });
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('throws what went wrong once everything begun is over, and begins nothing more', async () => {
    const done: number[] = [];
    const work = mapAtOnce([1, 2, 3], 2, async (item) => {
      if (item === 1) throw new Error('lost');
      await wait(5);
      done.push(item);
    });
    await expect(work).rejects.toThrow('lost');
    expect(done).toEqual([2]);
  });

  it('gives nothing for nothing', async () => {
    expect(await mapAtOnce([], 2, () => Promise.reject(new Error('never')))).toEqual([]);
  });
});
