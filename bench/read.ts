import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureInTurn, type Cost } from './measure.js';
import { readCases, type ReadCase } from './read-cases.js';

const repetitions = 3;

interface Figures {
  readonly title: string;
  readonly costs: Readonly<Record<string, Cost>>;
  /** Our CPU time over the peer's; null where there is no peer. */
  readonly share: number | null;
  readonly target: ReadCase['target'];
  /** Whether every part of the target is met. */
  readonly met: boolean;
}

const measureCase = async ({ title, target, prepare }: ReadCase): Promise<Figures> => {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-bench-'));
  try {
    const [own, peer] = await prepare(folder);
    const costs = await measureInTurn(peer === undefined ? [own] : [own, peer], repetitions);
    const ours = costs.get(own.name);
    if (ours === undefined) throw new Error(`nothing was measured: ${title}`);
    const theirs = peer === undefined ? undefined : costs.get(peer.name);
    const share = theirs === undefined ? null : ours.cpuSeconds / theirs.cpuSeconds;
    const met =
      (target.share === undefined || (share !== null && share <= target.share)) &&
      ours.cpuSeconds <= (target.cpuSeconds ?? Infinity) &&
      ours.peakMegabytes <= (target.megabytes ?? Infinity);
    return { title, costs: Object.fromEntries(costs), share, target, met };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

const asText = ({ title, costs, share, target, met }: Figures): string => {
  const lines = Object.entries(costs).map(
    ([name, { cpuSeconds, wallSeconds, peakMegabytes }]) =>
      `  ${name.padEnd(12)} ${cpuSeconds.toFixed(2).padStart(7)} CPU s ${wallSeconds.toFixed(2).padStart(7)} s ${peakMegabytes.toFixed(0).padStart(5)} MB`,
  );
  const aims = [
    ...(target.share === undefined ? [] : [`${percent(target.share)} of the peer`]),
    ...(target.cpuSeconds === undefined ? [] : [`${target.cpuSeconds} CPU s`]),
    ...(target.megabytes === undefined ? [] : [`${target.megabytes} MB`]),
  ];
  const ratio = share === null ? '' : `${percent(share)} of the peer's CPU time; `;
  return [title, ...lines, `  ${ratio}target ${aims.join(', ')}: ${met ? 'met' : 'MISSED'}`, ''].join('\n');
};

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const chosen = values.only?.split(',') ?? readCases.map(({ id }) => id);
const unknown = chosen.filter((id) => readCases.every((one) => one.id !== id));
if (unknown.length > 0) {
  throw new Error(
    `no such benchmark: ${unknown.join(', ')}; there are ${readCases.map(({ id }) => id).join(', ')}`,
  );
}

const all: Record<string, Figures> = {};
for (const one of readCases.filter(({ id }) => chosen.includes(id))) {
  const figures = await measureCase(one);
  all[one.id] = figures;
  if (!values.json) process.stdout.write(asText(figures));
}
const machine = { node: process.version, cores: cpus().length, repetitions };
process.stdout.write(
  values.json
    ? `${JSON.stringify({ machine, cases: all }, null, 2)}\n`
    : `Node ${machine.node}, ${machine.cores} cores; medians of ${repetitions} runs in turn\n`,
);
