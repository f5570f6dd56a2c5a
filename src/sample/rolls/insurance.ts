import { insuranceYear } from '../county.js';
import { ageOf } from '../households.js';
import type { Insurance, Person } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { Cell, FilePlan } from './sheet.js';
import { compactDate, Spelling } from './spelling.js';

const headers = [
  '序号',
  '参保年度',
  '参保人姓名',
  '证件号码',
  '险种',
  '参保人员类别',
  '参保状态',
  '个人缴费',
  '参保日期',
  '乡镇',
  '村',
];

const classOf = (person: Person, { scheme }: Insurance): string => {
  if (scheme === 'employee') return '在职职工';
  if (person.household.dibao === 'member') return '低保对象';
  return ageOf(person) < 18 ? '中小学生及儿童' : '普通居民';
};

const premiumOf = (person: Person, { scheme }: Insurance): number =>
  scheme === 'employee' ? 3120 : person.household.dibao === 'member' ? 120 : 400;

function* rows({ persons }: County, year: number, spelling: Spelling): Generator<Cell[]> {
  let count = 0;
  for (const person of persons) {
    for (const insurance of person.life.insurance) {
      if (insurance.year !== year) continue;
      const { slip, scheme, isActive, copies = 1 } = insurance;
      const paidOn = person.birth < `${year}-01-01` ? `${year}-01-01` : person.birth;
      for (let copy = 0; copy < copies; copy += 1) {
        count += 1;
        yield [
          count,
          year,
          spelling.name(person, slip),
          spelling.number(person, slip),
          scheme === 'resident' ? '城乡居民基本医疗保险' : '职工基本医疗保险',
          classOf(person, insurance),
          isActive ? '正常参保' : '暂停参保',
          premiumOf(person, insurance),
          compactDate(paidOn),
          person.household.township.name,
          person.household.village,
        ];
      }
    }
  }
}

/** The insurance rolls of this year and the last: nearly everybody. */
export const insuranceRolls = (county: County, randomFor: (year: number) => Random): FilePlan[] =>
  [insuranceYear - 1, insuranceYear].map((year) => ({
    path: `${year}年度城乡居民医保参保名册.xlsx`,
    format: { kind: 'xlsx', useSharedStrings: year === insuranceYear },
    sheets: [
      {
        name: '参保名册',
        title: `${countyName}${year}年度基本医疗保险参保人员名册`,
        headers,
        rows: rows(county, year, new Spelling(randomFor(year), 0.01)),
      },
    ],
  }));
