import type { Day } from '../calendar.js';
import type { Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { realDate, sexText } from './spelling.js';

interface Entry {
  readonly person: Person;
  readonly diedOn: Day;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const diedOn of person.life.deaths) yield { person, diedOn };
  }
}

const columns: Column<Entry>[] = [
  serialColumn,
  ['户籍乡镇', ({ person }) => person.household.township.name],
  ['死亡人员姓名', ({ person }) => person.name],
  ['性别', ({ person }) => sexText(person.sex)],
  ['公民身份号码', ({ person }) => person.idNumber],
  ['死亡日期', ({ diedOn }) => realDate(diedOn)],
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
