import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { readDatasetFile } from '../../src/schema/dataset-file.js';

const folder = mkdtempSync(join(tmpdir(), 'bidui-dataset-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = [
  'dataset: parcels',
  'title: { zh: 包裹, en: parcels }',
  'department: post',
  'population: focus',
  'one-row-per: person',
  'recognise: { words: [包裹], need: [name, [weight, size]] }',
  'unique-by: [weight, roll_month]',
  'fields:',
  '  name: { kind: person-name, zh: 姓名, en: name, headers: [姓名] }',
  '  weight: { kind: count, zh: 重量, en: weight, headers: [重量] }',
  '  size: { kind: code, zh: 尺寸, en: size, headers: [尺寸], codes: { big: { zh: 大, en: big } } }',
];

const read = (change: (text: string) => string = (text) => text) => {
  const path = join(folder, 'parcels.yaml');
  writeFileSync(path, change(lines.join('\n')));
  return readDatasetFile(path);
};

const complaintOf = (change: (text: string) => string): { where: string; text: string } => {
  try {
    read(change);
  } catch (error) {
    if (error instanceof UserError) return { where: error.where ?? '', text: error.describe('en') };
  }
  return { where: 'nothing was wrong', text: '' };
};

describe('readDatasetFile', () => {
  it('reads a dataset', () => {
    const dataset = read();
    expect(dataset.name).toBe('parcels');
    expect(dataset.recognise.need).toEqual([['name'], ['weight', 'size']]);
    expect(dataset.uniqueBy).toEqual(['weight', 'roll_month']);
    expect([...dataset.fields.keys()]).toEqual(['name', 'weight', 'size']);
  });

  it('names file, line and field of a wrong kind', () => {
    const { where, text } = complaintOf((one) => one.replace('kind: count', 'kind: number'));
    expect(where).toBe(`${join(folder, 'parcels.yaml')}:10`);
    expect(text).toContain('fields.weight.kind');
  });

  it('names the line of broken YAML', () => {
    const { where } = complaintOf((one) => one.replace('population: focus', 'population: a: b'));
    expect(where).toBe(`${join(folder, 'parcels.yaml')}:4`);
  });

  it('refuses a code field without codes, and codes of another kind', () => {
    const without = complaintOf((one) => one.replace(', codes: { big: { zh: 大, en: big } }', ''));
    expect(without.text).toContain('fields.size.codes');
    const wrong = complaintOf((one) => one.replace('kind: code,', 'kind: text,'));
    expect(wrong.text).toContain('fields.size.codes');
  });

  it('refuses fields that are named but not there', () => {
    expect(complaintOf((one) => one.replace('need: [name,', 'need: [address,')).text).toContain('address');
    expect(complaintOf((one) => one.replace('unique-by: [weight', 'unique-by: [colour')).text).toContain(
      'colour',
    );
  });

  it('refuses a dataset that is not named like its file', () => {
    expect(complaintOf((one) => one.replace('dataset: parcels', 'dataset: letters')).text).toContain(
      'letters',
    );
  });
});
