import { particularsOf } from '../particulars.js';
import type { TekunSpell } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import { accountColumns, type Described, personColumns } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { dottedDate } from './spelling.js';

interface Entry extends Described {
  readonly spell: TekunSpell;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const spell of person.life.tekun) yield { person, spell, particulars: particularsOf(person) };
  }
}

const careLevels = ['全自理', '半护理', '全护理'] as const;

const columns: Column<Entry>[] = [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村', ({ person }) => person.household.village],
  ['供养对象姓名', ({ person }) => person.name],
  ['身份证', ({ person }) => person.idNumber],
  ...personColumns,
  ['供养证号', ({ person }) => `澄特${String(person.order).padStart(6, '0')}`],
  ['供养方式', ({ person }) => (person.order % 4 === 0 ? '集中供养' : '分散供养')],
  ['护理等级', ({ person }) => careLevels[person.order % careLevels.length] ?? null],
  ['纳入时间', ({ spell }) => dottedDate(spell.admittedOn)],
  ['终止时间', ({ spell }) => dottedDate(spell.endedOn)],
  ['月供养金', () => 1040],
  ...accountColumns,
];

/** The roll of those supported as destitute: a snapshot without a month in its name or title. */
export const tekunRoll = (county: County): FilePlan => ({
  path: '特困人员供养名册.xlsx',
  format: { kind: 'xlsx', useSharedStrings: false },
  sheets: [
    {
      name: '特困供养',
      title: `${countyName}特困人员救助供养名册`,
      ...layOut(columns, entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), () => undefined),
    },
  ],
});
