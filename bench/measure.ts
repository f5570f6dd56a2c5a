import { spawn } from 'node:child_process';

/** What one process cost from its start to its end. */
export interface Cost {
  /** User and system time of the process with all its threads. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Peak resident memory in megabytes (10^6 bytes). */
  readonly peakMegabytes: number;
}

/** Reports the child's own resource usage on descriptor 3 when it ends. */
const probe = new URL('probe.mjs', import.meta.url).href;

/** Runs `node <args>` as a process of its own and measures it whole. Throws if it fails. */
const measureProcess = (args: readonly string[]): Promise<Cost> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', probe, ...args], {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    });
    let report = '';
    child.stdio[3]?.on('data', (piece: Buffer) => (report += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const wallSeconds = (performance.now() - started) / 1000;
      if (code !== 0) {
        reject(new Error(`node ${args.join(' ')} ended with status ${code}`));
        return;
      }
      const usage: unknown = JSON.parse(report);
      if (typeof usage !== 'object' || usage === null || !('cpu' in usage) || !('rss' in usage)) {
        reject(new Error('the process reported no usage'));
        return;
      }
      resolve({
        cpuSeconds: Number(usage.cpu) / 1e6,
        wallSeconds,
        peakMegabytes: (Number(usage.rss) * 1024) / 1e6,
      });
    });
  });

/** A process to be measured: the arguments of `node`. */
export interface Subject {
  readonly name: string;
  readonly args: readonly string[];
}

/**
 * Runs the subjects in turn, several times, so that whatever else the machine does falls on all alike; the medians by the
 * names of the subjects.
 */
export const measureInTurn = async (
  subjects: readonly Subject[],
  repetitions: number,
): Promise<ReadonlyMap<string, Cost>> => {
  const costs = new Map<string, Cost[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < repetitions; round += 1) {
    for (const { name, args } of subjects) costs.get(name)?.push(await measureProcess(args));
  }
  return new Map([...costs].map(([name, all]) => [name, medianCost(all)]));
};

/** The median run of several, by CPU time; the other figures are medians of their own. */
const medianCost = (costs: readonly Cost[]): Cost => ({
  cpuSeconds: median(costs.map((cost) => cost.cpuSeconds)),
  wallSeconds: median(costs.map((cost) => cost.wallSeconds)),
  peakMegabytes: median(costs.map((cost) => cost.peakMegabytes)),
});

const median = (values: readonly number[]): number => {
  const ordered = [...values].sort((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? Number.NaN;
  return ordered.length % 2 === 1 ? upper : (upper + (ordered[middle - 1] ?? Number.NaN)) / 2;
};
