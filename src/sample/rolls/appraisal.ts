import { particularsOf, type Particulars } from '../particulars.js';
import type { Appraisal, Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { categoryText, compactDate, dottedDate, levelText, sexText, Spelling } from './spelling.js';

interface Entry {
  readonly person: Person;
  readonly appraisal: Appraisal;
  readonly particulars: Particulars;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const appraisal of person.life.appraisals)
      yield { person, appraisal, particulars: particularsOf(person) };
  }
}

const doctors = ['梁医师', '谢医师', '邹医师', '贺医师'];

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村（社区）', ({ person }) => person.household.village],
  ['受评人姓名', ({ person, appraisal }) => spelling.name(person, appraisal.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['出生日期', ({ person }) => compactDate(person.birth)],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['文化程度', ({ particulars }) => particulars.schooling],
  ['婚姻状况', ({ particulars }) => particulars.marriage],
  ['身份证号', ({ person, appraisal }) => spelling.number(person, appraisal.slip)],
  ['户籍所在村组', ({ particulars }) => particulars.address],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['评定日期', ({ appraisal }) => dottedDate(appraisal.appraisedOn)],
  ['评定医院', ({ appraisal }) => appraisal.institution],
  ['评定医师', ({ person }) => doctors[person.order % doctors.length] ?? null],
  ['评定科室', ({ appraisal }) => (appraisal.disability?.category === 6 ? '精神科' : '康复医学科')],
  ['评定类别', ({ appraisal }) => categoryText(appraisal.disability?.category)],
  ['评定等级', ({ appraisal }) => levelText(appraisal.disability?.level)],
  ['评定结论', ({ appraisal }) => (appraisal.disability === null ? '不符合残疾标准' : '符合残疾标准')],
  ['是否申办残疾人证', ({ appraisal }) => (appraisal.hasDeclined === true ? '否' : '是')],
  ['备注', ({ particulars }) => particulars.remark],
];

/** The hospitals' appraisals of the year, as the health office puts them together. */
export const appraisalRoll = (county: County, random: Random): FilePlan => ({
  path: '2026年残疾评定结果汇总.xlsx',
  format: { kind: 'xlsx', useSharedStrings: true },
  sheets: [
    {
      name: '评定结果',
      title: `${countyName}2026年残疾评定结果汇总表`,
      ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), ({ appraisal }) => appraisal.slip),
      footer: '填表人：                审核人：',
    },
  ],
});
