import { parseHeader, type HeaderUnit } from './header.js';
import { coreOfGroup, meaningOfGroup, repeatsPerson } from './header-groups.js';

/** One way in which the header of a column may be spelled. */
export interface HeaderSpelling {
  /** Comparison key. */
  readonly key: string;
  /** False if words above the column were left out that may change what it means. */
  readonly isSure: boolean;
}

/** The header of one column: its own words, and those of the groups above it. */
export interface HeaderColumn {
  /** 0-based. */
  readonly index: number;
  /** As a person would say it, the outermost group first: `补贴/生活补贴`. */
  readonly text: string;
  /** The texts from the outermost group to the column's own. */
  readonly parts: readonly string[];
  /** Comparison keys of `parts`. */
  readonly keys: readonly string[];
  /** The ways to read it, the most exact first. */
  readonly spellings: readonly HeaderSpelling[];
  readonly unit: HeaderUnit | null;
}

/** The longest cell that is still looked at as a header; longer ones are instructions. */
const longestHeader = 60;

/**
 * The header of a column from the texts above it, outermost first. The groups are part of the meaning: 户主 above 姓名 is
 * 户主姓名. A group may be left out only where it does not speak of somebody or something else.
 */
export const headerColumn = (index: number, texts: readonly string[]): HeaderColumn => {
  const parts = texts
    .map((text) => text.trim())
    .filter((text, at, all) => text !== '' && text !== all[at - 1]);
  const parsed = parts.map((part) =>
    part.length > longestHeader ? { key: '', unit: null } : parseHeader(part),
  );
  const keys = parsed.map(({ key }) => key);
  return {
    ...{ index, parts, keys },
    text: parts.join('/'),
    spellings: spellingsOf(keys),
    unit: parsed.findLast(({ unit }) => unit !== null)?.unit ?? null,
  };
};

const spellingsOf = (keys: readonly string[]): readonly HeaderSpelling[] => {
  const own = keys.at(-1);
  if (own === undefined || own === '') return [];
  const spellings = new Map<string, HeaderSpelling>();
  const add = (key: string, isSure: boolean): void => {
    if (key !== '' && !spellings.has(key)) spellings.set(key, { key, isSure });
  };
  for (const kept of subsets(keys.slice(0, -1))) {
    const dropped = kept.dropped.map((group) =>
      repeatsPerson(group, own) ? 'neutral' : meaningOfGroup(group),
    );
    if (dropped.includes('other')) continue;
    const isSure = !dropped.includes('unknown');
    add([...kept.groups, own].join(''), isSure);
    add([...kept.groups.map(coreOfGroup), own].join(''), isSure);
  }
  return [...spellings.values()];
};

interface Kept {
  readonly groups: readonly string[];
  readonly dropped: readonly string[];
}

/** Every choice of groups to keep, those that keep most first, the inner ones before the outer ones. */
const subsets = (groups: readonly string[]): readonly Kept[] => {
  const [outer, ...inner] = groups;
  if (outer === undefined) return [{ groups: [], dropped: [] }];
  const rest = subsets(inner);
  const all = [
    ...rest.map((kept) => ({ groups: [outer, ...kept.groups], dropped: kept.dropped })),
    ...rest.map((kept) => ({ groups: kept.groups, dropped: [outer, ...kept.dropped] })),
  ];
  return all.sort((a, b) => a.dropped.length - b.dropped.length);
};
