import { particularsOf } from '../particulars.js';
import { householderOf, type Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { ReliefGrant } from '../services.js';
import { relationText } from './dibao.js';
import { accountColumns, type Described } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { dottedDate, sexText, Spelling } from './spelling.js';

interface Entry extends Described {
  readonly grant: ReliefGrant;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const grant of person.life.relief) yield { person, grant, particulars: particularsOf(person) };
  }
}

const kinds: Readonly<Record<ReliefGrant['kind'], readonly [name: string, reasons: readonly string[]]>> = {
  sudden: ['急难型救助', ['突发疾病', '交通事故', '房屋失火', '意外摔伤']],
  spending: ['支出型救助', ['住院自付费用较高', '康复治疗支出较大', '子女就学支出较大']],
};

const statusNames: Readonly<Record<ReliefGrant['status'], string>> = {
  ...{ granted: '已救助', pending: '审核中', rejected: '不予救助' },
};

const reasonOf = ({ person, grant }: Entry): string | null => {
  const [, reasons] = kinds[grant.kind];
  return reasons[person.order % reasons.length] ?? null;
};

const householdKind = ({ life }: Person): string =>
  life.dibao.some((spell) => spell.class !== 'borderline') ? '低保家庭' : '低保边缘家庭';

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村（社区）', ({ person }) => person.household.village],
  ['申请人姓名', ({ person, grant }) => spelling.name(person, grant.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['申请人身份证号', ({ person, grant }) => spelling.number(person, grant.slip)],
  ['户主姓名', ({ person }) => householderOf(person.household).name],
  ['与户主关系', ({ person }) => relationText(person.relation, person.sex)],
  ['家庭人口数', ({ person }) => person.household.members.length],
  ['家庭类别', ({ person }) => householdKind(person)],
  ['救助年度', ({ grant }) => grant.year],
  ['救助类型', ({ grant }) => kinds[grant.kind][0]],
  ['救助事由', reasonOf],
  ['审批日期', ({ grant }) => dottedDate(grant.decidedOn)],
  ['审批状态', ({ grant }) => statusNames[grant.status]],
  ['救助金额', ({ grant: { fen } }) => (fen === null ? null : fen / 100)],
  ...accountColumns,
  ['家庭住址', ({ particulars }) => particulars.address],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['备注', ({ particulars }) => particulars.remark],
];

/** Who asked for temporary relief, and what was decided. No file where nobody did. */
export const reliefRoll = (county: County, random: Random): FilePlan[] => {
  if (!county.persons.some(({ life }) => life.relief.length > 0)) return [];
  return [
    {
      path: '临时救助审批发放台账.xlsx',
      format: { kind: 'xlsx', useSharedStrings: false },
      sheets: [
        {
          name: '临时救助',
          title: `${countyName}临时救助审批发放台账`,
          ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
          subjects: subjectsOf(entriesOf(county), ({ grant }) => grant.slip),
          totalOf: '救助金额',
        },
      ],
    },
  ];
};
