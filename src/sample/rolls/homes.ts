import type { HouseWork, Person, Retrofit, WorkProgress } from '../person.js';
import { certificateNumber } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { Cell, FilePlan } from './sheet.js';
import { categoryText, dottedDate, levelText, realDate, Spelling } from './spelling.js';

const workNames: Readonly<Record<WorkProgress, string>> = {
  planned: '已列入计划',
  ongoing: '改造中',
  completed: '已竣工',
  cancelled: '取消',
  'not-planned': '未列入计划',
};

const retrofitNames: Readonly<Record<Retrofit['progress'], string>> = {
  planned: '计划中',
  ongoing: '改造中',
  completed: '已完成',
  cancelled: '取消',
};

const houseHeaders = [
  '序号',
  '乡镇',
  '村',
  '户主姓名',
  '户主身份证号',
  '家庭人口',
  '贫困类型',
  '危房等级',
  '改造方式',
  '纳入改造时间',
  '竣工日期',
  '改造进度',
  '补助金额',
  '备注',
];

const classOf = ({ household }: Person): string =>
  household.dibao === 'member' ? '低保户' : household.dibao === 'borderline' ? '低保边缘户' : '一般农户';

function* houseRows({ persons }: County, spelling: Spelling): Generator<Cell[]> {
  let count = 0;
  for (const person of persons) {
    for (const work of person.life.houseWorks) {
      count += 1;
      yield houseRow(person, work, count, spelling);
    }
  }
}

const houseRow = (person: Person, work: HouseWork, count: number, spelling: Spelling): Cell[] => [
  count,
  person.household.township.name,
  person.household.village,
  spelling.name(person, work.slip),
  spelling.number(person, work.slip),
  person.household.members.length,
  classOf(person),
  `${work.rating}级`,
  work.rating === 'C' ? '修缮加固' : '原址翻建',
  realDate(work.plannedOn),
  realDate(work.completedOn),
  workNames[work.progress],
  work.grantFen / 100,
  null,
];

/** The renovation ledger: a row a house, on the householder's name. */
export const housingRoll = (county: County, random: Random): FilePlan => ({
  path: '农村危房改造台账.xlsx',
  format: { kind: 'xlsx', useSharedStrings: false },
  sheets: [
    {
      name: '危房改造',
      title: `${countyName}农村危房改造台账`,
      headers: houseHeaders,
      rows: houseRows(county, new Spelling(random, 0.02)),
      totalOf: '补助金额',
    },
  ],
});

const retrofitHeaders = [
  '序号',
  '乡镇',
  '村',
  '残疾人姓名',
  '身份证号',
  '残疾证号',
  '残疾类别',
  '残疾等级',
  '改造类型',
  '改造进度',
  '完成日期',
  '改造金额',
];

function* retrofitRows({ persons }: County, spelling: Spelling): Generator<Cell[]> {
  let count = 0;
  for (const person of persons) {
    const certificate = person.life.certificates.at(-1);
    for (const { slip, project, progress, completedOn, fen } of person.life.retrofits) {
      count += 1;
      // A clerk who mistypes the number has no certificate at hand to copy it from.
      const hasCertificate = certificate !== undefined && slip?.number === undefined;
      yield [
        count,
        person.household.township.name,
        person.household.village,
        spelling.name(person, slip),
        spelling.number(person, slip),
        hasCertificate ? certificateNumber(person, certificate) : null,
        categoryText(certificate?.category ?? 0),
        levelText(certificate?.level ?? 0),
        project,
        retrofitNames[progress],
        dottedDate(completedOn),
        fen / 100,
      ];
    }
  }
}

/** The ledger of barrier-free retrofits: a csv in UTF-8 with a byte order mark. */
export const retrofitRoll = (county: County, random: Random): FilePlan => ({
  path: '残疾人家庭无障碍改造台账.csv',
  format: { kind: 'csv', encoding: 'utf-8-bom' },
  sheets: [
    { name: '无障碍改造', headers: retrofitHeaders, rows: retrofitRows(county, new Spelling(random, 0.01)) },
  ],
});
