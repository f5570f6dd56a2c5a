import type { Fault } from '../../src/fault.js';
import { message } from '../../src/messages/catalogue.js';
import type { Lang } from '../../src/messages/text.js';
import type { LinkRow, ReportModel, SourceReport } from '../../src/report/model.js';
import type { Finding, RuleHeader, RuleResult } from '../../src/rules/types.js';

/** Month number of a year and month. */
export const month = (year: number, monthOfYear: number): number => year * 12 + monthOfYear - 1;

/** A rule that pays too much, unless told otherwise. */
export const sampleHeader = (more: Partial<RuleHeader> = {}): RuleHeader => ({
  id: 'cert-expired-paid',
  group: 'certificate',
  title: { zh: '残疾人证过期仍发放补贴', en: 'Subsidy paid on an expired certificate' },
  kind: 'conflict',
  severity: 'high',
  stake: 'difference',
  departments: { lead: 'civil-affairs', support: ['disabled-federation'] },
  basis: ['国发〔2015〕52号'],
  why: { zh: '证件到期的次月起不再符合发放条件。', en: 'Nothing is payable from the month after the end.' },
  falseAlarms: { zh: '已换证但新证未录入名册。', en: 'Renewed, but not yet in the registry.' },
  ...more,
});

export const sampleResult = (more: Partial<RuleResult> = {}): RuleResult => ({
  header: sampleHeader(),
  hash: 'a'.repeat(64),
  outcome: { kind: 'found', findings: 1, lookedAt: 1200 },
  lookedAtLabel: '发放记录',
  notJudged: 0,
  withoutOptional: [],
  cautions: [],
  milliseconds: 12,
  ...more,
});

/** One finding about an invented person whose number begins with 99. */
export const sampleFinding = (more: Partial<Finding> = {}): Finding => ({
  findingId: 'f00000000001',
  rule: 'cert-expired-paid',
  kind: 'conflict',
  severity: 'high',
  confidence: 'certain',
  also: [],
  personId: 'p0001',
  name: '柳青禾',
  idNumber: '990101198001010018',
  certNumber: '99010119800101001842',
  township: '柳河镇',
  village: '东岭村',
  about: 'living',
  aboutLabel: '困难残疾人生活补贴',
  months: [month(2026, 6), month(2026, 7), month(2026, 8)],
  amountFen: 24_000,
  moneySide: 'overpaid',
  rate: null,
  message: '困难残疾人生活补贴：残疾人证2026年5月31日到期，2026年6月-8月仍发放240.00元',
  notes: [],
  basis: ['国发〔2015〕52号'],
  evidence: [
    { dataset: 'registry', file: '残联/持证人.xlsx', sheet: 'Sheet1', row: 12 },
    { dataset: 'subsidy', file: '民政/2026年6月.xlsx', sheet: '生活补贴', row: 5 },
    { dataset: 'subsidy', file: '民政/2026年6月.xlsx', sheet: '生活补贴', row: 9 },
  ],
  ...more,
});

export const sampleSource = (more: Partial<SourceReport> = {}): SourceReport => ({
  file: '民政/2026年6月.xlsx',
  sheet: '生活补贴',
  dataset: 'subsidy',
  datasetTitle: '残疾人两项补贴发放',
  sha256: 'b'.repeat(64),
  rows: 105,
  titleRows: 1,
  headerRows: 1,
  records: 100,
  recordRows: 100,
  totalRows: 1,
  blankRows: 1,
  faultyRows: 1,
  hiddenRows: 0,
  faults: 2,
  controlTotals: [{ field: 'amount', label: '补贴金额', fen: 800_050 }],
  statedTotals: [
    {
      ...{ row: 103, label: '合计', firstRow: 3, lastRow: 102, people: 100 },
      sums: [{ field: 'amount', label: '补贴金额', fen: 800_000 }],
    },
  ],
  unknownHeaders: ['民族'],
  ...more,
});

export const sampleFault = (more: Partial<Fault> = {}): Fault => ({
  code: 'schema.not-yaml-hint',
  scope: 'cell',
  effect: 'partly',
  file: '民政/2026年6月.xlsx',
  sheet: '生活补贴',
  row: 17,
  column: '身份证号',
  value: '=990101',
  message: message('schema.not-yaml-hint'),
  ...more,
});

export const sampleLink = (more: Partial<LinkRow> = {}): LinkRow => ({
  dataset: 'registry',
  file: '残联/持证人.xlsx',
  sheet: 'Sheet1',
  row: 12,
  slot: 0,
  personId: 'p0001',
  confidence: 'certain',
  weight: -1.5,
  reasons: '姓名相同 +4.10，同乡镇 +1.20',
  ...more,
});

const datasets: Readonly<Record<string, string>> = {
  registry: '残疾人证登记',
  subsidy: '残疾人两项补贴发放',
  education: '学籍',
  medical_insurance: '医疗保险参保',
};

/** A small whole model; parts are replaced as a test needs. `links` gives the rows of links.csv. */
export const sampleModel = (
  {
    linkRows = [sampleLink()],
    ...more
  }: Partial<ReportModel> & { readonly linkRows?: readonly LinkRow[] } = {},
  lang: Lang = 'zh',
): ReportModel => ({
  lang,
  version: '0.1.0',
  engine: { name: 'duckdb', version: '1.5.5', rules: 'locked' },
  asOf: '2026-09-30',
  asOfOrigin: 'latest-payment-month',
  keyOrigin: 'fixed',
  workspace: { file: 'bidui.yaml', sha256: 'd'.repeat(64) },
  ownDatasets: [],
  inputFolder: '2026-09',
  policyName: 'default',
  policy: [
    {
      parameter: 'expiry_grace_months',
      label: '到期宽限月数',
      value: 0,
      unit: 'month',
      origin: 'default',
      source: '国发〔2015〕52号',
      since: '2016-01-01',
      until: null,
    },
  ],
  sources: [sampleSource()],
  sieved: [],
  sieveAbove: 1_000_000,
  linking: {
    ...{ weights: 'shipped', comparedPairs: 37, expectedMatches: 5, randomPairs: 50_000 },
    ...{ groupLimit: 1000, capped: [] },
  },
  longFaults: null,
  rejected: [],
  skipped: [],
  rules: [sampleResult()],
  findings: [sampleFinding()],
  metRates: [],
  faults: [],
  gaps: [],
  review: { pairs: [], more: 0 },
  decisions: null,
  lastRun: null,
  money: { paidWronglyFen: 24_000, unpaidFen: 0 },
  townships: [{ township: '柳河镇', people: 500 }],
  people: 1200,
  records: 4800,
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract is asynchronous, the sample is not
  links: async function* () {
    yield linkRows;
  },
  timings: { read: 100, link: 50 },
  labels: {
    dataset: (name) => datasets[name] ?? name,
    department: (name) => (name === 'civil-affairs' ? '民政' : name),
    about: (_rule, about) => (about === 'living' ? '困难残疾人生活补贴' : about),
  },
  ...more,
});
