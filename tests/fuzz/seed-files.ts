import { strFromU8, unzipSync } from 'fflate';
import type { SourceFormat } from '../../src/read/types.js';
import type { DescribedSheet } from '../read/golden/described-sheet.js';
import { goldenFormats } from '../read/golden/golden-formats.js';
import { goldenSheets, nursing } from '../read/golden/golden-sheets.js';
import { describedXlsStream } from '../read/golden/writers/write-xls.js';
import { zipParts } from '../read/workbook-builder.js';
import { container } from '../read/xls/biff-writer.js';
import type { ByteChange, Mutation } from './mutation.js';
import { byteChanges, truncation } from './mutations/byte-changes.js';
import { markupChanges, tokensOf } from './mutations/markup-changes.js';
import { quoteChanges } from './mutations/quote-changes.js';
import { changeChains, recordChanges, recordsOf } from './mutations/record-changes.js';
import { zipChanges } from './mutations/zip-changes.js';

/** A valid file of one format, and the ways to spoil it. */
export interface SeedFile {
  readonly name: string;
  readonly format: SourceFormat;
  readonly extension: string;
  readonly bytes: Buffer;
  readonly mutations: readonly Mutation[];
  /** Of a hundred files of the suite, so many are made of this one. */
  readonly share: number;
}

/** Forty people, wide, with a number of every length. */
const people: DescribedSheet = {
  name: '名册',
  rows: [
    ['序号', '姓名', '身份证号', ...Array.from({ length: 12 }, (_, month) => `${month + 1}月`)],
    ...Array.from({ length: 40 }, (_, at) => [
      at + 1,
      `甘${'一二三四五六七八九十'[at % 10] ?? ''}${at % 3 === 0 ? ' & "明"' : ''}`,
      `9901011990030700${10 + at}`,
      ...Array.from({ length: 12 }, (__, month) => (month % 4 === 3 ? null : 10 ** (at % 12) + month / 4)),
    ]),
  ],
  hiddenRows: [5, 6],
  hiddenColumns: [2],
};

const sheets: readonly DescribedSheet[] = [...goldenSheets, { ...people, hidden: true }];

const bytesMutations = (bytes: Buffer, duty: Mutation['duty'], changes: readonly ByteChange[]): Mutation[] =>
  changes.map(({ name, change }) => ({ name, duty, spoil: (random) => change(bytes, random) }));

const markupMutations = (
  text: string,
  language: 'xml' | 'html',
  pack: (text: string) => Uint8Array,
  part = '',
): Mutation[] => {
  const tokens = tokensOf(text);
  return markupChanges.map(({ name, duty, change }) => ({
    name: `${name}${part}`,
    duty: duty[language],
    spoil: (random) => pack(change(tokens, random).join('')),
  }));
};

/** Changes to a container as it is, and to its parts, which are then packed with true sizes and checksums. */
const zipMutations = (bytes: Buffer): Mutation[] => {
  const parts = unzipSync(bytes);
  const inside = Object.entries(parts).flatMap(([part, content]) => {
    if (!/(?:xml|rels)$/.test(part) || part.startsWith('[')) return [];
    const pack = (changed: string | Uint8Array): Uint8Array => zipParts({ ...parts, [part]: changed });
    const of = ` in ${part}`;
    const packed = (duty: Mutation['duty'], changes: readonly ByteChange[]): Mutation[] =>
      changes.map(({ name, change }) => ({
        name: `${name}${of}`,
        duty,
        spoil: (random) => pack(change(Buffer.from(content), random)),
      }));
    return [
      ...packed('any', byteChanges),
      ...packed('whole', [truncation]),
      ...markupMutations(strFromU8(content), 'xml', pack, of),
    ];
  });
  const outside = bytesMutations(bytes, 'same', [...byteChanges, truncation, ...zipChanges, ...zipChanges]);
  // The outside is one part among many, and the one that most often breaks.
  return [...outside, ...outside, ...inside];
};

const xlsMutations = (bytes: Buffer): Mutation[] => {
  const stream = describedXlsStream(sheets);
  const records = recordsOf(stream);
  const pack = (changed: Uint8Array): Buffer => container({ Workbook: changed });
  return [
    ...bytesMutations(bytes, 'any', byteChanges),
    ...bytesMutations(bytes, 'whole', [truncation, truncation]),
    ...bytesMutations(
      bytes,
      'any',
      Array(6).fill({ name: 'changes a chain', change: changeChains }) as ByteChange[],
    ),
    ...[truncation, ...byteChanges].map(({ name, change }) => ({
      name: `${name} in the stream`,
      duty: name === truncation.name ? ('whole' as const) : ('any' as const),
      spoil: (random: Parameters<Mutation['spoil']>[0]) => pack(change(stream, random)),
    })),
    ...recordChanges.map(({ name, duty, change }) => ({
      name,
      duty,
      spoil: (random: Parameters<Mutation['spoil']>[0]) => pack(Buffer.concat(change(records, random))),
    })),
  ];
};

const mutationsOf = (title: string, format: SourceFormat, bytes: Buffer): Mutation[] => {
  const plain = bytesMutations(bytes, 'any', byteChanges);
  const cut = bytesMutations(bytes, 'whole', [truncation]);
  const text = bytes.toString('utf8');
  switch (format) {
    case 'xlsx':
      return title.startsWith('encrypted')
        ? bytesMutations(bytes, 'same', [
            ...byteChanges,
            truncation,
            { name: 'changes a chain', change: changeChains },
          ])
        : zipMutations(bytes);
    case 'ods':
      return zipMutations(bytes);
    case 'xls':
      return xlsMutations(bytes);
    case 'html':
      return [...plain, ...cut, ...cut, ...markupMutations(text, 'html', (spoilt) => Buffer.from(spoilt))];
    case 'xml-spreadsheet':
      return [...plain, ...cut, ...cut, ...markupMutations(text, 'xml', (spoilt) => Buffer.from(spoilt))];
    case 'csv':
      return [
        ...plain,
        ...bytesMutations(bytes, 'any', [truncation]),
        ...(title.includes('utf-8') ? bytesMutations(bytes, 'whole', quoteChanges) : []),
      ];
  }
};

const shares: Readonly<Partial<Record<string, number>>> = { xlsx: 26, xls: 22, ods: 15, 'encrypted xlsx': 1 };

/** A seed for every format, made anew. */
export const seedFiles = (): readonly SeedFile[] =>
  goldenFormats.map(({ title, format, extension, isText, write }) => {
    const bytes = Buffer.from(write(isText ? [nursing] : sheets));
    return {
      name: title,
      format,
      extension,
      bytes,
      mutations: mutationsOf(title, format, bytes),
      share: shares[title] ?? 8,
    };
  });
