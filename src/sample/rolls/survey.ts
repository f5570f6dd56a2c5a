import { insuranceYear, lastPaidMonth } from '../county.js';
import { particularsOf } from '../particulars.js';
import { certificateNumber, householderOf } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { CareMode, SurveyAnswers } from '../services.js';
import { certificateOnFile } from './certificate.js';
import { schoolingOf, yesOrNo } from './employment.js';
import type { Described } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { categoryText, levelText, sexText, Spelling } from './spelling.js';

interface Entry extends Described {
  readonly answers: SurveyAnswers;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const answers of person.life.surveys) yield { person, answers, particulars: particularsOf(person) };
  }
}

const careNames: Readonly<Record<CareMode | 'none', string>> = {
  ...{ residential: '寄宿制托养', day: '日间照料', home: '居家服务', neighbour: '居家服务', none: '不需要' },
};

const selfCareNames = { full: '完全自理', partly: '部分自理', none: '不能自理' } as const;

const supporterNames = { none: '无', unable: '有但无履行能力', able: '有履行能力' } as const;

const certificateOf = ({ person }: Entry): string | null => {
  const certificate = certificateOnFile(person, lastPaidMonth);
  return certificate === undefined ? null : certificateNumber(person, certificate);
};

const hasSeveralDisabled = ({ person }: Entry): boolean =>
  person.household.members.filter(({ disability }) => disability !== null).length > 1;

const isRetrofitted = ({ person }: Entry): boolean =>
  person.household.members.some(({ life }) =>
    life.retrofits.some(({ progress }) => progress === 'completed'),
  );

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['残疾证号', certificateOf],
  ['姓名', ({ person, answers }) => spelling.name(person, answers.slip)],
  ['身份证号', ({ person, answers }) => spelling.number(person, answers.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['残疾类别', ({ person }) => categoryText(certificateOnFile(person, lastPaidMonth)?.category)],
  ['残疾等级', ({ person }) => levelText(certificateOnFile(person, lastPaidMonth)?.level)],
  ['所在区域', ({ person }) => person.household.township.name],
  ['行政村', ({ person }) => person.household.village],
  ['户口性质', ({ particulars }) => particulars.residence],
  ['婚姻状况', ({ particulars }) => particulars.marriage],
  ['户主姓名', ({ person }) => householderOf(person.household).name],
  ['户主身份证号', ({ person }) => householderOf(person.household).idNumber],
  ['手机号码', ({ particulars }) => particulars.phone],
  ['受教育程度', ({ answers, particulars }) => schoolingOf(answers.isIlliterate, particulars)],
  ['是否愿意扫盲', ({ answers }) => yesOrNo(answers.wantsToLearn)],
  ['是否就业', ({ answers }) => yesOrNo(answers.isEmployed)],
  ['是否有劳动能力', ({ answers }) => yesOrNo(answers.isAble)],
  ['是否有就业意愿', ({ answers }) => yesOrNo(answers.isWilling)],
  ['未就业主要生活来源', ({ answers }) => (answers.isEmployed === false ? '家庭其他成员供养' : null)],
  ['目前托养服务需求', ({ answers: { careWanted: wanted } }) => (wanted === null ? null : careNames[wanted])],
  ['是否需要长期照护', ({ answers }) => yesOrNo(answers.needsLongTermCare)],
  ['生活自理能力', ({ answers: { selfCare } }) => (selfCare === null ? null : selfCareNames[selfCare])],
  [
    '法定赡养扶养抚养义务人',
    ({ answers: { supporters } }) => (supporters === null ? null : supporterNames[supporters]),
  ],
  ['以老养残家庭', ({ answers }) => yesOrNo(answers.hasAgedCarers)],
  ['一户多残家庭', (entry) => yesOrNo(hasSeveralDisabled(entry))],
  ['家庭住房状态', () => '自有住房'],
  ['是否进行过无障碍改造', (entry) => yesOrNo(isRetrofitted(entry))],
  ['信息采集员', ({ person }) => `${person.household.village}专职委员`],
  ['填表日期', ({ answers }) => answers.filledOn],
];

/** The yearly survey of the holders. No file where nobody was asked. */
export const surveyRoll = (county: County, random: Random): FilePlan[] => {
  if (!county.persons.some(({ life }) => life.surveys.length > 0)) return [];
  return [
    {
      path: `${insuranceYear}年残疾人基本状况调查.csv`,
      format: { kind: 'csv', encoding: 'utf-8-bom' },
      sheets: [
        {
          name: '',
          title: `${countyName}${insuranceYear}年残疾人基本状况调查表`,
          ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
          subjects: subjectsOf(entriesOf(county), ({ answers }) => answers.slip),
        },
      ],
    },
  ];
};
