import { registryMonth } from '../county.js';
import type { Retrofit } from '../dwelling.js';
import { particularsOf, type Particulars } from '../particulars.js';
import { householderOf, type Certificate, type Person } from '../person.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { certificateOnFile, showsCertificate } from './certificate.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { categoryText, dottedDate, levelText, sexText, Spelling } from './spelling.js';

const progressNames: Readonly<Record<Retrofit['progress'], string>> = {
  planned: '计划中',
  ongoing: '改造中',
  completed: '已完成',
  cancelled: '取消',
};

interface Entry {
  readonly person: Person;
  readonly retrofit: Retrofit;
  readonly certificate: Certificate | undefined;
  readonly particulars: Particulars;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const retrofit of person.life.retrofits) {
      const certificate = certificateOnFile(person, registryMonth);
      const particulars = particularsOf(person);
      for (let copy = 0; copy < (retrofit.copies ?? 1); copy += 1)
        yield { person, retrofit, certificate, particulars };
    }
  }
}

const contractors = ['澄岭县安居建设有限公司', '青石镇宏达工程队', '云岭建筑安装有限公司'];
const foremen = ['周师傅', '马队长', '施工二组'];

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['乡镇', ({ person }) => person.household.township.name],
  ['村', ({ person }) => person.household.village],
  ['残疾人姓名', ({ person, retrofit }) => spelling.name(person, retrofit.slip)],
  ['性别', ({ person }) => sexText(person.sex)],
  ['身份证号', ({ person, retrofit }) => spelling.number(person, retrofit.slip)],
  [
    '残疾证号',
    ({ person, retrofit, certificate }) =>
      showsCertificate(retrofit.slip, true) ? spelling.certificate(person, certificate) : null,
  ],
  ['残疾类别', ({ certificate }) => categoryText(certificate?.category)],
  ['残疾等级', ({ certificate }) => levelText(certificate?.level)],
  ['户主姓名', ({ person }) => householderOf(person.household).name],
  ['户主身份证号', ({ person }) => householderOf(person.household).idNumber],
  ['联系方式', ({ particulars }) => particulars.phone],
  ['改造地点', ({ particulars }) => particulars.address],
  ['改造类型', ({ retrofit }) => retrofit.project],
  ['改造进度', ({ retrofit }) => progressNames[retrofit.progress]],
  ['完成日期', ({ retrofit }) => dottedDate(retrofit.completedOn)],
  ['改造金额', ({ retrofit }) => retrofit.fen / 100],
  ['资金来源', ({ person }) => (person.order % 2 === 0 ? '残疾人事业发展补助资金' : '彩票公益金')],
  ['改造单位', ({ person }) => contractors[person.order % contractors.length] ?? null],
  ['改造负责人', ({ person }) => foremen[person.order % foremen.length] ?? null],
  ['备注', ({ particulars }) => particulars.remark],
];

/** The ledger of barrier-free retrofits: a csv in UTF-8 with a byte order mark. */
export const retrofitRoll = (county: County, random: Random): FilePlan => ({
  path: '残疾人家庭无障碍改造台账.csv',
  format: { kind: 'csv', encoding: 'utf-8-bom' },
  sheets: [
    {
      name: '无障碍改造',
      ...layOut(columnsFor(new Spelling(random, 0.01)), entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), ({ retrofit }) => retrofit.slip),
    },
  ],
});
