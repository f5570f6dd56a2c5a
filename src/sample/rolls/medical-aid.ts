import { partsOfDay } from '../calendar.js';
import { insuranceYear } from '../county.js';
import type { AidClass, Treatment } from '../hospital.js';
import { particularsOf } from '../particulars.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { Described } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan, type SheetPlan } from './sheet.js';
import { dottedDate, sexText, Spelling } from './spelling.js';

interface Entry extends Described {
  readonly treatment: Treatment;
}

/** What is not settled yet stands under the year in which the person left the hospital. */
const yearOf = ({ settledOn, dischargedOn }: Treatment): number => partsOfDay(settledOn ?? dischargedOn).year;

function* entriesOf({ persons }: County, year: number): Generator<Entry> {
  for (const person of persons) {
    for (const treatment of person.life.treatments.filter((each) => yearOf(each) === year))
      yield { person, treatment, particulars: particularsOf(person) };
  }
}

const classNames: Readonly<Record<AidClass, string>> = {
  tekun: '特困人员',
  dibao: '低保对象',
  poverty: '脱贫人口',
  monitoring: '防止返贫监测对象',
  disabled: '重度残疾人',
  borderline: '低保边缘家庭成员',
};

const kindNames = { inpatient: '住院', chronic: '门诊慢特病' } as const;
const statusNames = { settled: '已结算', pending: '待审核' } as const;

const hospitals = ['澄岭县人民医院', '澄岭县中医院', '澄岭县第二人民医院', '河湾镇中心卫生院'];
const illnesses = ['脑梗死', '慢性阻塞性肺疾病', '高血压3级', '2型糖尿病', '股骨骨折', '精神分裂症', '肺炎'];

const hospitalOf = ({ person, treatment }: Entry): string =>
  treatment.isDesignated ? (hospitals[person.order % hospitals.length] ?? '') : '云川康民医院';

const illnessOf = ({ person }: Entry): string | null => illnesses[person.order % illnesses.length] ?? null;

/** What the insurance for serious illness bore: a tenth of a large bill. */
const seriousFen = ({ ownFen }: Treatment): number => (ownFen > 1_500_000 ? Math.round(ownFen / 4) : 0);

/** What the basic insurance bore: about as much again as the person, and a half. */
const basicFen = ({ ownFen }: Treatment): number => Math.round(ownFen * 1.5);

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村（社区）', ({ person }) => person.household.village],
  ['救助对象姓名', ({ person, treatment }) => spelling.name(person, treatment.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['身份证号码', ({ person, treatment }) => spelling.number(person, treatment.slip)],
  ['救助对象类别', ({ treatment }) => (treatment.class === null ? null : classNames[treatment.class])],
  ['医疗类别', ({ treatment }) => kindNames[treatment.kind]],
  ['就诊医院', hospitalOf],
  ['是否定点医院', ({ treatment }) => (treatment.isDesignated ? '是' : '否')],
  ['出院诊断', illnessOf],
  ['入院日期', ({ treatment }) => dottedDate(treatment.admittedOn)],
  ['出院日期', ({ treatment }) => dottedDate(treatment.dischargedOn)],
  ['结算日期', ({ treatment }) => dottedDate(treatment.settledOn)],
  ['医疗总费用', ({ treatment }) => (treatment.ownFen + basicFen(treatment) + seriousFen(treatment)) / 100],
  ['基本医保支付', ({ treatment }) => basicFen(treatment) / 100],
  ['大病保险支付', ({ treatment }) => seriousFen(treatment) / 100],
  ['个人自付金额', ({ treatment }) => treatment.ownFen / 100],
  ['合规自付费用', ({ treatment }) => (treatment.eligibleFen === null ? null : treatment.eligibleFen / 100)],
  ['医疗救助金额', ({ treatment }) => (treatment.aidFen === null ? null : treatment.aidFen / 100)],
  ['结算状态', ({ treatment }) => statusNames[treatment.status]],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['备注', ({ particulars }) => particulars.remark],
];

const sheetOf = (county: County, year: number, random: Random): SheetPlan => ({
  name: `${year}年`,
  title: `${countyName}${year}年医疗救助结算台账`,
  ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county, year)),
  subjects: subjectsOf(entriesOf(county, year), ({ treatment }) => treatment.slip),
  totalOf: '医疗救助金额',
});

/** What was settled this year and the last, a sheet each. No file where nobody was treated. */
export const medicalAidRoll = (county: County, random: Random): FilePlan[] => {
  if (!county.persons.some(({ life }) => life.treatments.length > 0)) return [];
  return [
    {
      path: '医疗救助结算台账.xlsx',
      format: { kind: 'xlsx', useSharedStrings: true },
      sheets: [insuranceYear - 1, insuranceYear].map((year) => sheetOf(county, year, random)),
    },
  ];
};
