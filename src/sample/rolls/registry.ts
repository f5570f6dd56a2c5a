import type { Day } from '../calendar.js';
import { particularsOf, type Particulars } from '../particulars.js';
import {
  householderOf,
  type Certificate,
  type CertificateStatus,
  type Person,
  type StatusReason,
} from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import {
  birthOn,
  categoryText,
  chineseDate,
  compactDate,
  dottedDate,
  levelText,
  realDate,
  sexOn,
  sexText,
  Spelling,
} from './spelling.js';

const statusNames: Readonly<Record<CertificateStatus, string>> = {
  normal: '正常',
  frozen: '冻结',
  cancelled: '注销',
  expired: '过期',
  lost: '遗失',
  'no-longer-disabled': '脱残',
  deceased: '死亡',
  'moved-out': '迁出',
};

const reasonNames: Readonly<Record<StatusReason, string>> = {
  death: '死亡',
  'moved-out': '户口迁出',
  'no-longer-disabled': '不再符合残疾标准',
  voluntary: '本人申请',
  reissued: '换证',
};

interface Entry {
  readonly person: Person;
  readonly certificate: Certificate;
  readonly particulars: Particulars;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const certificate of person.life.certificates) {
      const particulars = particularsOf(person);
      for (let copy = 0; copy < (certificate.copies ?? 1); copy += 1)
        yield { person, certificate, particulars };
    }
  }
}

const firstIssued = ({ life }: Person): Day | null =>
  life.certificates
    .map(({ issuedOn }) => issuedOn)
    .reduce((first, each) => (first === null || (each !== null && each < first) ? each : first), null);

/** What the certificate was issued for, as the certificate system calls it. */
const occasion = ({ person, certificate }: Entry): string => {
  if (certificate.suffix !== undefined) return '残损（遗失）换发';
  const { certificates } = person.life;
  const before = certificates[certificates.indexOf(certificate) - 1];
  if (before === undefined) return '新申请';
  return before.level === certificate.level ? '期满换领' : '等级变更';
};

/** Seeing, hearing and the limbs can fail on one side or on both. */
const sideOf = ({ person, certificate: { category } }: Entry): string | null => {
  if (category !== 1 && category !== 2 && category !== 4) return null;
  return person.order % 3 === 0 ? '单侧' : '双侧';
};

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['残疾人姓名', ({ person, certificate }) => spelling.name(person, certificate.slip)],
  ['性别', ({ person, certificate }) => sexText(sexOn(person, certificate.slip))],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['出生日期', ({ person, certificate }) => compactDate(birthOn(person, certificate.slip))],
  ['身份证号', ({ person, certificate }) => spelling.number(person, certificate.slip)],
  [
    '残疾人证号',
    ({ person, certificate }) =>
      certificate.slip?.certificate === undefined
        ? spelling.certificate(person, certificate)
        : certificate.slip.certificate,
  ],
  ['残疾类别', ({ certificate }) => categoryText(certificate.category)],
  ['残疾等级', ({ certificate }) => levelText(certificate.level)],
  ['双侧或单侧', sideOf],
  ['发证日期', ({ certificate }) => realDate(certificate.issuedOn)],
  ['有效期至', ({ certificate }) => certificate.validTo],
  ['证件状态', ({ certificate }) => statusNames[certificate.status]],
  ['状态变更日期', ({ certificate }) => chineseDate(certificate.statusDate)],
  ['注销原因', ({ certificate: { reason } }) => (reason === null ? null : reasonNames[reason])],
  ['初次申领日期', ({ person }) => dottedDate(firstIssued(person))],
  ['业务申请类型', occasion],
  ['户口类别', ({ particulars }) => particulars.residence],
  ['婚姻状况', ({ particulars }) => particulars.marriage],
  ['文化程度', ({ particulars }) => particulars.schooling],
  ['工作/就业', ({ particulars }) => particulars.work],
  ['户籍地址', ({ particulars }) => particulars.address],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['监护人姓名', ({ particulars }) => particulars.guardian?.name ?? null],
  [
    '监护人电话',
    ({ particulars: { guardian } }) => (guardian === null ? null : particularsOf(guardian).phone),
  ],
  ['户主姓名', ({ person }) => householderOf(person.household).name],
  ['户主身份证号', ({ person }) => householderOf(person.household).idNumber],
  ['乡镇', ({ person }) => person.household.township.name],
  ['村（社区）', ({ person }) => person.household.village],
  ['备注', ({ particulars }) => particulars.remark],
];

/** The registry of disability certificates: a row a certificate, real dates beside written ones. */
export const registryRoll = (county: County, random: Random): FilePlan => ({
  path: '残疾人证登记台账（2026年9月）.xlsx',
  format: { kind: 'xlsx', useSharedStrings: true },
  sheets: [
    {
      name: '持证人员',
      title: `${countyName}残疾人证登记台账（2026年9月）`,
      ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), ({ certificate }) => certificate.slip),
    },
  ],
});
