import type { Random } from '../../../src/sample/random.js';
import type { Duty } from '../mutation.js';

/** A spoiler of a text of tags. */
export interface MarkupChange {
  readonly name: string;
  /** What a reader owes it in XML, where every tag counts, and in HTML, where end tags may be missing. */
  readonly duty: { readonly xml: Duty; readonly html: Duty };
  readonly change: (tokens: string[], random: Random) => string[];
}

/** Tags, and the text between them. */
export const tokensOf = (text: string): string[] => text.match(/<[^>]*>|[^<]+/g) ?? [];

const indexesOf = (tokens: readonly string[], pattern: RegExp): number[] =>
  tokens.flatMap((token, at) => (pattern.test(token) ? [at] : []));

const replacing = (tokens: string[], at: number, ...others: string[]): string[] =>
  tokens.with(at, others.join(''));

/** Changes one token that matches; all as it was where there is none. */
const changing =
  (pattern: RegExp, change: (token: string, random: Random) => string) =>
  (tokens: string[], random: Random): string[] => {
    const found = indexesOf(tokens, pattern);
    if (found.length === 0) return tokens;
    const at = random.pick(found);
    return replacing(tokens, at, change(tokens[at] ?? '', random));
  };

const END_TAG = /^<\//;
const START_TAG = /^<[a-zA-Z][^>]*[^/]>$/;
const ATTRIBUTE = /\s[\w:]+="[^"]*"/g;
const HUGE = ['999999999999', '4294967296', '2147483648', '1048577', '-1', '0', '1e308', '65536', 'NaN', ''];

const exchangeAttributes = (tokens: string[], random: Random): string[] => {
  const found = indexesOf(tokens, /^<[a-zA-Z][^>]*="/);
  if (found.length < 2) return tokens;
  const [one, other] = [random.pick(found), random.pick(found)];
  const [first, second] = [
    tokens[one]?.match(ATTRIBUTE)?.[0] ?? '',
    tokens[other]?.match(ATTRIBUTE)?.at(-1) ?? '',
  ];
  return tokens
    .with(one, tokens[one]?.replace(first, second) ?? '')
    .with(other, tokens[other]?.replace(second, first) ?? '');
};

const both = (duty: Duty): MarkupChange['duty'] => ({ xml: duty, html: duty });

/** Changes to the tags and texts of XML and HTML. */
export const markupChanges: readonly MarkupChange[] = [
  { name: 'drops an end tag', duty: both('whole'), change: changing(END_TAG, () => '') },
  { name: 'drops a start tag', duty: { xml: 'whole', html: 'any' }, change: changing(START_TAG, () => '') },
  {
    name: 'renames a start tag',
    duty: { xml: 'whole', html: 'any' },
    change: changing(START_TAG, (tag) => tag.replace(/^<(\S)/, '<x$1')),
  },
  {
    name: 'renames an end tag',
    duty: both('whole'),
    change: changing(END_TAG, (tag) => tag.replace('</', '</x')),
  },
  {
    name: 'makes an end tag a start tag',
    duty: { xml: 'whole', html: 'any' },
    change: changing(END_TAG, (tag) => tag.replace('</', '<')),
  },
  {
    name: 'closes a start tag at once',
    duty: { xml: 'whole', html: 'any' },
    change: changing(START_TAG, (tag) => tag.replace('>', '/>')),
  },
  { name: 'exchanges attributes', duty: both('any'), change: exchangeAttributes },
  {
    name: 'makes a number huge',
    duty: both('any'),
    change: changing(/="\d+"/, (tag, random) => tag.replace(/="\d+"/, `="${random.pick(HUGE)}"`)),
  },
  {
    name: 'makes a reference wrong',
    duty: { xml: 'whole', html: 'any' },
    change: changing(/\sr="[A-Z]*\d+"/, (tag, random) =>
      tag.replace(
        /\sr="[A-Z]*\d+"/,
        ` r="${random.pick(['A1', 'XFE1', '1', '7', 'C2000000', 'ZZZZ1', '0', ''])}"`,
      ),
    ),
  },
  {
    name: 'drops an attribute',
    duty: both('any'),
    change: changing(/="/, (tag) => tag.replace(/\s[\w:]+="[^"]*"/, '')),
  },
  {
    name: 'drops a quote',
    duty: { xml: 'whole', html: 'any' },
    change: changing(/^<[^?].*="/, (tag) => tag.replace('"', '')),
  },
  {
    name: 'drops the end of a tag',
    duty: { xml: 'whole', html: 'any' },
    change: changing(/>$/, (tag) => tag.slice(0, -1)),
  },
  {
    name: 'begins a comment',
    duty: both('whole'),
    change: changing(
      START_TAG,
      (tag, random) => `${random.pick(['<!--', '<![CDATA[', '<?x ', '<!x '])}${tag}`,
    ),
  },
  {
    name: 'puts in an entity',
    duty: { xml: 'whole', html: 'whole' },
    change: changing(/^[^<\s]/, (text, random) =>
      random
        .pick(['&xxe;', '&#0;', '&#x110000;', '&#xd800;', '&', '&amp', '&#99999999999999999999;'])
        .concat(text),
    ),
  },
  {
    name: 'declares entities',
    duty: { xml: 'whole', html: 'any' },
    change: (tokens) => [
      '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>',
      ...tokens,
    ],
  },
  {
    name: 'nests deeply',
    duty: both('any'),
    change: changing(START_TAG, (tag, random) => {
      const name = random.pick(['x', 'r', 'table', 'div', 'is', 'row']);
      const depth = random.pick([10, 300, 20_000]);
      return tag + `<${name}>`.repeat(depth) + `</${name}>`.repeat(random.chance(0.5) ? depth : 0);
    }),
  },
  {
    name: 'doubles an element',
    duty: both('any'),
    change: (tokens, random) => {
      const at = random.between(0, Math.max(0, tokens.length - 1));
      const length = random.between(1, 12);
      return [
        ...tokens.slice(0, at + length),
        ...tokens.slice(at, at + length),
        ...tokens.slice(at + length),
      ];
    },
  },
];
