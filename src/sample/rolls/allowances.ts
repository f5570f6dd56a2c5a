import { monthText } from '../calendar.js';
import { particularsOf } from '../particulars.js';
import type { Allowance, AllowanceKind } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import { accountColumns, type Described, personColumns } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';

interface Entry extends Described {
  readonly allowance: Allowance;
}

const names: Readonly<Record<AllowanceKind, readonly [title: string, yuan: number]>> = {
  orphan: ['孤儿基本生活费', 1200],
  'unattended-child': ['事实无人抚养儿童生活费', 1200],
  'work-injury-nursing': ['工伤生活护理费', 2100],
  'elderly-nursing': ['老年人护理补贴', 160],
  'elderly-living': ['老年人生活津贴', 90],
};

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const allowance of person.life.allowances)
      yield { person, allowance, particulars: particularsOf(person) };
  }
}

const columns: Column<Entry>[] = [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村', ({ person }) => person.household.village],
  ['姓名', ({ person }) => person.name],
  ['身份证号码', ({ person }) => person.idNumber],
  ...personColumns,
  ['津贴项目', ({ allowance }) => names[allowance.kind][0]],
  ['月标准', ({ allowance }) => names[allowance.kind][1]],
  ['享受起始月份', ({ allowance }) => monthText(allowance.from)],
  ['终止月份', ({ allowance }) => (allowance.to === null ? null : monthText(allowance.to))],
  ...accountColumns,
  ['备注', () => null],
];

/** What other allowances are paid, gathered from several offices on one list. */
export const allowanceRoll = (county: County): FilePlan => ({
  path: '其他津贴发放对象名单.xlsx',
  format: { kind: 'xlsx', useSharedStrings: false },
  sheets: [
    {
      name: '津贴对象',
      title: `${countyName}其他津贴发放对象名单`,
      ...layOut(columns, entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), () => undefined),
    },
  ],
});
