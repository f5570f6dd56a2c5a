import { insuranceYear } from '../county.js';
import { ageOf } from '../households.js';
import { particularsOf, type Particulars } from '../particulars.js';
import { householderOf, type Insurance, type Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { compactDate, sexOn, birthOn, sexText, Spelling } from './spelling.js';

interface Entry {
  readonly person: Person;
  readonly insurance: Insurance;
  readonly particulars: Particulars;
}

function* entriesOf({ persons }: County, year: number): Generator<Entry> {
  for (const person of persons) {
    const insured = person.life.insurance.filter((each) => each.year === year);
    if (insured.length === 0) continue;
    const particulars = particularsOf(person);
    for (const insurance of insured) {
      for (let copy = 0; copy < (insurance.copies ?? 1); copy += 1) yield { person, insurance, particulars };
    }
  }
}

const isEmployed = ({ insurance }: Entry): boolean => insurance.scheme === 'employee';
/** Whether the office for the countryside had the person on a list when the premium was paid. */
const isRurallyAided = ({ person, insurance: { year } }: Entry): boolean => {
  const january = `${year}-01-31`;
  return (
    person.life.poverty.length > 0 ||
    person.life.monitoring.some(
      (entry) =>
        entry.class === null ||
        entry.class === 'unstable' ||
        ((entry.identifiedOn ?? january) <= january && (entry.clearedOn ?? january) >= `${year}-01-01`),
    )
  );
};

const isInDibao = ({ person }: Entry): boolean => person.household.dibao === 'member';
const isAided = (entry: Entry): boolean =>
  !isEmployed(entry) && (isInDibao(entry) || isRurallyAided(entry)) && entry.insurance.isUnaided !== true;

const classOf = (entry: Entry): string => {
  if (isEmployed(entry)) return '在职职工';
  if (isAided(entry)) return isInDibao(entry) ? '低保对象' : '脱贫户、监测对象';
  return ageOf(entry.person) < 18 ? '中小学生及儿童' : '普通居民';
};

const channelOf = (entry: Entry): string => {
  if (isEmployed(entry)) return '单位代扣';
  return entry.person.order % 3 === 0 ? '村（社区）代收' : '手机缴费';
};

const startOf = ({ person, insurance: { year, from = `${year}-01-01` } }: Entry): string =>
  person.birth < from ? from : person.birth;

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['个人编号', ({ person }) => `9901${String(person.order + 1).padStart(8, '0')}`],
  ['参保年度', ({ insurance }) => insurance.year],
  ['参保人姓名', ({ person, insurance }) => spelling.name(person, insurance.slip)],
  ['证件类型', () => '居民身份证（户口簿）'],
  ['证件号码', ({ person, insurance }) => spelling.number(person, insurance.slip)],
  ['性别', ({ person, insurance }) => sexText(sexOn(person, insurance.slip))],
  ['出生日期', ({ person, insurance }) => birthOn(person, insurance.slip)],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['险种', (entry) => (isEmployed(entry) ? '职工基本医疗保险' : '城乡居民基本医疗保险')],
  ['参保人员类别', classOf],
  ['缴费档次', (entry) => (isEmployed(entry) ? null : '统一档')],
  ['个人缴费', (entry) => (isEmployed(entry) ? 3120 : isAided(entry) ? 120 : 400)],
  ['资助金额', (entry) => (isAided(entry) ? 280 : null)],
  ['参保状态', ({ insurance }) => (insurance.isActive ? '正常参保' : '暂停参保')],
  ['参保日期', (entry) => compactDate(startOf(entry))],
  ['待遇终止日期', ({ insurance: { year, to = `${year}-12-31` } }) => compactDate(to)],
  ['缴费渠道', channelOf],
  ['户主姓名', ({ person }) => householderOf(person.household).name],
  ['联系电话', ({ particulars }) => particulars.phone],
  ['家庭住址', ({ particulars }) => particulars.address],
  ['乡镇', ({ person }) => person.household.township.name],
  ['村', ({ person }) => person.household.village],
  ['经办机构', ({ person }) => `${person.household.township.name}医保服务站`],
];

/** The insurance rolls of this year and the last: nearly everybody. */
export const insuranceRolls = (county: County, randomFor: (year: number) => Random): FilePlan[] =>
  [insuranceYear - 1, insuranceYear].map((year) => ({
    path: `${year}年度城乡居民医保参保名册.xlsx`,
    format: { kind: 'xlsx', useSharedStrings: year === insuranceYear },
    sheets: [
      {
        name: '参保名册',
        title: `${countyName}${year}年度基本医疗保险参保人员名册`,
        ...layOut(columnsFor(new Spelling(randomFor(year), 0.01)), entriesOf(county, year)),
        subjects: subjectsOf(entriesOf(county, year), ({ insurance }) => insurance.slip),
      },
    ],
  }));
