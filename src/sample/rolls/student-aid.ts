import type { StudentAid } from '../education.js';
import { particularsOf, type Particulars } from '../particulars.js';
import { householderOf, type Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { sexText, Spelling } from './spelling.js';

const statusNames: Readonly<Record<StudentAid['status'], string>> = {
  granted: '已发放',
  pending: '待发放',
  refused: '未通过',
  declined: '自愿放弃',
};

interface Entry {
  readonly person: Person;
  readonly aid: StudentAid;
  readonly particulars: Particulars;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const aid of person.life.aid) {
      const particulars = particularsOf(person);
      for (let copy = 0; copy < (aid.copies ?? 1); copy += 1) yield { person, aid, particulars };
    }
  }
}

const clerks = ['学校资助专干', '中心校'];

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['学校名称', ({ person }) => person.life.schooling[0]?.school ?? null],
  ['学籍号', ({ person }) => `G${person.idNumber}`],
  ['受助学生姓名', ({ person, aid }) => spelling.name(person, aid.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['学生身份证号', ({ person, aid }) => spelling.number(person, aid.slip)],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['户口性质', ({ particulars }) => particulars.residence],
  ['困难类型', ({ person }) => (person.household.dibao === 'member' ? '低保家庭学生' : '其他困难学生')],
  ['资助学年', ({ aid }) => `${aid.schoolYear}-${aid.schoolYear + 1}`],
  ['资助项目', ({ aid }) => aid.kind],
  ['资助金额', ({ aid }) => aid.fen / 100],
  ['资助状态', ({ aid }) => statusNames[aid.status]],
  ['家长姓名', ({ person }) => householderOf(person.household).name],
  ['家长电话', ({ person }) => particularsOf(householderOf(person.household)).phone],
  ['开户银行', ({ person }) => particularsOf(householderOf(person.household)).bank],
  ['银行卡号', ({ person }) => particularsOf(householderOf(person.household)).account],
  ['经办人', ({ person }) => clerks[person.order % clerks.length] ?? null],
  ['备注', ({ particulars }) => particulars.remark],
];

/** The roll of student aid: one row a pupil and kind of aid. */
export const studentAidRoll = (county: County, random: Random): FilePlan => ({
  path: '学生资助/家庭经济困难学生资助名册.xlsx',
  format: { kind: 'xlsx', useSharedStrings: true },
  sheets: [
    {
      name: '学生资助',
      title: `${countyName}家庭经济困难学生资助名册`,
      ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), ({ aid }) => aid.slip),
      totalOf: '资助金额',
    },
  ],
});
