import type { Engine, TableSpec } from '../engine/types.js';
import { writeTable } from '../engine/write-table.js';
import type { CompareIdentities } from './near-name.js';

/** What is known of names, for finding people of nearly one name. */
export interface NameLikeness {
  /** See `CompareIdentities`. */
  readonly compareIdentities: CompareIdentities;
  /**
   * Signs of a plain name, such that two plain names that begin with one character and may be one person's (all agreements
   * of `compareNames` but `different`) have one in common; none for a name of which that cannot be said.
   */
  readonly signsOf: (nameKey: string) => readonly string[];
  /** The name in the usual forms of its characters: plain names agree in it where `compareNames` calls them same or variant. */
  readonly usualNameOf: (nameKey: string) => string;
}

const signTable: TableSpec = {
  name: 'name_likeness',
  columns: [
    { name: 'name_key', type: 'varchar' },
    { name: 'like_key', type: 'varchar' },
  ],
};

const plainTable: TableSpec = {
  name: 'plain_name',
  columns: [
    { name: 'name_key', type: 'varchar' },
    { name: 'usual_name', type: 'varchar' },
  ],
};

/** Writes the signs of every name of the rolls, and the usual form of every plain one: of those that have signs. */
export const writeNames = async (engine: Engine, { signsOf, usualNameOf }: NameLikeness): Promise<void> => {
  const rows = await engine.all('select distinct name_key from record where name_key is not null');
  const names = rows.map((row) => String(row['name_key']));
  const plain: string[] = [];
  await writeTable(engine, signTable, (append) => {
    for (const name of names) {
      const signs = signsOf(name);
      for (const sign of signs) append([name, sign]);
      if (signs.length > 0) plain.push(name);
    }
  });
  await writeTable(engine, plainTable, (append) => {
    for (const name of plain) append([name, usualNameOf(name)]);
  });
};
