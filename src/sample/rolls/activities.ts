import { insuranceYear, lastPaidMonth } from '../county.js';
import { ageOf } from '../households.js';
import { particularsOf } from '../particulars.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { Measure, MeasureKind } from '../services.js';
import { certificateOnFile } from './certificate.js';
import { accountColumns, type Described } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { categoryText, compactDate, dottedDate, levelText, sexText, Spelling } from './spelling.js';

interface Entry extends Described {
  readonly measure: Measure;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const measure of person.life.measures) {
      yield { person, measure, particulars: particularsOf(person) };
    }
  }
}

/** What the federation calls each measure, and what it spends on one. */
const kinds: Readonly<Record<MeasureKind, readonly [name: string, yuan: number]>> = {
  training: ['农村实用技术培训', 600],
  'child-training': ['残疾人家庭子女培训', 800],
  literacy: ['扫盲培训', 400],
  'massage-shop': ['盲人按摩店', 20_000],
  post: ['公益性岗位', 1200],
  employment: ['就业帮扶', 3000],
  care: ['托养服务', 1800],
  credit: ['康复扶贫贷款', 30_000],
};

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村', ({ person }) => person.household.village],
  ['受益人姓名', ({ person, measure }) => spelling.name(person, measure.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['出生日期', ({ person }) => compactDate(person.birth)],
  ['年龄', ({ person }) => ageOf(person)],
  ['身份证号码', ({ person, measure }) => spelling.number(person, measure.slip)],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['户口性质', ({ particulars }) => particulars.residence],
  ['残疾类别', ({ person }) => categoryText(certificateOnFile(person, lastPaidMonth)?.category)],
  ['残疾等级', ({ person }) => levelText(certificateOnFile(person, lastPaidMonth)?.level)],
  ['帮扶项目', ({ measure }) => kinds[measure.kind][0]],
  ['实施日期', ({ measure }) => dottedDate(measure.doneOn)],
  ['实施单位', ({ person }) => `${person.household.township.name}残联`],
  ['投入资金', ({ measure }) => kinds[measure.kind][1]],
  ['资金来源', () => '残疾人就业保障金'],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['家庭住址', ({ particulars }) => particulars.address],
  ...accountColumns,
  ['备注', ({ particulars }) => particulars.remark],
];

/** What was done for people that the year's plan counts. No file where nothing was. */
export const activityRoll = (county: County, random: Random): FilePlan[] => {
  if (!county.persons.some(({ life }) => life.measures.length > 0)) return [];
  return [
    {
      path: `${insuranceYear}年帮扶项目实施台账.xlsx`,
      format: { kind: 'xlsx', useSharedStrings: false },
      sheets: [
        {
          name: '实施台账',
          title: `${countyName}${insuranceYear}年残疾人帮扶项目实施台账`,
          ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
          subjects: subjectsOf(entriesOf(county), ({ measure }) => measure.slip),
        },
      ],
    },
  ];
};
