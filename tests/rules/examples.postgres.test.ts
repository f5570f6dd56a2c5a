import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/types.js';
import { readExamples } from '../../src/rules/examples/example-file.js';
import { prepareExample } from '../../src/rules/examples/run-example.js';
import { loadRules } from '../../src/rules/load-rules.js';
import { openPglite } from '../engine/open-pglite.js';
import { standingTables } from '../engine/standing-tables.js';
import { exampleDependencies } from './example-dependencies.js';

const rules = loadRules();
let database: Engine;
let standing: Engine;
const dependencies = { ...exampleDependencies(), openEngine: () => Promise.resolve(standing) };
beforeAll(async () => {
  database = await openPglite();
  standing = standingTables(database);
});
afterAll(() => database.close());

describe.each(rules.map((rule) => ({ id: rule.header.id, rule })))('$id on PostgreSQL', ({ id, rule }) => {
  it.each(readExamples(rule).map((example) => ({ name: example.name, example })))(
    '$name',
    async ({ example }) => {
      const prepared = await prepareExample(example, { id, rules }, dependencies);
      try {
        expect(await prepared.check(rules)).toEqual([]);
      } finally {
        await prepared.close();
      }
    },
  );
});
