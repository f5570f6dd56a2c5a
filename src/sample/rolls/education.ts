import { ageOn } from '../calendar.js';
import { registryMonth, schoolCutOff } from '../county.js';
import type { Placement, SchoolStatus, Schooling } from '../education.js';
import { particularsOf, type Particulars } from '../particulars.js';
import { householderOf, type Person } from '../person.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { certificateOnFile, showsCertificate } from './certificate.js';
import { layOut, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { compactDate, sexOn, birthOn, sexText, Spelling } from './spelling.js';

const statusNames: Readonly<Record<SchoolStatus, string>> = {
  enrolled: '在读',
  suspended: '休学',
  deferred: '延缓入学',
  graduated: '毕业',
  elsewhere: '外地就读',
  dropped: '辍学',
  'not-enrolled': '未入学',
};

/** A term of which the schools hand in a roll. */
interface Term {
  readonly list: 'schooling' | 'lastTerm';
  readonly openedIn: number;
  readonly name: '秋季学期' | '春季学期';
}

const thisTerm: Term = { list: 'schooling', openedIn: 2026, name: '秋季学期' };
const termBefore: Term = { list: 'lastTerm', openedIn: 2025, name: '春季学期' };

const placementNames: Readonly<Record<Placement, string>> = {
  ordinary: '走读',
  mainstream: '随班就读',
  'special-school': '特殊教育学校',
  'home-teaching': '送教上门',
};

interface Entry {
  readonly person: Person;
  readonly schooling: Schooling;
  readonly particulars: Particulars;
}

function* entriesOf({ persons }: County, term: Term): Generator<Entry> {
  for (const person of persons) {
    for (const schooling of person.life[term.list]) {
      const particulars = particularsOf(person);
      for (let copy = 0; copy < (schooling.copies ?? 1); copy += 1) yield { person, schooling, particulars };
    }
  }
}

const stageOf = (age: number): string => {
  if (age < 6) return '学前';
  if (age < 12) return '小学';
  if (age < 15) return '初中';
  return age % 2 === 0 ? '普通高中' : '中职';
};

const gradeOf = (age: number): string => {
  if (age < 6) return ['小班', '中班', '大班'][age - 3] ?? '小班';
  if (age < 12) return `${'一二三四五六'[age - 6] ?? ''}年级`;
  if (age < 15) return `${'七八九'[age - 12] ?? ''}年级`;
  return `高${'一二三'[Math.min(2, age - 15)] ?? ''}`;
};

/** September of the year in which the child came into its stage. */
const enteredIn = (age: number, openedIn: number): string => {
  const years = age < 6 ? age - 3 : age < 12 ? age - 6 : age < 15 ? age - 12 : Math.min(2, age - 15);
  return `${openedIn - Math.max(0, years)}09`;
};

/** G and the ID number; a school that has the wrong number has no number from the national roll yet. */
const schoolNumber = ({ person, schooling: { slip } }: Entry): string | null =>
  slip?.number === undefined && slip?.numberOf === undefined ? `G${person.idNumber}` : null;

const certificateOf = ({ person, schooling, particulars }: Entry, spelling: Spelling): string | null =>
  showsCertificate(schooling.slip, particulars.isCertificateOnFile)
    ? spelling.certificate(person, certificateOnFile(person, registryMonth))
    : null;

const ageIn = ({ openedIn }: Term, person: Person): number =>
  ageOn(person.birth, `${openedIn}${schoolCutOff.slice(4)}`);

const isMarked = ({ person, schooling }: Entry): boolean =>
  person.disability !== null || schooling.isMarkedDisabled === true;

const columnsFor = (term: Term, spelling: Spelling): Column<Entry>[] => [
  ['学年', () => `${term.openedIn}-${term.openedIn + 1}`],
  ['学期', () => term.name],
  ['学校名称', ({ schooling }) => schooling.school],
  ['学段', ({ person }) => stageOf(ageIn(term, person))],
  ['年级', ({ person }) => gradeOf(ageIn(term, person))],
  ['班级', ({ person }) => `${(person.order % 4) + 1}班`],
  ['学籍号', schoolNumber],
  ['学生姓名', ({ person, schooling }) => spelling.name(person, schooling.slip)],
  ['性别', ({ person, schooling }) => sexText(sexOn(person, schooling.slip))],
  ['出生日期', ({ person, schooling }) => compactDate(birthOn(person, schooling.slip))],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['国籍/地区', () => '中国'],
  ['身份证件类型', () => '居民身份证'],
  ['身份证件号', ({ person, schooling }) => spelling.number(person, schooling.slip)],
  ['户口性质', ({ particulars }) => particulars.residence],
  ['户籍地址', ({ particulars }) => particulars.address],
  ['健康状况', ({ particulars }) => particulars.health],
  ['入学年月', ({ person }) => enteredIn(ageIn(term, person), term.openedIn)],
  [
    '就读方式',
    ({ schooling }) => (schooling.placement === null ? null : placementNames[schooling.placement]),
  ],
  ['学籍状态', ({ schooling }) => statusNames[schooling.status]],
  ['是否留守儿童', ({ person }) => (person.relation === 'grandchild' ? '是' : '否')],
  ['是否残疾学生', (entry) => (isMarked(entry) ? '是' : '否')],
  ['残疾生证号', (entry) => certificateOf(entry, spelling)],
  ['监护人姓名', ({ person }) => householderOf(person.household).name],
  ['监护人电话', ({ person }) => particularsOf(householderOf(person.household)).phone],
  ['乡镇', ({ person }) => person.household.township.name],
  ['备注', ({ particulars }) => particulars.remark],
];

const rollOf = (county: County, random: Random, term: Term, path: string): FilePlan => ({
  path,
  format: { kind: 'csv', encoding: 'gb18030' },
  sheets: [
    {
      name: '学籍名册',
      ...layOut(columnsFor(term, new Spelling(random, 0.01)), entriesOf(county, term)),
      subjects: subjectsOf(entriesOf(county, term), ({ schooling }) => schooling.slip),
    },
  ],
});

/** The school roll: a csv in GB18030, as the school system exports it. */
export const educationRoll = (county: County, random: Random): FilePlan =>
  rollOf(county, random, thisTerm, '2026-2027学年学籍名册.csv');

/** The school roll of the term before, which shows who has left school since. */
export const lastTermRoll = (county: County, random: Random): FilePlan =>
  rollOf(county, random, termBefore, '2025-2026学年春季学期学籍名册.csv');
