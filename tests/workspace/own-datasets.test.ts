import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { linkingFields } from '../../src/schema/linking-fields.js';
import { loadWorkspace } from '../../src/workspace/load-workspace.js';
import type { Workspace } from '../../src/workspace/types.js';
import { freshFolder } from '../cli/small-county.js';
import { datasets } from './workspace-text.js';

const register = (name: string): string => `
dataset: ${name}
title: { zh: 访客登记, en: Visitors }
department: civil-affairs
population: focus
one-row-per: person
recognise: { words: [访客], need: [surname] }
fields:
  surname: { kind: surname, zh: 姓, en: surname, headers: [surname] }
  given: { kind: given-name, zh: 名, en: given name, headers: [given name] }
  postcode: { kind: postcode, zh: 邮编, en: postcode, headers: [postcode] }
  birth_date: { kind: date, zh: 出生日期, en: birth date, headers: [born] }
  came_on: { kind: date, zh: 来访日期, en: came on, headers: [came] }
  remark: { kind: text, zh: 备注, en: remark, headers: [remark] }
`;

describe('datasets of a workspace', () => {
  let root: string;
  beforeAll(async () => {
    root = await freshFolder();
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  const folderWith = async (name: string, files: Readonly<Record<string, string>>): Promise<string> => {
    const folder = join(root, name);
    await mkdir(join(folder, 'datasets'), { recursive: true });
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    return folder;
  };
  const load = (input: string, workingFolder = input): Workspace =>
    loadWorkspace({ input, workingFolder, datasets });
  const mistake = (input: string): string => {
    try {
      load(input);
    } catch (error) {
      if (error instanceof UserError) return error.describe('en');
      throw error;
    }
    throw new Error('nothing is wrong');
  };

  it('stand behind those that are shipped, with the hash of their file', async () => {
    const folder = await folderWith('plain', { 'datasets/visitors.yaml': register('visitors') });
    const workspace = load(folder);
    expect([...workspace.datasets.keys()]).toEqual([...datasets.keys(), 'visitors']);
    expect(workspace.ownDatasets).toMatchObject([{ name: 'datasets/visitors.yaml' }]);
    expect(workspace.ownDatasets[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are those beside bidui.yaml where there is one, else those of the folder that is read', async () => {
    const withFile = await folderWith('with-file', {
      'bidui.yaml': 'headers:\n  visitors: { surname: [family name] }\n',
      'datasets/visitors.yaml': register('visitors'),
    });
    const input = await folderWith('input', { 'datasets/guests.yaml': register('guests') });
    expect(load(input, withFile).datasets.has('guests')).toBe(false);
    expect(load(input, withFile).datasets.get('visitors')?.fields.get('surname')?.headers).toEqual([
      'surname',
      'family name',
    ]);
    expect(load(input, root).datasets.has('guests')).toBe(true);
  });

  it('are linked by what is a person’s own: not by remarks, nor by the dates of what happened', async () => {
    const folder = await folderWith('fields', { 'datasets/visitors.yaml': register('visitors') });
    const visitors = load(folder).datasets.get('visitors');
    expect(visitors === undefined ? [] : linkingFields(visitors).map(({ name }) => name)).toEqual([
      ...['surname', 'given', 'postcode', 'birth_date'],
    ]);
    for (const shipped of datasets.values()) expect(linkingFields(shipped)).toEqual([]);
  });

  it('are written as the guide shows', async () => {
    const guide = readFileSync(new URL('../../docs/guide.zh.md', import.meta.url), 'utf8');
    const text = /```yaml\n(# datasets\/visitors\.yaml\n[\s\S]*?)```/.exec(guide)?.[1] ?? '';
    const folder = await folderWith('guide', { 'datasets/visitors.yaml': text });
    const visitors = load(folder).datasets.get('visitors');
    expect(visitors === undefined ? [] : linkingFields(visitors).map(({ kind }) => kind)).toEqual([
      ...['surname', 'given-name', 'date', 'street', 'postcode', 'identifier'],
    ]);
  });

  it.each(['subsidy', 'person', 'link_visitors'])('cannot be called %s', async (name) => {
    const folder = await folderWith(`taken-${name}`, { [`datasets/${name}.yaml`]: register(name) });
    expect(mistake(folder)).toContain(`the dataset name "${name}" is already in use`);
    expect(mistake(folder)).toContain(`${name}.yaml`);
  });

  it('are checked like those that are shipped: file, line and field are named', async () => {
    const folder = await folderWith('wrong', {
      'datasets/visitors.yaml': register('visitors').replace('kind: surname', 'kind: sirname'),
    });
    expect(mistake(folder)).toMatch(/visitors\.yaml:9/);
    expect(mistake(folder)).toContain('fields.surname.kind');
  });
});
