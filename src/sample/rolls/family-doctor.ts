import { ageOf } from '../households.js';
import { particularsOf, type Particulars } from '../particulars.js';
import { householderOf, type Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { DoctorContract } from '../rehabilitation.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { chineseDate, sexText, Spelling } from './spelling.js';

const statusNames: Readonly<Record<DoctorContract['status'], string>> = {
  active: '已签约',
  ended: '已解约',
  'not-signed': '未签约',
};

interface Entry {
  readonly person: Person;
  readonly contract: DoctorContract;
  readonly particulars: Particulars;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const contract of person.life.doctors)
      yield { person, contract, particulars: particularsOf(person) };
  }
}

const focusGroup = ({ person }: Entry): string => {
  if (person.disability !== null) return '残疾人';
  if (ageOf(person) >= 65) return '65岁及以上老年人';
  if (ageOf(person) <= 6) return '0-6岁儿童';
  return person.household.dibao === 'member' ? '低收入人口' : '一般人群';
};

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村（社区）', ({ person }) => person.household.village],
  ['签约居民姓名', ({ person, contract }) => spelling.name(person, contract.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['年龄', ({ person }) => ageOf(person)],
  ['身份证号码', ({ person, contract }) => spelling.number(person, contract.slip)],
  ['健康档案编号', ({ person }) => `DA${person.household.number}${String(person.order).padStart(6, '0')}`],
  ['户主姓名', ({ person }) => householderOf(person.household).name],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['居住地址', ({ particulars }) => particulars.address],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['重点人群', focusGroup],
  ['签约年度', ({ contract }) => contract.year],
  ['签约机构', ({ person }) => `${person.household.township.name}卫生院`],
  ['签约团队', ({ person }) => `第${1 + (person.order % 4)}家庭医生团队`],
  ['服务包', (entry) => (focusGroup(entry) === '一般人群' ? '基础服务包' : '重点人群服务包')],
  ['签约日期', ({ contract }) => chineseDate(contract.signedOn)],
  ['协议到期日期', ({ contract }) => chineseDate(contract.endsOn)],
  ['签约状态', ({ contract }) => statusNames[contract.status]],
  ['上门服务次数', ({ person, contract }) => (contract.status === 'active' ? person.order % 5 : 0)],
  ['备注', ({ particulars }) => particulars.remark],
];

/** The contracts with family doctors, as the health office puts those of the health centres together. */
export const familyDoctorRoll = (county: County, random: Random): FilePlan => ({
  path: '2026年家庭医生签约名册.xlsx',
  format: { kind: 'xlsx', useSharedStrings: true },
  sheets: [
    {
      name: '签约名册',
      title: `${countyName}2026年家庭医生签约服务名册`,
      ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), ({ contract }) => contract.slip),
      footer: '填表人：                审核人：',
    },
  ],
});
