import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import { plainXml } from './plain-xml.js';
import { XmlCursor } from './xml-cursor.js';
import { workbookText } from './xml-text.js';
import type { ZipArchive } from './zip-archive.js';

const LESS_THAN = '<';

/** A tag of a small part. Attributes by local name; those with a namespace prefix by `:` and local name (`:id`). */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

const readAttributes = (cursor: XmlCursor): Map<string, string> => {
  const attributes = new Map<string, string>();
  while (cursor.nextAttribute()) {
    const key = cursor.bytes.toString('utf8', cursor.keyStart, cursor.keyEnd);
    const value = workbookText(cursor.bytes, cursor.valueStart, cursor.valueEnd);
    if (cursor.bytes.subarray(cursor.valueStart, cursor.valueEnd).includes(LESS_THAN)) {
      throw new Damage(message('read.xml-malformed'));
    }
    attributes.set(cursor.keyPrefixed ? `:${key}` : key, value);
  }
  return attributes;
};

/** Holds the tags to their nesting: with a lost end or quote a list of sheets would be read as a shorter one. */
function* tagsOf(bytes: Buffer): Generator<Tag, void> {
  const cursor = new XmlCursor().load(bytes);
  const open: string[] = [];
  while (cursor.nextTag()) {
    const { closing } = cursor;
    const name = bytes.toString('utf8', cursor.nameStart, cursor.nameEnd);
    if (closing && open.pop() !== name) throw new Damage(message('read.xml-malformed'));
    if (!closing && !cursor.selfClosing) open.push(name);
    yield { name, closing, attributes: readAttributes(cursor) };
  }
  if (open.length > 0 || cursor.position < bytes.length) throw new Damage(message('read.xml-truncated'));
}

/**
 * All tags of one part of a workbook, in order, made one at a time; for parts that fit into memory as bytes. Throws
 * `Damage`, here or while the tags are taken.
 */
export const readTags = async (archive: ZipArchive, part: string): Promise<Iterable<Tag>> => {
  if (archive.size(part) > readLimits.partBytes) throw new Damage(message('read.part-too-large', { part }));
  const chunks: Buffer[] = [];
  for await (const chunk of plainXml(archive.chunks(part))) chunks.push(chunk);
  return tagsOf(Buffer.concat(chunks));
};
