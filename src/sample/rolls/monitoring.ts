import { particularsOf } from '../particulars.js';
import { householderOf } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { isMarkedAsDisabled, levelOnRoll } from '../monitored.js';
import type { Monitoring, MonitoringClass } from '../rural.js';
import { relationText } from './dibao.js';
import type { Described } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { compactDate, dottedDate, levelText, sexText, Spelling } from './spelling.js';

interface Entry extends Described {
  readonly entry: Monitoring;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const entry of person.life.monitoring) yield { person, entry, particulars: particularsOf(person) };
  }
}

const classNames: Readonly<Record<MonitoringClass, string>> = {
  unstable: '脱贫不稳定户',
  marginal: '边缘易致贫户',
  sudden: '突发严重困难户',
};

const risks = ['因残', '因病', '因务工就业不稳', '因自然灾害', '因学'];

const placeOf = ({ person }: Entry): number => Number(person.household.number.slice(-6));

const markText = ({ person, entry }: Entry): string | null => {
  const isMarked = isMarkedAsDisabled(person, entry);
  return isMarked === null ? null : isMarked ? '是' : '否';
};

const levelTextOf = ({ person, entry }: Entry): string | null => {
  const level = levelOnRoll(person, entry);
  return level === 'severe' ? '重度' : levelText(level);
};

const isCleared = ({ entry }: Entry): string | null =>
  entry.class === null ? null : entry.clearedOn === null ? '否' : '是';

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['所在乡镇', ({ person }) => person.household.township.name],
  ['村（社区）', ({ person }) => person.household.village],
  ['户编号', ({ person }) => person.household.number],
  ['户主姓名', ({ person }) => householderOf(person.household).name],
  ['户主证件号', ({ person }) => householderOf(person.household).idNumber],
  ['姓名', ({ person }) => spelling.name(person)],
  ['证件号码', ({ person }) => spelling.number(person)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['出生日期', ({ person }) => compactDate(person.birth)],
  ['与户主关系', ({ person }) => relationText(person.relation, person.sex)],
  ['家庭人口数', ({ person, entry }) => entry.householdSize ?? person.household.members.length],
  ['户类型', ({ entry }) => (entry.class === null || entry.class === 'unstable' ? '脱贫户' : '一般农户')],
  ['监测对象类别', ({ entry }) => (entry.class === null ? null : classNames[entry.class])],
  ['识别监测时间', ({ entry }) => dottedDate(entry.identifiedOn)],
  [
    '致贫/返贫风险1',
    (entry) => (entry.entry.class === null ? null : (risks[placeOf(entry) % risks.length] ?? null)),
  ],
  ['是否残疾', markText],
  ['残疾等级', levelTextOf],
  ['帮扶责任人', ({ entry }) => entry.helper],
  ['帮扶措施', ({ entry }) => entry.measures],
  ['帮扶资金', ({ entry: { fundsFen } }) => (fundsFen === null ? null : fundsFen / 100)],
  ['风险是否已消除', isCleared],
  ['消除监测时间', ({ entry }) => dottedDate(entry.clearedOn)],
  ['家庭住址', ({ particulars }) => particulars.address],
  ['联系电话', ({ particulars }) => particulars.phone],
];

/** The base table of monitored households: a row a member. No file where there is none. */
export const monitoringRoll = (county: County, random: Random): FilePlan[] => {
  if (!county.persons.some(({ life }) => life.monitoring.length > 0)) return [];
  return [
    {
      path: '乡村振兴/防止返贫监测对象基础信息表.xlsx',
      format: { kind: 'xlsx', useSharedStrings: false },
      sheets: [
        {
          name: '监测对象',
          title: `${countyName}防止返贫监测对象基础信息表`,
          ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
          subjects: subjectsOf(entriesOf(county), () => undefined),
          footer: '填表人：                审核人：',
        },
      ],
    },
  ];
};
