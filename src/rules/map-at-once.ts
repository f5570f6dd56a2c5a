/**
 * Does the same work for every item, for so many of them at a time, and gives the results in the order of the items. They are
 * begun in that order. After a failure none is begun any more; what was begun is waited for before it is thrown.
 */
export const mapAtOnce = async <Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results = new Map<number, Result>();
  const waiting = items.entries();
  let hasFailed = false;
  const takeOn = async (): Promise<void> => {
    for (const [at, item] of waiting) {
      if (hasFailed) return;
      try {
        results.set(at, await work(item));
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, takeOn));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return items.map((_, at) => results.get(at) as Result);
};
