import type { Day } from '../calendar.js';
import { particularsOf } from '../particulars.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import { type Described, personColumns } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { realDate } from './spelling.js';

interface Entry extends Described {
  readonly diedOn: Day;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const diedOn of person.life.deaths) yield { person, diedOn, particulars: particularsOf(person) };
  }
}

const columns: Column<Entry>[] = [
  serialColumn,
  ['户籍乡镇', ({ person }) => person.household.township.name],
  ['村', ({ person }) => person.household.village],
  ['死亡人员姓名', ({ person }) => person.name],
  ['公民身份号码', ({ person }) => person.idNumber],
  ...personColumns,
  ['死亡日期', ({ diedOn }) => realDate(diedOn)],
  ['死亡原因', ({ person }) => (person.order % 5 === 0 ? '意外' : '疾病')],
  ['死亡地点', ({ person }) => (person.order % 3 === 0 ? '医疗机构' : '家中')],
  ['死亡证明书编号', ({ person }) => `SW${String(person.order).padStart(8, '0')}`],
  ['申报人与死者关系', () => '亲属'],
  ['登记单位', ({ person }) => `${person.household.township.name}派出所`],
  ['备注', () => null],
];

/** The deaths that the police registered, as they hand them to other offices. */
export const deathRoll = (county: County): FilePlan => ({
  path: '死亡人员登记表.xlsx',
  format: { kind: 'xlsx', useSharedStrings: true },
  sheets: [
    {
      name: '死亡登记',
      title: `${countyName}死亡人员登记表`,
      ...layOut(columns, entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), () => undefined),
    },
  ],
});
