import { insuranceYear, lastPaidMonth } from '../county.js';
import { ageOf } from '../households.js';
import { particularsOf, type Particulars } from '../particulars.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { Training, WorkForm, WorkStanding } from '../services.js';
import { certificateOnFile } from './certificate.js';
import type { Described } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan, type SheetPlan } from './sheet.js';
import { categoryText, compactDate, dottedDate, levelText, sexText, Spelling } from './spelling.js';

interface StandingEntry extends Described {
  readonly standing: WorkStanding;
}

interface TrainingEntry extends Described {
  readonly training: Training;
}

function* standingsOf({ persons }: County): Generator<StandingEntry> {
  for (const person of persons) {
    for (const standing of person.life.work) yield { person, standing, particulars: particularsOf(person) };
  }
}

function* trainingsOf({ persons }: County): Generator<TrainingEntry> {
  for (const person of persons) {
    for (const training of person.life.trainings) {
      yield { person, training, particulars: particularsOf(person) };
    }
  }
}

const formNames: Readonly<Record<WorkForm, readonly [form: string, employer: string]>> = {
  'public-post': ['公益性岗位', '村（社区）服务站'],
  quota: ['按比例就业', '澄岭县安居建设有限公司'],
  own: ['个体就业', '个体工商户'],
  farm: ['农村种养加', '自营'],
};

const courseNames: Readonly<Record<Training['course'], readonly [course: string, name: string]>> = {
  skill: ['职业技能培训', '电商客服班'],
  rural: ['农村实用技术培训', '茶叶种植班'],
  literacy: ['扫盲培训', '识字班'],
};

/** How somebody said 是 or 否, or nothing. */
export const yesOrNo = (is: boolean | null): string | null => (is === null ? null : is ? '是' : '否');

/** The schooling that a row tells of: what the person's other papers say, but for whether he can read. */
export const schoolingOf = (isIlliterate: boolean, { schooling }: Particulars): string =>
  isIlliterate ? '文盲' : schooling === '文盲' ? '小学' : schooling;

/** What both sheets say of the person. */
const columnsAbout = <Entry extends Described>(
  spelling: Spelling,
  isIlliterate: (entry: Entry) => boolean,
): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村（社区）', ({ person }) => person.household.village],
  ['残疾人姓名', ({ person }) => spelling.name(person)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['出生日期', ({ person }) => compactDate(person.birth)],
  ['年龄', ({ person }) => ageOf(person)],
  ['身份证号', ({ person }) => spelling.number(person)],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['残疾类别', ({ person }) => categoryText(certificateOnFile(person, lastPaidMonth)?.category)],
  ['残疾等级', ({ person }) => levelText(certificateOnFile(person, lastPaidMonth)?.level)],
  ['文化程度', (entry) => schoolingOf(isIlliterate(entry), entry.particulars)],
  ['联系电话', ({ particulars }) => particulars.phone],
];

const standingSheet = (county: County, spelling: Spelling): SheetPlan => ({
  name: '就业状况',
  title: `${countyName}${insuranceYear}年残疾人就业状况登记表`,
  ...layOut<StandingEntry>(
    [
      ...columnsAbout<StandingEntry>(spelling, ({ standing }) => standing.isIlliterate),
      ['统计年度', () => insuranceYear],
      ['就业状况', ({ standing }) => (standing.state === 'employed' ? '已就业' : '未就业')],
      ['就业形式', ({ standing: { form } }) => (form === null ? null : formNames[form][0])],
      ['就业单位', ({ standing: { form } }) => (form === null ? null : formNames[form][1])],
      ['上岗日期', ({ standing }) => dottedDate(standing.startedOn)],
      ['离岗日期', ({ standing }) => dottedDate(standing.endedOn)],
      ['有无劳动能力', ({ standing }) => yesOrNo(standing.isAble)],
      ['有无就业意愿', ({ standing }) => yesOrNo(standing.isWilling)],
      ['是否愿意扫盲', ({ standing }) => yesOrNo(standing.wantsToLearn)],
      ['登记人', ({ person }) => `${person.household.township.name}残疾人专职委员`],
      ['备注', ({ particulars }) => particulars.remark],
    ],
    standingsOf(county),
  ),
  subjects: subjectsOf(standingsOf(county), ({ standing }) => standing.slip),
});

const trainingSheet = (county: County, spelling: Spelling): SheetPlan => ({
  name: '培训登记',
  title: `${countyName}残疾人培训登记表`,
  ...layOut<TrainingEntry>(
    [
      ...columnsAbout<TrainingEntry>(spelling, ({ training }) => training.course === 'literacy'),
      ['培训类别', ({ training }) => courseNames[training.course][0]],
      ['培训项目名称', ({ training }) => courseNames[training.course][1]],
      ['培训等级', () => '初级'],
      ['培训课时', ({ training }) => (training.course === 'literacy' ? 60 : 40)],
      ['培训结束日期', ({ training }) => dottedDate(training.endedOn)],
      ['培训地点', ({ person }) => `${person.household.township.name}文化站`],
      ['承办机构', () => '澄岭县残疾人服务社'],
      ['是否取得证书', ({ training }) => (training.course === 'skill' ? '是' : '否')],
    ],
    trainingsOf(county),
  ),
  subjects: subjectsOf(trainingsOf(county), ({ training }) => training.slip),
});

/** Who works and who wants to, and who was trained, on two sheets. No file where nobody is registered. */
export const employmentRoll = (county: County, random: Random): FilePlan[] => {
  const isAnybody = county.persons.some(({ life }) => life.work.length + life.trainings.length > 0);
  if (!isAnybody) return [];
  const spelling = new Spelling(random, 0.01);
  return [
    {
      path: '残疾人就业和培训登记.xlsx',
      format: { kind: 'xlsx', useSharedStrings: false },
      sheets: [standingSheet(county, spelling), trainingSheet(county, spelling)],
    },
  ];
};
