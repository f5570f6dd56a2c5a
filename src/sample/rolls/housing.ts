import { addMonths, partsOfDay } from '../calendar.js';
import { ratedOn } from '../ordinary/home.js';
import type { HouseWork, WorkProgress } from '../dwelling.js';
import { particularsOf, type Particulars } from '../particulars.js';
import type { Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { dottedDate, realDate, Spelling } from './spelling.js';

const progressNames: Readonly<Record<WorkProgress, string>> = {
  planned: '已列入计划',
  ongoing: '改造中',
  completed: '已竣工',
  cancelled: '取消',
  'not-planned': '未列入计划',
};

interface Entry {
  readonly person: Person;
  readonly work: HouseWork;
  readonly particulars: Particulars;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const work of person.life.houseWorks) {
      const particulars = particularsOf(person);
      for (let copy = 0; copy < (work.copies ?? 1); copy += 1) yield { person, work, particulars };
    }
  }
}

const povertyClass = ({ person: { household } }: Entry): string =>
  household.dibao === 'member' ? '低保户' : household.dibao === 'borderline' ? '低保边缘户' : '一般农户';

/** The programme year in which the house was listed. */
const programmeYear = ({ work: { plannedOn } }: Entry): number | null =>
  plannedOn === null ? null : partsOfDay(plannedOn).year;

/** Works began two months after they were planned, if they did. */
const begunOn = ({ work: { plannedOn, progress } }: Entry): string | null =>
  plannedOn !== null && (progress === 'ongoing' || progress === 'completed')
    ? dottedDate(addMonths(plannedOn, 2))
    : null;

const ratingDay = ({ work }: Entry): string | null => dottedDate(ratedOn(work));

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村', ({ person }) => person.household.village],
  ['户编号', ({ person }) => person.household.number],
  ['户主姓名', ({ person, work }) => spelling.name(person, work.slip)],
  ['户主身份证号', ({ person, work }) => spelling.number(person, work.slip)],
  ['家庭人口', ({ person }) => person.household.members.length],
  ['贫困类型', povertyClass],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['房屋地址', ({ particulars }) => particulars.address],
  ['原房屋结构', ({ person }) => ['土木', '砖木', '砖混'][person.order % 3] ?? null],
  ['危房等级', ({ work }) => `${work.rating}级`],
  ['鉴定日期', ratingDay],
  ['列入年度', programmeYear],
  ['改造方式', ({ work }) => (work.rating === 'C' ? '修缮加固' : '原址翻建')],
  ['改造面积（㎡）', ({ person }) => 40 + ((person.order * 7) % 60)],
  ['纳入改造时间', ({ work }) => realDate(work.plannedOn)],
  ['开工日期', begunOn],
  ['竣工日期', ({ work }) => realDate(work.completedOn)],
  ['改造进度', ({ work }) => progressNames[work.progress]],
  ['补助金额', ({ work }) => work.grantFen / 100],
  ['一卡通开户行', ({ particulars }) => particulars.bank],
  ['一卡通帐号', ({ particulars }) => particulars.account],
  ['备注', ({ particulars }) => particulars.remark],
];

/** The renovation ledger: a row a house, on the householder's name. */
export const housingRoll = (county: County, random: Random): FilePlan => ({
  path: '农村危房改造台账.xlsx',
  format: { kind: 'xlsx', useSharedStrings: false },
  sheets: [
    {
      name: '危房改造',
      title: `${countyName}农村危房改造台账`,
      ...layOut(columnsFor(new Spelling(random, 0.02)), entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), ({ work }) => work.slip),
      totalOf: '补助金额',
    },
  ],
});
