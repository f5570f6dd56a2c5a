import { schoolAge } from '../ordinary/schooling.js';
import type { Person, Placement, SchoolStatus } from '../person.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { Cell, FilePlan } from './sheet.js';
import { ethnicGroup, Spelling } from './spelling.js';

const statusNames: Readonly<Record<SchoolStatus, string>> = {
  enrolled: '在读',
  suspended: '休学',
  deferred: '延缓入学',
  graduated: '毕业',
  elsewhere: '外地就读',
  dropped: '辍学',
  'not-enrolled': '未入学',
};

const placementNames: Readonly<Record<Placement, string>> = {
  ordinary: '走读',
  mainstream: '随班就读',
  'special-school': '特殊教育学校',
  'home-teaching': '送教上门',
};

const stageAndGrade = (person: Person): readonly [stage: string, grade: string] => {
  const age = schoolAge(person);
  if (age < 6) return ['学前', ['小班', '中班', '大班'][age - 3] ?? '小班'];
  if (age < 12) return ['小学', `${'一二三四五六'[age - 6] ?? ''}年级`];
  if (age < 15) return ['初中', `${'七八九'[age - 12] ?? ''}年级`];
  return [age % 2 === 0 ? '普通高中' : '中职', `高${'一二三'[Math.min(2, age - 15)] ?? ''}`];
};

const headers = [
  '学年',
  '学期',
  '学校名称',
  '学段',
  '年级',
  '班级',
  '学生姓名',
  '性别',
  '民族',
  '身份证件号',
  '就读方式',
  '学籍状态',
  '乡镇',
];

function* rows({ persons }: County, spelling: Spelling): Generator<Cell[]> {
  for (const person of persons) {
    for (const { slip, school, status, placement, copies = 1 } of person.life.schooling) {
      for (let copy = 0; copy < copies; copy += 1) {
        yield [
          '2026-2027',
          '秋季学期',
          school,
          ...stageAndGrade(person),
          `${(person.order % 4) + 1}班`,
          spelling.name(person, slip),
          person.sex === 'male' ? '男' : '女',
          ethnicGroup(person),
          spelling.number(person, slip),
          placementNames[placement],
          statusNames[status],
          person.household.township.name,
        ];
      }
    }
  }
}

/** The school roll: a csv in GB18030, as the school system exports it. */
export const educationRoll = (county: County, random: Random): FilePlan => ({
  path: '2026-2027学年学籍名册.csv',
  format: { kind: 'csv', encoding: 'gb18030' },
  sheets: [{ name: '学籍名册', headers, rows: rows(county, new Spelling(random, 0.01)) }],
});
