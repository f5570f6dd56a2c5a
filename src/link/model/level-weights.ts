/** Shares of pairs at each level of one comparison: of one person (m) and of two people (u). */
export interface Shares {
  readonly m: Float64Array;
  readonly u: Float64Array;
}

/**
 * log2(m/u) of each level, never more for a level that agrees less: neighbours that would stand the wrong way round are
 * weighed as one level (pool adjacent violators), which is what too few pairs can tell of them.
 */
export const levelWeights = ({ m, u }: Shares): Float64Array => {
  const pools: { m: number; u: number; levels: number }[] = [];
  for (let level = 0; level < m.length; level += 1) {
    let pool = { m: m[level] ?? 0, u: u[level] ?? 0, levels: 1 };
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.m * pool.u >= pool.m * last.u) break;
      pool = { m: last.m + pool.m, u: last.u + pool.u, levels: last.levels + pool.levels };
      pools.pop();
    }
    pools.push(pool);
  }
  return Float64Array.from(
    pools.flatMap((pool) => Array<number>(pool.levels).fill(Math.log2(pool.m / pool.u))),
  );
};
