import { registryMonth } from '../county.js';
import { particularsOf } from '../particulars.js';
import { householderOf } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { PovertyListing } from '../rural.js';
import { certificateOnFile } from './certificate.js';
import { relationText } from './dibao.js';
import type { Described } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import {
  categoryText,
  chineseMonth,
  compactDate,
  dottedDate,
  levelText,
  sexText,
  Spelling,
} from './spelling.js';

interface Entry extends Described {
  readonly listing: PovertyListing;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const listing of person.life.poverty) yield { person, listing, particulars: particularsOf(person) };
  }
}

const classNames: Readonly<Record<PovertyListing['class'], string>> = {
  poor: '一般贫困户',
  'out-of-poverty': '脱贫户',
};

const causes = ['因残', '因病', '缺劳力', '缺技术', '因学'];

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['行政村', ({ person }) => person.household.village],
  ['户编号', ({ person }) => person.household.number],
  ['人编号', ({ person }) => `${person.household.number}${String(person.order % 100).padStart(2, '0')}`],
  ['姓名', ({ person }) => spelling.name(person)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['出生日期', ({ person }) => compactDate(person.birth)],
  ['身份证号码', ({ person }) => spelling.number(person)],
  ['户主姓名', ({ person }) => householderOf(person.household).name],
  ['与户主关系', ({ person }) => relationText(person.relation, person.sex)],
  ['家庭人口数', ({ person }) => person.household.members.length],
  ['户类型', ({ listing }) => classNames[listing.class]],
  ['致贫原因', ({ person }) => causes[Number(person.household.number.slice(-6)) % causes.length] ?? null],
  ['识别时间', () => '2014年1月'],
  ['脱贫时间', ({ listing }) => chineseMonth(listing.exitedOn)],
  ['是否残疾', ({ person }) => (person.life.certificates.length > 0 ? '是' : '否')],
  ['残疾类别', ({ person }) => categoryText(certificateOnFile(person, registryMonth)?.category)],
  ['残疾等级', ({ person }) => levelText(certificateOnFile(person, registryMonth)?.level)],
  ['文化程度', ({ particulars }) => particulars.schooling],
  ['是否易地搬迁户', ({ listing }) => (listing.relocatedOn === null ? '否' : '是')],
  ['搬迁入住时间', ({ listing }) => dottedDate(listing.relocatedOn)],
  ['帮扶责任人', ({ listing }) => listing.helper],
  ['帮扶措施', ({ listing }) => listing.measures],
  ['帮扶资金（元）', ({ listing: { fundsFen } }) => (fundsFen === null ? null : fundsFen / 100)],
  ['家庭住址', ({ particulars }) => particulars.address],
  ['联系电话', ({ particulars }) => particulars.phone],
];

/** The ledger of registered poor households and those that left poverty: a row a member. No file where there is none. */
export const povertyRoll = (county: County, random: Random): FilePlan[] => {
  if (!county.persons.some(({ life }) => life.poverty.length > 0)) return [];
  return [
    {
      path: '乡村振兴/脱贫人口（建档立卡）台账.xlsx',
      format: { kind: 'xlsx', useSharedStrings: true },
      sheets: [
        {
          name: '脱贫人口',
          title: `${countyName}脱贫人口（建档立卡）台账`,
          ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
          subjects: subjectsOf(entriesOf(county), () => undefined),
        },
      ],
    },
  ];
};
