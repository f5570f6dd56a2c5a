import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';

const DECLARATION = 'xmlns';
const UNKNOWN = '?';

/** The prefixes by which a reader calls the namespaces that it knows, by the address of the namespace. */
export type KnownNamespaces = ReadonlyMap<string, string>;

/**
 * What names mean at one place of an XML document. A file may call its namespaces as it likes; a reader knows them by
 * prefixes of its own. Names of namespaces that it does not know begin with `?:`, names without one have no prefix.
 */
export class NamespaceScope {
  private readonly known: KnownNamespaces;
  /** The reader's prefix for every prefix of the file; `''` is the namespace of names without a prefix. */
  private readonly bindings: ReadonlyMap<string, string>;
  private readonly elements = new Map<string, string>();
  private readonly attributes = new Map<string, readonly string[]>();

  constructor(known: KnownNamespaces, bindings: ReadonlyMap<string, string> = new Map()) {
    this.known = known;
    this.bindings = bindings;
  }

  /** The scope inside an element with these attributes: the same one where they declare nothing. */
  inside(attributes: ReadonlyMap<string, string>): NamespaceScope {
    let bindings: Map<string, string> | undefined;
    for (const [name, address] of attributes) {
      if (!name.startsWith(DECLARATION)) continue;
      if (name.length > DECLARATION.length && name[DECLARATION.length] !== ':') continue;
      bindings ??= new Map(this.bindings);
      const prefix = this.known.get(address) ?? (address === '' ? '' : UNKNOWN);
      bindings.set(name.slice(DECLARATION.length + 1), prefix);
    }
    return bindings === undefined ? this : new NamespaceScope(this.known, bindings);
  }

  /** The reader's name for an element. Throws `Damage` for a prefix that nothing declares. */
  element(raw: string): string {
    const found = this.elements.get(raw);
    if (found !== undefined) return found;
    const colon = raw.indexOf(':');
    const prefix = this.bindings.get(raw.slice(0, Math.max(colon, 0)));
    if (prefix === undefined && colon >= 0) throw new Damage(message('read.xml-malformed'));
    const local = raw.slice(colon + 1);
    const name = prefix === undefined || prefix === '' ? local : `${prefix}:${local}`;
    this.elements.set(raw, name);
    return name;
  }

  /**
   * The names under which an attribute may stand in the file. One without a prefix is taken for one of the namespace
   * that holds for elements, since programs that build such files by hand leave the prefix out.
   */
  spellings(attribute: string): readonly string[] {
    const found = this.attributes.get(attribute);
    if (found !== undefined) return found;
    const colon = attribute.indexOf(':');
    const local = attribute.slice(colon + 1);
    const spellings: string[] = [];
    for (const [raw, prefix] of this.bindings) {
      if (prefix === attribute.slice(0, colon)) spellings.push(raw === '' ? local : `${raw}:${local}`);
    }
    this.attributes.set(attribute, spellings);
    return spellings;
  }
}
