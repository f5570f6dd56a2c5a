import { describe, expect, it } from 'vitest';
import { inventCounty } from '../../src/sample/population.js';
import { planRolls } from '../../src/sample/rolls/rolls.js';
import type { Cell, SheetPlan } from '../../src/sample/rolls/sheet.js';

type Row = Record<string, string>;

/** A sheet with its rows made, as text by header. */
interface Sheet {
  readonly path: string;
  readonly headers: readonly string[];
  readonly lengths: ReadonlySet<number>;
  readonly rows: readonly Row[];
}

const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'object' ? cell.date : String(cell);

const readSheet = (path: string, { headers, rows }: SheetPlan): Sheet => {
  const cells = [...rows];
  return {
    path,
    headers,
    lengths: new Set(cells.map((row) => row.length)),
    rows: cells.map((row) => Object.fromEntries(headers.map((header, at) => [header, textOf(row[at])]))),
  };
};

const county = inventCounty(2400, 77);
const sheets = planRolls(county, 77).flatMap(({ path, sheets: plans }) =>
  plans.filter(({ isExplanation }) => isExplanation !== true).map((plan) => readSheet(path, plan)),
);

const numberHeaders = ['身份证号', '身份证号码', '公民身份号码', '证件号码', '身份证件号', '户主身份证号'];
const certificateHeaders = ['残疾人证号', '残疾证号', '残疾人证号码', '残疾证编号', '残疾生证号'];
const accountHeaders = ['银行账号', '一卡通账号', '银行卡号'];

const firstOf = (row: Row, headers: readonly string[]): string | undefined =>
  headers.map((header) => row[header]).find((cell) => cell !== undefined);

/** The characters of a number without harmless noise. */
const bare = (text = ''): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9X]/g, '');

const people = new Map(county.persons.map((person) => [person.idNumber, person]));
const bareName = (text = ''): string => text.replaceAll(/[\s•・.·]/g, '');

/** The person whose number and name the row has; undefined where it has a wrong number or somebody else's. */
const ownerOf = (row: Row): (typeof county.persons)[number] | undefined => {
  const person = people.get(bare(firstOf(row, numberHeaders)));
  const name = Object.entries(row).find(([header]) => /^(?!户主|监护人|开户人).*姓名$/.test(header))?.[1];
  return name === undefined || bareName(person?.name) === bareName(name) ? person : undefined;
};

describe('the rolls', () => {
  it('are as wide as those of offices, with a different header for every column', () => {
    const narrow = sheets.filter(({ headers }) => headers.length < 20);
    expect(narrow.map(({ path, headers }) => `${path}: ${headers.length}`)).toEqual([]);
    for (const { headers } of sheets) expect(new Set(headers).size).toBe(headers.length);
  });

  it('have a cell for every column in every row', () => {
    for (const { headers, lengths } of sheets) expect([...lengths]).toEqual([headers.length]);
  });

  it('leave cells blank here and there, and no column that is needed altogether', () => {
    const subsidies = sheets.filter(({ path }) => path.includes('两项补贴/'));
    const certificates = subsidies.flatMap(({ rows }) =>
      rows.map((row) => firstOf(row, certificateHeaders) ?? ''),
    );
    const blank = certificates.filter((each) => each === '').length / certificates.length;
    expect(blank).toBeGreaterThan(0.1);
    expect(blank).toBeLessThan(0.35);
  });
});

describe('a certificate number', () => {
  it('stands beside no wrong number and no number of somebody else, but in the registry and where a story tells so', () => {
    const explained = new Set(
      county.persons.flatMap(({ life }) =>
        [...life.payments, ...life.schooling, ...life.retrofits, ...life.rehab].flatMap(({ slip }) =>
          slip?.hasCertificate === true ? (slip.number ?? []) : [],
        ),
      ),
    );
    expect(explained.size).toBeGreaterThanOrEqual(6);
    const others = sheets.filter(({ path }) => !path.includes('登记台账'));
    const telling = others.flatMap(({ path, rows }) =>
      rows.flatMap((row) => {
        const certificate = bare(firstOf(row, certificateHeaders));
        const number = bare(firstOf(row, numberHeaders));
        if (certificate === '' || certificate.startsWith(number) || explained.has(number)) return [];
        const oldForm = certificate.slice(0, 6) + certificate.slice(8, 17);
        return number === oldForm ? [] : [`${path}: ${number} beside ${certificate}`];
      }),
    );
    expect(telling).toEqual([]);
  });

  it('is one of the person’s own', () => {
    for (const { rows } of sheets) {
      for (const row of rows) {
        const certificate = bare(firstOf(row, certificateHeaders)).slice(0, 20);
        const person = ownerOf(row);
        if (certificate === '' || person === undefined) continue;
        const own = person.life.certificates.map(
          // A story may have it written wrongly in the registry.
          ({ category, level, slip }) => slip?.certificate ?? `${person.idNumber}${category}${level}`,
        );
        expect(own).toContain(certificate);
      }
    }
  });
});

describe('what stands beside a number', () => {
  it('agrees with it: birth date and sex, but where a story says otherwise', () => {
    let compared = 0;
    const contradicted: string[] = [];
    for (const { rows } of sheets) {
      for (const row of rows) {
        const number = bare(firstOf(row, numberHeaders));
        // Rolls about a household carry the householder's number; there is no birth date on them.
        if (number.length !== 18 || !people.has(number)) continue;
        const birth = (row['出生日期'] ?? '').replaceAll('-', '');
        if (birth !== '' && birth !== number.slice(6, 14)) contradicted.push(number);
        const sex = row['性别'];
        if (sex !== undefined && sex !== (Number(number[16]) % 2 === 1 ? '男' : '女'))
          contradicted.push(number);
        compared += 1;
      }
    }
    const told = [...county.cast].filter(([, { finds }]) => finds.includes('id-attributes'));
    expect(contradicted.sort()).toEqual(told.map(([{ idNumber }]) => idNumber).sort());
    expect(told.length).toBeGreaterThan(4);
    expect(compared).toBeGreaterThan(2500);
  });

  it('is an account of nineteen digits that is the person’s in every month and nobody else’s', () => {
    const owners = new Map<string, string>();
    for (const { rows } of sheets.filter(({ path }) => path.includes('两项补贴/'))) {
      for (const row of rows) {
        const account = firstOf(row, accountHeaders) ?? '';
        expect(account).toMatch(/^9900[0-9]{15}$/);
        const person = ownerOf(row);
        if (person === undefined) continue;
        expect(owners.get(account) ?? person.idNumber).toBe(person.idNumber);
        owners.set(account, person.idNumber);
      }
    }
    expect(new Set(owners.values()).size).toBe(owners.size);
    expect(owners.size).toBeGreaterThan(100);
  });
});
