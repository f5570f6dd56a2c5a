import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Text } from '../messages/text.js';
import type { CodeValue, Dataset, Field } from './dataset.js';
import { readDatasetFile } from './dataset-file.js';
import { readYaml } from './read-yaml.js';
import { schemaFolder } from './schema-folder.js';

/** All datasets that bidui ships, by name, in code-point order of their names. */
export const loadDatasets = (): ReadonlyMap<string, Dataset> => {
  const folder = join(schemaFolder(), 'datasets');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return new Map(
    files.map((file) => {
      const dataset = readDatasetFile(join(folder, file));
      return [dataset.name, dataset] as const;
    }),
  );
};

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Labels that several datasets share: disability categories and levels, departments, town and country. */
export interface SharedCodes {
  readonly category: ReadonlyMap<string, Text>;
  readonly level: ReadonlyMap<string, Text>;
  readonly department: ReadonlyMap<string, Text>;
  readonly area: ReadonlyMap<string, Text>;
}

/** Reads `schemas/codes.yaml`. */
export const loadSharedCodes = (): SharedCodes => {
  const raw = readYaml(
    join(schemaFolder(), 'codes.yaml'),
    z.strictObject({
      'disability-category': z.record(z.string(), text),
      'disability-level': z.record(z.string(), text),
      departments: z.record(z.string(), text),
      area: z.record(z.string(), text),
    }),
  );
  const asMap = (record: Record<string, Text>): ReadonlyMap<string, Text> => new Map(Object.entries(record));
  return {
    category: asMap(raw['disability-category']),
    level: asMap(raw['disability-level']),
    department: asMap(raw.departments),
    area: asMap(raw.area),
  };
};

/** Every spelling of every value of a code field, mapped to its value: the label itself, `also`, and the code. */
export const codeSpellings = (field: Field): ReadonlyMap<string, string> => {
  const spellings = new Map<string, string>();
  for (const [value, labels] of field.codes) {
    for (const spelling of spellingsOf(value, labels)) spellings.set(spelling, value);
  }
  return spellings;
};

const spellingsOf = (value: string, labels: CodeValue): readonly string[] => [
  labels.zh,
  ...labels.also,
  value,
];
