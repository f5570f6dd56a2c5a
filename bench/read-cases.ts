import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Subject } from './measure.js';
import { writeBigCsv } from './write-csv.js';
import { writeBigHtml } from './write-html.js';
import { writeBigXls } from './write-xls.js';
import { writeBigXlsx } from './write-xlsx.js';

/** What a file may cost; only what is given is judged. */
export interface Target {
  /** Of the peer's CPU time. */
  readonly share?: number;
  readonly cpuSeconds?: number;
  readonly megabytes?: number;
}

/** A file, how we read it and how somebody else does. */
export interface ReadCase {
  readonly id: string;
  readonly title: string;
  readonly target: Target;
  /** Writes the file into the folder; our own reader first, then the peer, if there is one. */
  readonly prepare: (folder: string) => Promise<readonly [Subject, Subject?]>;
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const own = (name: string, ...args: readonly string[]): Subject => ({
  name: 'bidui',
  args: [script(name), ...args],
});

const xlsx =
  (rows: number, texts: 'shared' | 'inline', columns = 'all') =>
  async (folder: string): Promise<readonly [Subject, Subject]> => {
    const path = join(folder, 'roll.xlsx');
    const { cells, checksum } = await writeBigXlsx(path, rows, texts);
    const expected = columns === 'all' ? [String(cells), String(checksum)] : ['-', '-'];
    return [
      own('xlsx-subject.mjs', path, columns, ...expected),
      { name: 'hucre', args: [script('hucre-subject.mjs'), path, String(cells)] },
    ];
  };

/** All files, in the order in which they are read. */
export const readCases: readonly ReadCase[] = [
  {
    id: 'xlsx-200k',
    title: 'xlsx, 200,000 rows x 14 columns, shared strings',
    target: { share: 1 / 4, megabytes: 250 },
    prepare: xlsx(200_000, 'shared'),
  },
  {
    id: 'xlsx-200k-inline',
    title: 'the same with texts in the cells',
    target: { megabytes: 250 },
    prepare: xlsx(200_000, 'inline'),
  },
  {
    id: 'xlsx-200k-narrow',
    title: 'shared strings, 4 columns wanted of 14 (the peer reads all)',
    target: { share: 1 / 4, megabytes: 250 },
    prepare: xlsx(200_000, 'shared', '1,2,4,9'),
  },
  {
    id: 'xlsx-1m',
    title: 'xlsx, 1,000,000 rows x 14 columns, shared strings',
    target: { share: 1 / 8, megabytes: 400 },
    prepare: xlsx(1_000_000, 'shared'),
  },
  {
    id: 'xls-50k',
    title: 'xls (BIFF8), 50,000 rows',
    target: { cpuSeconds: 4, megabytes: 200 },
    prepare: async (folder) => {
      const path = join(folder, 'roll.xls');
      await writeBigXls(path, 50_000);
      return [own('xls-subject.mjs', path)];
    },
  },
  {
    id: 'html-50k',
    title: 'HTML table saved as .xls, 50,000 rows x 14 columns',
    target: { cpuSeconds: 6, megabytes: 105 },
    prepare: async (folder) => {
      const path = join(folder, 'page.xls');
      await writeBigHtml(path, 50_000);
      return [own('xls-subject.mjs', path)];
    },
  },
  {
    id: 'csv-5m',
    title: 'csv, 5,000,000 rows x 6 columns; ours recognised, mapped and normalised, the peer reads alone',
    target: { share: 1 },
    prepare: async (folder) => {
      const path = join(folder, '医保参保名单.csv');
      await writeBigCsv(path, 5_000_000);
      return [
        own('csv-subject.mjs', path),
        { name: 'papaparse', args: [script('papaparse-subject.mjs'), path, 'chunk'] },
      ];
    },
  },
];
