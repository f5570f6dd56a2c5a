import { posix } from 'node:path';
import { readTags } from './small-part.js';
import type { ZipArchive } from './zip-archive.js';

/** A link from one part of a workbook to another. */
export interface Relationship {
  /** Last word of the type's address: `worksheet`, `styles`, ...; the same in transitional and strict files. */
  readonly type: string;
  /** Name of the part that it leads to, without a leading slash. */
  readonly part: string;
}

const resolve = (owner: string, target: string): string => {
  const decoded = target.replaceAll('\\', '/');
  const joined = decoded.startsWith('/') ? decoded : posix.join(posix.dirname(owner), decoded);
  return posix.normalize(joined).replace(/^\/+/, '');
};

const relationshipsOf = (part: string): string => {
  const { dir, base } = posix.parse(part);
  return posix.join(dir, '_rels', `${base}.rels`);
};

/** The links of a part (`''` for the whole container) by their id; none where it has no list of links. */
export const readRelationships = async (
  archive: ZipArchive,
  owner: string,
): Promise<Map<string, Relationship>> => {
  const relationships = new Map<string, Relationship>();
  const list = relationshipsOf(owner);
  if (!archive.has(list)) return relationships;
  for (const { name, closing, attributes } of await readTags(archive, list)) {
    const id = attributes.get('Id');
    const target = attributes.get('Target');
    if (name !== 'Relationship' || closing || id === undefined || target === undefined) continue;
    if (attributes.get('TargetMode') === 'External') continue;
    const type = attributes.get('Type')?.split('/').pop() ?? '';
    relationships.set(id, { type, part: resolve(owner, target) });
  }
  return relationships;
};
