import { parseArgs } from 'node:util';

const usage = 'bench:linkage -- county [--people 50000] [--seed 7] [--errors FILE]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { people: { type: 'string' }, seed: { type: 'string' }, errors: { type: 'string' } },
});

/** Each measurement is loaded only when it is asked for. */
const subjects: Readonly<Record<string, () => Promise<void>>> = {
  county: async () => {
    const { benchCounty } = await import('./county.js');
    await benchCounty({
      people: Number(values.people ?? 50_000),
      seed: Number(values.seed ?? 7),
      errors: values.errors ?? null,
    });
  },
};

const subject = subjects[positionals[0] ?? ''];
if (subject === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else await subject();
