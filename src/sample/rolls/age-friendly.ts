import type { AgedWork } from '../dwelling.js';
import { ageOf } from '../households.js';
import { particularsOf, type Particulars } from '../particulars.js';
import { householderOf, type Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { dottedDate, sexText, Spelling } from './spelling.js';

interface Entry {
  readonly person: Person;
  readonly work: AgedWork;
  readonly particulars: Particulars;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const work of person.life.agedWorks) {
      const particulars = particularsOf(person);
      for (let copy = 0; copy < (work.copies ?? 1); copy += 1) yield { person, work, particulars };
    }
  }
}

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村', ({ person }) => person.household.village],
  ['老年人姓名', ({ person, work }) => spelling.name(person, work.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['年龄', ({ person }) => ageOf(person)],
  ['身份证号', ({ person, work }) => spelling.number(person, work.slip)],
  ['老年人类别', ({ person }) => (person.household.dibao === 'member' ? '低保老年人' : '高龄失能老年人')],
  ['户主姓名', ({ person }) => householderOf(person.household).name],
  ['户主身份证号', ({ person }) => householderOf(person.household).idNumber],
  ['改造地址', ({ particulars }) => particulars.address],
  ['适老化改造项目', () => '床边扶手、防滑处理、坐便椅'],
  ['适老化改造进度', ({ work }) => (work.progress === 'completed' ? '已完成' : '计划中')],
  ['完成日期', ({ work }) => dottedDate(work.completedOn)],
  ['改造金额', ({ work }) => work.fen / 100],
  ['改造单位', () => '澄岭县安居建设有限公司'],
  ['资金来源', () => '居家和社区养老服务资金'],
  ['评估机构', () => '澄岭县养老服务指导中心'],
  ['备注', ({ particulars }) => particulars.remark],
  ['联系电话', ({ particulars }) => particulars.phone],
];

/** The ledger of age-friendly works: a row a home. */
export const ageFriendlyRoll = (county: County, random: Random): FilePlan => ({
  path: '居家适老化改造台账.xlsx',
  format: { kind: 'xlsx', useSharedStrings: false },
  sheets: [
    {
      name: '适老化改造',
      title: `${countyName}居家适老化改造台账`,
      ...layOut(columnsFor(new Spelling(random, 0)), entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), ({ work }) => work.slip),
      totalOf: '改造金额',
    },
  ],
});
