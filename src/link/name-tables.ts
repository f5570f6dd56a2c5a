import type { Engine, TableSpec } from '../engine/types.js';
import { compareNames } from './compare-names.js';
import { nameReason } from './link-reasons.js';
import { namesToCompareSql, namesToDivideSql } from './link-steps.js';
import { nameComponents, type NameUnderNumber } from './name-components.js';
import { loadNameForms } from './name-forms.js';

const componentTable: TableSpec = {
  name: 'link_component',
  columns: [
    { name: 'number', type: 'varchar' },
    { name: 'name_key', type: 'varchar' },
    { name: 'component', type: 'integer' },
  ],
};

/** Writes the components of the names under each number that stands beside names that need not be one person's. */
export const divideSharedNumbers = async (engine: Engine): Promise<void> => {
  await engine.createTable(componentTable);
  const names = new Map<string, NameUnderNumber[]>();
  for await (const batch of engine.stream(namesToDivideSql)) {
    for (const row of batch) {
      const number = String(row['number']);
      const former = row['former_name_key'];
      const name = {
        nameKey: String(row['name_key']),
        formerNameKey: typeof former === 'string' ? former : null,
      };
      const known = names.get(number);
      if (known === undefined) names.set(number, [name]);
      else known.push(name);
    }
  }
  if (names.size === 0) return;
  const forms = await loadNameForms();
  const writer = await engine.openWriter(componentTable);
  for (const [number, underNumber] of names) {
    const components = nameComponents(underNumber, forms);
    if (new Set(components.values()).size < 2) continue;
    for (const [nameKey, component] of components) writer.append([number, nameKey, component]);
  }
  await writer.close();
};

const agreementTable: TableSpec = {
  name: 'link_agreement',
  columns: [
    { name: 'name_key', type: 'varchar' },
    { name: 'person_name_key', type: 'varchar' },
    { name: 'reason', type: 'varchar' },
  ],
};

/** Says of every spelling that differs from its person's name how far it agrees with it. */
export const compareSpellings = async (engine: Engine): Promise<void> => {
  await engine.createTable(agreementTable);
  const rows = await engine.all(namesToCompareSql);
  if (rows.length === 0) return;
  const forms = await loadNameForms();
  const writer = await engine.openWriter(agreementTable);
  for (const row of rows) {
    const [name, personName] = [String(row['name_key']), String(row['person_name_key'])];
    writer.append([name, personName, nameReason(compareNames(name, personName, forms))]);
  }
  await writer.close();
};
