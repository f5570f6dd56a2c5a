import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb.js';
import type { Engine, SqlRow } from '../../../src/engine/types.js';
import { linkFieldRecords } from '../../../src/link/fields/link-field-records.js';
import { linkRecords } from '../../../src/link/link-records.js';
import { ingest } from '../../../src/pipeline/ingest.js';
import { listSources } from '../../../src/read/list-sources.js';
import { loadWorkspace } from '../../../src/workspace/load-workspace.js';
import { freshFolder } from '../../cli/small-county.js';

const dataset = (name: string): string => `
dataset: ${name}
title: { zh: 登记册, en: Register }
department: civil-affairs
population: focus
one-row-per: person
recognise: { words: [${name}], need: [entry, surname] }
fields:
  entry: { kind: text, zh: 序号, en: entry, headers: [entry] }
  given: { kind: given-name, zh: 名, en: given name, headers: [given_name] }
  surname: { kind: surname, zh: 姓, en: surname, headers: [surname] }
  street: { kind: street, zh: 街道, en: street, headers: [street] }
  suburb: { kind: free-text, zh: 区, en: suburb, headers: [suburb] }
  postcode: { kind: postcode, zh: 邮编, en: postcode, headers: [postcode] }
  birth_date: { kind: date, zh: 出生日期, en: birth date, headers: [date_of_birth] }
`;

const header = 'entry, given_name, surname, street, suburb, postcode, date_of_birth';
/** Invented people; the second register writes the first three otherwise, and has two that the first has not. */
const east = `${header}
E1, Marlo, Fenwick, 12 Tallow Street, Ostrava Park, 9104, 19610314
E2, Adela, Quirke, 4 Lantern Court, Millbrook, 9120, 19780902
E3, Bastian, Oakes, 31 Weir Road, Dunmore, 9133, 19900127
E4, Corin, Vale, 8 Harbour Lane, Pellworm, 9147, 19551130
`;
const west = `${header}
W1, Fenwick, Marlo, 12 Tallow Stret, Ostrava Park, 9104, 19610314
W2, Adela, Quirk, Lantern Court 4, Millbrook, 9210, 19780902
W3, Bastien, , 31 Weir Road, Dunmore, 9133, 19900721
W4, Ines, Thornbury, 77 Quarry Walk, Astrid, 9188, 20010606
W5, Ruben, Ashdown, 5 Meadow Rise, Callow, 9165, 19840419
`;

const linkedIn = async (root: string): Promise<{ engine: Engine; links: readonly SqlRow[] }> => {
  const engine = await openDuckDb({ threads: 1 });
  const workspace = loadWorkspace({ input: root, workingFolder: root, datasets: new Map() });
  const { sources } = await listSources(root);
  const { rejected } = await ingest({
    ...{ engine, root, sources, workspace, used: workspace.datasets, threads: 0 },
    ...{ sieveAbove: Infinity, putsOff: false },
    onProgress: () => undefined,
    passwordFor: () => () => Promise.resolve(undefined),
  });
  expect(rejected).toEqual([]);
  await linkRecords({ engine, datasets: workspace.datasets });
  await linkFieldRecords(engine, workspace.datasets);
  const links = await engine.all(`
    select r.entry, s.entry as person, l.confidence, l.weight_hundredths, l.reasons
    from (select record_id, entry from record_east union all select record_id, entry from record_west) r
    join link l on l.record_id = r.record_id
    join (select record_id, entry from record_east union all select record_id, entry from record_west) s
      on s.record_id = l.person_id
    order by r.entry`);
  return { engine, links };
};

describe('linkFieldRecords', () => {
  let root: string;
  let engine: Engine;
  let links: readonly SqlRow[];
  beforeAll(async () => {
    root = await freshFolder();
    await mkdir(join(root, 'datasets'));
    for (const name of ['east', 'west'])
      await writeFile(join(root, 'datasets', `${name}.yaml`), dataset(name));
    await writeFile(join(root, 'east.csv'), east);
    await writeFile(join(root, 'west.csv'), west);
    ({ engine, links } = await linkedIn(root));
  });
  afterAll(async () => {
    await engine.close();
    await rm(root, { recursive: true, force: true });
  });

  it('links people whose names, streets and dates are written otherwise, and nobody else', () => {
    expect(links.map(({ entry, person }) => `${String(entry)}=${String(person)}`)).toEqual([
      ...['E1=E1', 'E2=E2', 'E3=E3', 'E4=E4'],
      ...['W1=E1', 'W2=E2', 'W3=E3', 'W4=W4', 'W5=W5'],
    ]);
  });

  it('says what speaks for a link, with the weight of each part, which with the prior make up the whole', () => {
    const [swapped] = links.filter(({ entry }) => entry === 'W1');
    const reasons = String(swapped?.['reasons']).split(',');
    expect(reasons.map((reason) => reason.replace(/:.*/, ''))).toEqual([
      ...['field-swapped@given', 'field-one-edit@street', 'field-same@suburb'],
      ...['field-same@postcode', 'field-same@birth_date'],
    ]);
    expect(swapped?.['confidence']).toBe('probable');
    const sum = reasons.reduce((total, reason) => total + Number(reason.split(':')[1]), 0);
    // The prior of nine people in two registers is below even odds, so that the parts are more than the whole.
    expect(sum).toBeGreaterThan(Number(swapped?.['weight_hundredths']));
  });

  it('leaves one person for each who is, with the name that was read', async () => {
    const people = await engine.all('select name, in_focus from person order by name');
    expect(people.map(({ name }) => name)).toEqual([
      ...['adela quirk', 'bastian oakes', 'corin vale', 'fenwick marlo', 'ines thornbury', 'ruben ashdown'],
    ]);
    expect(people.every((person) => person['in_focus'] === true)).toBe(true);
  });

  it('keeps those that stand alone as they were', () => {
    const [alone] = links.filter(({ entry }) => entry === 'W4');
    expect(alone?.['reasons']).toBe('only-record');
    expect(alone?.['weight_hundredths']).toBeNull();
  });

  it('finds the same where the files come in another order', async () => {
    const turned = await freshFolder();
    await mkdir(join(turned, 'datasets'));
    for (const name of ['east', 'west'])
      await copyFile(join(root, 'datasets', `${name}.yaml`), join(turned, 'datasets', `${name}.yaml`));
    await writeFile(join(turned, '1 west.csv'), west);
    await writeFile(join(turned, '2 east.csv'), east);
    const other = await linkedIn(turned);
    const weights = (rows: readonly SqlRow[]): readonly unknown[] =>
      rows.map(({ entry, weight_hundredths, reasons }) => [entry, weight_hundredths, reasons]);
    expect(weights(other.links)).toEqual(weights(links));
    await other.engine.close();
    await rm(turned, { recursive: true, force: true });
  });
});
