import { particularsOf } from '../particulars.js';
import type { Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { AssetShare } from '../rural.js';
import { relationText } from './dibao.js';
import { accountColumns, type Described } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { chineseDate, sexText, Spelling } from './spelling.js';

interface Entry extends Described {
  readonly share: AssetShare;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const share of person.life.assetIncome) yield { person, share, particulars: particularsOf(person) };
  }
}

const projects = ['村级光伏电站', '茶叶加工厂房出租', '农民专业合作社入股', '冷库折股量化'];

/** A village has one project. */
const projectOf = ({ household: { village } }: Person): string | null =>
  projects[(village.codePointAt(0) ?? 0) % projects.length] ?? null;

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['行政村', ({ person }) => person.household.village],
  ['户编号', ({ person }) => person.household.number],
  ['分红对象', ({ person }) => spelling.name(person)],
  ['身份证号码', ({ person }) => spelling.number(person)],
  ['与户主关系', ({ person }) => relationText(person.relation, person.sex)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['家庭人口数', ({ person }) => person.household.members.length],
  ['户类型', ({ person }) => (person.life.poverty.length > 0 ? '脱贫户' : '低保户')],
  ['收益项目', ({ person }) => projectOf(person)],
  ['收益分配单位', ({ person }) => `${person.household.village}股份经济合作社`],
  ['分红年度', ({ share }) => share.year],
  ['分红金额', ({ share }) => share.fen / 100],
  ['发放日期', ({ share }) => chineseDate(share.paidOn)],
  ...accountColumns,
  ['家庭住址', ({ particulars }) => particulars.address],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['备注', ({ particulars }) => particulars.remark],
];

/** What the villages paid out of what they earn from common property: a row a household and year. No file where none did. */
export const assetIncomeRoll = (county: County, random: Random): FilePlan[] => {
  if (!county.persons.some(({ life }) => life.assetIncome.length > 0)) return [];
  return [
    {
      path: '乡村振兴/村集体资产收益分红发放台账.xlsx',
      format: { kind: 'xlsx', useSharedStrings: true },
      sheets: [
        {
          name: '资产收益分红',
          title: `${countyName}村集体资产收益分红发放台账`,
          ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
          subjects: subjectsOf(entriesOf(county), () => undefined),
          totalOf: '分红金额',
          footer: '制表人：                审核人：',
        },
      ],
    },
  ];
};
