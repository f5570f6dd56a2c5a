import { particularsOf } from '../particulars.js';
import type { Move } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import { type Described, personColumns } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { dottedDate } from './spelling.js';

interface Entry extends Described {
  readonly move: Move;
}

const directionNames: Readonly<Record<Move['direction'], string>> = {
  out: '迁出县外',
  within: '县内迁移',
  in: '迁入',
};

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const move of person.life.moves) yield { person, move, particulars: particularsOf(person) };
  }
}

const columns: Column<Entry>[] = [
  serialColumn,
  ['原户籍乡镇', ({ person }) => person.household.township.name],
  ['村', ({ person }) => person.household.village],
  ['姓名', ({ person }) => person.name],
  ['公民身份号码', ({ person }) => person.idNumber],
  ...personColumns,
  ['变动类型', ({ move }) => directionNames[move.direction]],
  ['变动原因', ({ person }) => (person.order % 3 === 0 ? '投靠亲属' : '购房落户')],
  ['变动日期', ({ move }) => dottedDate(move.movedOn)],
  ['迁移证编号', ({ person }) => `QY${String(person.order).padStart(8, '0')}`],
  ['受理派出所', ({ person }) => `${person.household.township.name}派出所`],
  ['是否整户', ({ person }) => (person.household.members.length === 1 ? '是' : '否')],
  ['备注', () => null],
];

/** Households moved, as the police hand them to other offices. */
export const moveRoll = (county: County): FilePlan => ({
  path: '户籍变动人员名单.xlsx',
  format: { kind: 'xlsx', useSharedStrings: false },
  sheets: [
    {
      name: '户籍变动',
      title: `${countyName}户籍变动人员名单`,
      ...layOut(columns, entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), () => undefined),
    },
  ],
});
