import { lastPaidMonth } from '../county.js';
import { ageOf } from '../households.js';
import { particularsOf } from '../particulars.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { CareMode, CareSpell } from '../services.js';
import { certificateOnFile } from './certificate.js';
import { accountColumns, type Described } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { categoryText, chineseDate, levelText, sexText, Spelling } from './spelling.js';

interface Entry extends Described {
  readonly spell: CareSpell;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const spell of person.life.care) yield { person, spell, particulars: particularsOf(person) };
  }
}

/** What the office calls each kind of care, and what it pays for it a month. */
const modes: Readonly<Record<CareMode, readonly [name: string, provider: string, yuan: number]>> = {
  residential: ['寄宿制托养', '澄岭县阳光家园托养中心', 800],
  day: ['日间照料', '阳光家园日间照料站', 300],
  home: ['居家服务', '澄岭县残疾人服务社', 150],
  neighbour: ['邻里照护', '本村照护员', 150],
};

const statusNames: Readonly<Record<CareSpell['status'], string>> = {
  ...{ active: '服务中', ended: '已退出', pending: '待安排' },
};

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村（社区）', ({ person }) => person.household.village],
  ['托养对象姓名', ({ person, spell }) => spelling.name(person, spell.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['年龄', ({ person }) => ageOf(person)],
  ['身份证号', ({ person, spell }) => spelling.number(person, spell.slip)],
  ['残疾类别', ({ person }) => categoryText(certificateOnFile(person, lastPaidMonth)?.category)],
  ['残疾等级', ({ person }) => levelText(certificateOnFile(person, lastPaidMonth)?.level)],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['户口性质', ({ particulars }) => particulars.residence],
  ['托养方式', ({ spell }) => modes[spell.mode][0]],
  ['护理机构', ({ spell }) => modes[spell.mode][1]],
  ['入住审核日期', ({ spell }) => chineseDate(spell.admittedOn)],
  ['退出审核日期', ({ spell }) => chineseDate(spell.leftOn)],
  ['退出原因', ({ spell }) => (spell.status === 'ended' ? '协议到期' : null)],
  ['服务状态', ({ spell }) => statusNames[spell.status]],
  ['月补贴标准', ({ spell }) => modes[spell.mode][2]],
  ['监护人', ({ particulars }) => particulars.guardian?.name ?? null],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['家庭住址', ({ particulars }) => particulars.address],
  ...accountColumns,
  ['备注', ({ particulars }) => particulars.remark],
];

/** Who is cared for in an institution, by day, at home or by neighbours. No file where nobody is. */
export const careRoll = (county: County, random: Random): FilePlan[] => {
  if (!county.persons.some(({ life }) => life.care.length > 0)) return [];
  return [
    {
      path: '残疾人托养照护服务对象名册.xlsx',
      format: { kind: 'xlsx', useSharedStrings: true },
      sheets: [
        {
          name: '托养对象',
          title: `${countyName}残疾人托养照护服务对象名册`,
          ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
          subjects: subjectsOf(entriesOf(county), ({ spell }) => spell.slip),
        },
      ],
    },
  ];
};
