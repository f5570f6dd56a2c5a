import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const office = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** In CI the office is installed, so that nothing is skipped there for want of it. */
const mayBeSkipped = office === undefined && !process.env['CI'];
if (mayBeSkipped)
  process.stderr.write('skipped: LibreOffice is not installed, report.xlsx is not opened in it\n');

describe.skipIf(mayBeSkipped)('report.xlsx of the sample county in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-office-'));
  const out = join(folder, 'out');

  beforeAll(() => {
    const cli = join(root, 'dist/bin/bidui.js');
    execFileSync(process.execPath, [
      cli,
      'run',
      join(root, 'samples/county/rolls'),
      '--out',
      out,
      '--lang',
      'zh',
      '--quiet',
    ]);
    // One csv a sheet, named after the workbook and the sheet.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    execFileSync(
      office ?? 'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        join(out, 'report.xlsx'),
      ],
      { stdio: 'ignore', timeout: 100_000 },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const sheet = (name: string): string => readFileSync(join(folder, `report-${name}.csv`), 'utf8');

  it('opens every sheet', () => {
    const sheets = readdirSync(folder).filter((file) => file.endsWith('.csv'));
    expect(sheets.length).toBeGreaterThanOrEqual(16 + 4);
    expect(existsSync(join(folder, 'report-汇总.csv'))).toBe(true);
  });

  it('shows every finding on the sheet of its rule, with its number whole', () => {
    const findings = readFileSync(join(out, 'findings.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { finding_id: string; rule: string; id_number: string });
    const expired = findings.filter(({ rule }) => rule === 'cert-expired-paid');
    const text = sheet('残疾人证过期仍发放补贴');
    expect(expired.length).toBeGreaterThan(0);
    for (const { finding_id, id_number } of expired) {
      expect(text).toContain(finding_id);
      expect(text).toContain(id_number);
    }
  });

  it('finds no formula error anywhere', () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(
        /#(REF|NAME|VALUE|DIV\/0|N\/A)[!?]?|Err:\d+/,
      );
    }
  });
});
