import { insuranceYear } from '../county.js';
import { particularsOf } from '../particulars.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { PensionMembership } from '../services.js';
import type { Described } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { chineseMonth, compactDate, dottedDate, sexText, Spelling } from './spelling.js';

interface Entry extends Described {
  readonly membership: PensionMembership;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const membership of person.life.pension) {
      yield { person, membership, particulars: particularsOf(person) };
    }
  }
}

const statusNames: Readonly<Record<PensionMembership['status'], string>> = {
  paying: '正常缴费',
  suspended: '暂停缴费',
  drawing: '正常待遇',
  ended: '终止',
};

const payerNames = { own: '个人缴费', government: '政府代缴', shared: '部分代缴' } as const;

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);

const identityOf = ({ person, membership }: Entry): string => {
  if (membership.scheme === 'employee') return '单位职工';
  if (person.life.tekun.length > 0) return '特困人员';
  if (membership.payer === 'government' || membership.payer === 'shared') return '重度残疾人';
  return person.household.dibao === 'member' ? '低保对象' : '普通城乡居民';
};

const ownFen = ({ tierFen, payer, proxyFen }: PensionMembership): number | null =>
  tierFen === null || payer === null ? null : tierFen - (proxyFen ?? 0);

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['个人编号', ({ person }) => `9902${String(person.order + 1).padStart(8, '0')}`],
  ['乡镇街', ({ person }) => person.household.township.name],
  ['村社区', ({ person }) => person.household.village],
  ['参保人姓名', ({ person, membership }) => spelling.name(person, membership.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['身份证号码', ({ person, membership }) => spelling.number(person, membership.slip)],
  ['出生日期', ({ person }) => compactDate(person.birth)],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['户口性质', ({ particulars }) => particulars.residence],
  [
    '险种类型',
    ({ membership }) => (membership.scheme === 'employee' ? '企业职工基本养老保险' : '城乡居民基本养老保险'),
  ],
  ['居保认定身份', identityOf],
  ['参保登记日期', ({ membership }) => compactDate(membership.joinedOn)],
  ['缴费年度', () => insuranceYear],
  ['参保状态', ({ membership }) => statusNames[membership.status]],
  ['缴费档次', ({ membership }) => yuan(membership.tierFen)],
  ['缴费方式', ({ membership }) => (membership.payer === null ? null : payerNames[membership.payer])],
  ['个人缴费金额', ({ membership }) => yuan(ownFen(membership))],
  ['代缴金额', ({ membership }) => yuan(membership.proxyFen)],
  ['到账日期', ({ membership }) => dottedDate(membership.paidOn)],
  ['待遇领取起始日期', ({ membership }) => chineseMonth(membership.drawingFrom)],
  ['终止日期', ({ membership }) => dottedDate(membership.endedOn)],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['家庭住址', ({ particulars }) => particulars.address],
];

/** Who is insured for old age this year, in whichever scheme: nearly every grown-up. No file where nobody is. */
export const pensionRoll = (county: County, random: Random): FilePlan[] => {
  if (!county.persons.some(({ life }) => life.pension.length > 0)) return [];
  return [
    {
      path: `${insuranceYear}年度基本养老保险参保缴费底册.xlsx`,
      format: { kind: 'xlsx', useSharedStrings: false },
      sheets: [
        {
          name: '参保缴费',
          title: `${countyName}${insuranceYear}年度基本养老保险参保缴费底册`,
          ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
          subjects: subjectsOf(entriesOf(county), ({ membership }) => membership.slip),
          footer: '填表人：                审核人：',
        },
      ],
    },
  ];
};
