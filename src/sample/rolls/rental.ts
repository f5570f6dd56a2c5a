import type { Tenancy } from '../dwelling.js';
import { particularsOf, type Particulars } from '../particulars.js';
import { householderOf, type Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { dottedDate, sexText, Spelling } from './spelling.js';

interface Entry {
  readonly person: Person;
  readonly tenancy: Tenancy;
  readonly particulars: Particulars;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const tenancy of person.life.tenancies) {
      const particulars = particularsOf(person);
      for (let copy = 0; copy < (tenancy.copies ?? 1); copy += 1) yield { person, tenancy, particulars };
    }
  }
}

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['社区', ({ person }) => person.household.village],
  ['承租人姓名', ({ person, tenancy }) => spelling.name(person, tenancy.slip)],
  ['承租人身份证号', ({ person, tenancy }) => spelling.number(person, tenancy.slip)],
  ['户主身份证号', ({ person }) => householderOf(person.household).idNumber],
  ['性别', ({ person }) => sexText(person.sex)],
  ['户主姓名', ({ person }) => householderOf(person.household).name],
  ['保障人口', ({ person }) => person.household.members.length],
  ['保障方式', ({ tenancy }) => (tenancy.form === 'dwelling' ? '实物配租' : '租赁补贴')],
  [
    '房屋坐落',
    ({ tenancy, person }) => (tenancy.form === 'dwelling' ? `安居苑${(person.order % 8) + 1}栋` : null),
  ],
  ['建筑面积（㎡）', ({ tenancy }) => (tenancy.form === 'dwelling' ? 48 : null)],
  ['租赁合同编号', ({ person }) => `GZF${String(person.order).padStart(6, '0')}`],
  ['入住日期', ({ tenancy }) => dottedDate(tenancy.movedInOn)],
  ['退租日期', ({ tenancy }) => dottedDate(tenancy.endedOn)],
  ['租住状态', ({ tenancy }) => (tenancy.endedOn === null ? '在租' : '已退租')],
  ['月租金', ({ tenancy }) => (tenancy.form === 'dwelling' ? 85 : null)],
  ['开户银行', ({ particulars }) => particulars.bank],
  ['银行卡号', ({ particulars }) => particulars.account],
  ['户籍地址', ({ particulars }) => particulars.address],
  ['联系电话', ({ particulars }) => particulars.phone],
];

/** The ledger of public rental housing: a row a household and tenancy. */
export const rentalRoll = (county: County, random: Random): FilePlan => ({
  path: '公共租赁住房保障台账.xlsx',
  format: { kind: 'xlsx', useSharedStrings: true },
  sheets: [
    {
      name: '公租房',
      title: `${countyName}公共租赁住房保障台账`,
      ...layOut(columnsFor(new Spelling(random, 0)), entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), ({ tenancy }) => tenancy.slip),
    },
  ],
});
