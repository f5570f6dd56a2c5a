import { parseArgs } from 'node:util';

const usage = `bench:linkage -- county  [--people 50000] [--seed 7] [--errors FILE]
bench:linkage -- speed   [--seed 7]
bench:linkage -- absence [--people 20000] [--seed 7] [--errors FILE]
bench:linkage -- febrl   [FOLDER] (or BIDUI_FEBRL; default ../shared/linkage/febrl)
bench:linkage -- sieve   [--people 20000] [--seed 7] [--rows 3000000] [--times 1]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    people: { type: 'string' },
    seed: { type: 'string' },
    errors: { type: 'string' },
    folder: { type: 'string' },
    rows: { type: 'string' },
    times: { type: 'string' },
  },
});

const seed = Number(values.seed ?? 7);
const errors = values.errors ?? null;
const [subject = '', step] = positionals;

/** Each measurement is loaded only when it is asked for. */
const subjects: Readonly<Record<string, () => Promise<void>>> = {
  county: async () => {
    const { benchCounty } = await import('./county.js');
    await benchCounty({ people: Number(values.people ?? 50_000), seed, errors });
  },
  speed: async () => {
    const speed = await import('./county-speed.js');
    // The steps that the measurement starts as processes of their own.
    if (step === 'write') speed.writeForSpeed(Number(values.people), seed, values.folder ?? '');
    else if (step === 'link') await speed.linkForSpeed(values.folder ?? '');
    else await speed.benchSpeed(seed);
  },
  absence: async () => {
    const { benchAbsence } = await import('./absence.js');
    await benchAbsence({ people: Number(values.people ?? 20_000), seed, errors });
  },
  febrl: async () => {
    const { benchFebrl } = await import('./febrl.js');
    await benchFebrl(step ?? process.env['BIDUI_FEBRL'] ?? '../shared/linkage/febrl');
  },
  sieve: async () => {
    const { benchSieve } = await import('./sieve.js');
    await benchSieve({
      people: Number(values.people ?? 20_000),
      seed,
      rows: Number(values.rows ?? 3_000_000),
      repetitions: Number(values.times ?? 1),
    });
  },
};

const run = subjects[subject];
if (run === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else await run();
