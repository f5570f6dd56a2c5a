import type { Engine } from '../engine/types.js';
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

/** Writes the signs of every name of the rolls, and the usual form of every plain one: of those that have signs. */
export const writeNames = async (engine: Engine, { signsOf, usualNameOf }: NameLikeness): Promise<void> => {
  const rows = await engine.all('select distinct name_key from record where name_key is not null');
  const signed = rows.map((row) => {
    const name = String(row['name_key']);
    return { name, signs: signsOf(name) };
  });
  const likeKeys = signed.flatMap(({ name, signs }) => signs.map((sign) => [name, sign]));
  await writeTable(engine, 'name_likeness', { name_key: 'varchar', like_key: 'varchar' }, likeKeys);
  const plain = signed.flatMap(({ name, signs }) => (signs.length > 0 ? [[name, usualNameOf(name)]] : []));
  await writeTable(engine, 'plain_name', { name_key: 'varchar', usual_name: 'varchar' }, plain);
};
