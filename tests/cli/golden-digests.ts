import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { z } from 'zod';

const place = z.object({ file: z.string(), sheet: z.string().nullable(), reason: z.string() });

const manifest = z.object({
  as_of: z.string(),
  as_of_origin: z.string(),
  rules: z.array(z.object({ rule: z.string(), outcome: z.string(), missing: z.array(z.string()) })),
  sources: z.array(
    z.object({
      file: z.string(),
      sheet: z.string(),
      dataset: z.string(),
      rows: z.number(),
      title_rows: z.number(),
      header_rows: z.number(),
      records: z.number(),
      record_rows: z.number(),
      total_rows: z.number(),
      blank_rows: z.number(),
      faulty_rows: z.number(),
      control_totals: z.record(z.string(), z.string()),
      stated_totals: z.array(
        z.object({
          row: z.number(),
          label: z.string(),
          covers: z.tuple([z.number(), z.number()]),
          sums: z.record(z.string(), z.string()),
          people: z.number().nullable(),
        }),
      ),
      unknown_headers: z.array(z.string()),
    }),
  ),
  rejected: z.array(place),
  skipped: z.array(place),
  gaps: z.array(
    z.object({
      rule: z.string(),
      dataset: z.string(),
      township: z.string(),
      about: z.string(),
      month: z.string().nullable(),
      people: z.number(),
    }),
  ),
  totals: z.object({ people: z.number(), records: z.number() }),
});

const readManifest = async (out: string): Promise<z.infer<typeof manifest>> =>
  manifest.parse(JSON.parse(await readFile(join(out, 'run.json'), 'utf8')));

const at = (file: string, sheet: string | null): string => (sheet === null ? file : `${file} / ${sheet}`);

/** What was read and what was not, a line each: sources with their row counts, files passed over, gaps, faults. */
const intakeDigest = async (out: string): Promise<readonly string[]> => {
  const run = await readManifest(out);
  return [
    `as of ${run.as_of} (${run.as_of_origin}), ${run.totals.people} people, ${run.totals.records} records`,
    ...run.sources.flatMap(sourceLines),
    ...run.rejected.map(({ file, sheet, reason }) => `rejected ${at(file, sheet)}: ${reason}`),
    ...run.skipped.map(({ file, reason }) => `skipped ${file}: ${reason}`),
    ...run.gaps.map(
      (gap) =>
        `gap ${gap.rule}: ${gap.dataset} ${gap.township} ${gap.about} ${gap.month ?? ''}: ${gap.people} people`,
    ),
    ...(await faultLines(out)),
  ];
};

type Source = z.infer<typeof manifest>['sources'][number];

/** A source with its kinds of rows, which must add up to its rows, and what its rows of totals say. */
const sourceLines = (one: Source): readonly string[] => {
  const parts = [
    one.title_rows,
    one.header_rows,
    one.record_rows,
    one.total_rows,
    one.blank_rows,
    one.faulty_rows,
  ];
  if (parts.reduce((sum, rows) => sum + rows, 0) !== one.rows) {
    throw new Error(`${at(one.file, one.sheet)}: ${one.rows} rows, but ${parts.join(' + ')}`);
  }
  const several = one.records === one.record_rows ? '' : ` (${one.records} records)`;
  return [
    `source ${at(one.file, one.sheet)}: ${one.dataset}, ${one.rows} rows = ${one.title_rows} title + ` +
      `${one.header_rows} header + ${one.record_rows} records${several} + ${one.total_rows} total + ` +
      `${one.blank_rows} blank + ${one.faulty_rows} not used` +
      listed('; sums', Object.entries(one.control_totals).flat()) +
      listed('; not understood', one.unknown_headers),
    ...one.stated_totals.map(
      ({ row, label, covers: [first, last], sums, people }) =>
        `  row ${row} ${label} of rows ${first}-${last}` +
        listed(' says', [...Object.entries(sums).flat(), ...(people === null ? [] : [`${people} people`])]),
    ),
  ];
};

const listed = (heading: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `${heading}: ${items.join(' ')}`;

/** The list of faults as the workbook shows it: what a clerk reads. */
const faultLines = async (out: string): Promise<readonly string[]> => {
  const sheets = await sheetsOf(join(out, 'report.xlsx'));
  const rows = sheets.get('数据问题') ?? sheets.get('Data problems') ?? [];
  const header = rows.findIndex((row) => row[2] === '行号' || row[2] === 'Row');
  if (header < 0) return [];
  return rows
    .slice(header + 1)
    .filter(([file]) => (file ?? '').trim() !== '')
    .map(
      ([file, sheet, row, column, value, effect, problem]) =>
        `fault [${effect ?? ''}] ${at(file ?? '', sheet ?? null)} ${row ?? ''} ${column ?? ''} «${value ?? ''}»: ${problem ?? ''}`,
    );
};

/** Every cell of a workbook as text, by sheet. */
export const sheetsOf = async (
  path: string,
): Promise<ReadonlyMap<string, readonly (readonly (string | undefined)[])[]>> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return new Map(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      Array.from({ length: sheet.rowCount }, (_, index) => {
        const row = sheet.getRow(index + 1);
        return Array.from({ length: row.cellCount }, (__, column) => {
          const { text } = row.getCell(column + 1);
          return text === '' ? undefined : text;
        });
      }).filter((row) => row.some((text) => text !== undefined)),
    ]),
  );
};

const finding = z.object({
  rule: z.string(),
  confidence: z.string(),
  also: z.array(z.string()),
  name: z.string().nullable(),
  id_number: z.string().nullable(),
  township: z.string().nullable(),
  about: z.string(),
  months: z.array(z.string()),
  amount: z.string().nullable(),
  evidence: z.array(z.object({ file: z.string(), sheet: z.string(), row: z.number() })),
});

/** The findings, a line each, without their sentences: those stand in the case `simple-county`. */
const findingsDigest = async (out: string): Promise<readonly string[]> => {
  const text = await readFile(join(out, 'findings.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const one = finding.parse(JSON.parse(line));
      const where = one.evidence.map(({ file, sheet, row }) => `${file}/${sheet}:${row}`).join(' ');
      return [
        one.rule,
        one.confidence,
        ...(one.also.length === 0 ? [] : [`also ${one.also.join(' ')}`]),
        one.name ?? '-',
        one.id_number ?? '-',
        one.township ?? '-',
        one.about || '-',
        one.months.join(' ') || '-',
        one.amount ?? '-',
        where,
      ].join(' | ');
    });
};

/** Which rules were judged and which were not, and for want of what. */
const rulesDigest = async (out: string): Promise<readonly string[]> => {
  const run = await readManifest(out);
  return run.rules.map(({ rule, outcome, missing }) => `${rule}: ${outcome}${listed('', missing)}`);
};

const digests: ReadonlyMap<string, (out: string) => Promise<readonly string[]>> = new Map([
  ['intake.txt', intakeDigest],
  ['findings.txt', findingsDigest],
  ['rules.txt', rulesDigest],
]);

/** A digest of a result by its name, or the file of the result of that name. */
export const readOutput = async (out: string, name: string): Promise<string> => {
  const digest = digests.get(name);
  if (digest === undefined) return readFile(join(out, name), 'utf8');
  return (await digest(out)).map((line) => `${line.trimEnd()}\n`).join('');
};
