import { registryMonth } from '../county.js';
import { particularsOf, type Particulars } from '../particulars.js';
import type { Certificate, Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { certificateOnFile, showsCertificate } from './certificate.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import type { RehabItem, RehabService } from '../rehabilitation.js';
import { categoryText, compactDate, dottedDate, levelText, realDate, sexText, Spelling } from './spelling.js';

const itemNames: Readonly<Record<RehabItem, string>> = {
  'child-rehab': '残疾儿童康复救助',
  training: '康复训练',
  medical: '康复医疗',
  device: '辅助器具适配',
  support: '支持性服务',
};

const statusNames: Readonly<Record<RehabService['status'], string>> = {
  served: '已完成',
  ongoing: '康复中',
  approved: '审核通过',
  pending: '待审核',
  unmet: '未得到',
  declined: '自愿放弃',
  rejected: '审核不通过',
};

interface Entry {
  readonly person: Person;
  readonly service: RehabService;
  readonly certificate: Certificate | undefined;
  readonly particulars: Particulars;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const service of person.life.rehab) {
      const certificate = certificateOnFile(person, registryMonth);
      yield { person, service, certificate, particulars: particularsOf(person) };
    }
  }
}

const kindOfWork = ({ item, isRepair }: RehabService): string | null =>
  item !== 'device' ? null : isRepair === true ? '维修' : '首次适配';

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村（社区）', ({ person }) => person.household.village],
  ['残疾人姓名', ({ person, service }) => spelling.name(person, service.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['出生日期', ({ person }) => compactDate(person.birth)],
  ['身份证号', ({ person, service }) => spelling.number(person, service.slip)],
  [
    '残疾证号',
    ({ person, service, certificate, particulars }) =>
      showsCertificate(service.slip, particulars.isCertificateOnFile)
        ? spelling.certificate(person, certificate)
        : null,
  ],
  ['残疾类别', ({ certificate }) => categoryText(certificate?.category)],
  ['残疾等级', ({ certificate }) => levelText(certificate?.level)],
  ['监护人姓名', ({ particulars }) => particulars.guardian?.name ?? null],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['家庭住址', ({ particulars }) => particulars.address],
  ['年度', ({ service }) => service.year],
  ['是否有康复需求', () => '是'],
  ['服务项目', ({ service }) => itemNames[service.item]],
  ['辅具名称', ({ service }) => service.device ?? null],
  ['办理类型', ({ service }) => kindOfWork(service)],
  ['需求登记日期', ({ service }) => dottedDate(service.appliedOn)],
  ['服务情况', ({ service }) => statusNames[service.status]],
  ['服务日期', ({ service }) => realDate(service.servedOn)],
  ['服务机构', ({ service }) => service.institution],
  ['补助金额', ({ service }) => service.fen / 100],
  ['备注', ({ particulars }) => particulars.remark],
];

/** The federation's ledger of rehabilitation and devices, of several years. */
export const rehabRoll = (county: County, random: Random): FilePlan => ({
  path: '残疾人基本康复服务和辅具适配台账.xlsx',
  format: { kind: 'xlsx', useSharedStrings: true },
  sheets: [
    {
      name: '康复服务',
      title: `${countyName}残疾人基本康复服务和辅具适配台账`,
      ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), ({ service }) => service.slip),
      totalOf: '补助金额',
    },
  ],
});
