import { particularsOf, type Particulars } from '../particulars.js';
import {
  householderOf,
  type DibaoClass,
  type DibaoSpell,
  type Household,
  type Person,
  type Relation,
  type Sex,
} from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { compactDate, dottedDate, sexOn, birthOn, sexText, Spelling } from './spelling.js';

/** The classes of the dibao roll as the office calls them. */
export const classNames: Readonly<Record<DibaoClass, string>> = {
  full: '全额',
  differential: '差额',
  borderline: '低保边缘',
};

/** What a row says to be drawn a month. */
export const monthlyYuan: Readonly<Record<DibaoClass, number>> = {
  full: 520,
  differential: 286.5,
  borderline: 0,
};

const relationNames: Readonly<Record<Relation, readonly [male: string, female: string]>> = {
  householder: ['户主', '户主'],
  spouse: ['配偶', '配偶'],
  child: ['子', '女'],
  parent: ['父', '母'],
  grandchild: ['孙子', '孙女'],
};

/** What the person is to the householder, as the household rolls say it. */
export const relationText = (relation: Relation, sex: Sex): string =>
  relationNames[relation][sex === 'male' ? 0 : 1];

interface Entry {
  readonly person: Person;
  readonly household: Household;
  readonly head: Person;
  readonly spell: DibaoSpell;
  readonly particulars: Particulars;
  /** The householder's, who receives the money of all. */
  readonly headsParticulars: Particulars;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    const { household, life } = person;
    for (const spell of life.dibao) {
      const head = householderOf(household);
      const particulars = particularsOf(person);
      const headsParticulars = particularsOf(head);
      for (let copy = 0; copy < (spell.copies ?? 1); copy += 1)
        yield { person, household, head, spell, particulars, headsParticulars };
    }
  }
}

/** A number written in the old form, as this roll has it for many of those born before 1999. */
const numberOf = ({ person, spell: { slip } }: Entry, spelling: Spelling): string => {
  const isOld = slip === undefined && person.birth < '1999' && spelling.now(0.06);
  return spelling.number(person, isOld ? { spelling: 'fifteen' } : slip);
};

/** Members of a household whom dibao covers, those without a row of their own included. */
export const coveredIn = ({ members, unnamed }: Household): number =>
  members.filter(({ life }) => life.dibao.length > 0).length + unnamed;

const hardshipOf = ({ household, person }: Entry): string => {
  if (household.members.some(({ disability }) => disability !== null)) return '因残';
  return ['因病', '缺乏劳动力', '因学', '其他'][(household.members.length + person.order) % 4] ?? '其他';
};

/** What the household earns in a month: below the line, above it for those at its edge. */
const incomeOf = ({ household, spell }: Entry): number => {
  const scattered = (Number(household.number.slice(-6)) * 37) % 260;
  return (spell.class === 'borderline' ? 820 : 310) + scattered;
};

const abilityOf = ({ particulars, person }: Entry): string | null => {
  if (particulars.work !== null) return person.disability === null ? '有劳动能力' : '部分丧失劳动能力';
  return person.order % 5 === 0 ? null : '无劳动能力';
};

const columnsFor = (spelling: Spelling): Column<Entry>[] => [
  serialColumn,
  ['行政区划代码', ({ household }) => household.township.region],
  ['乡镇街道', ({ household }) => household.township.name],
  ['村社区', ({ household }) => household.village],
  ['家庭编号', ({ household }) => household.number],
  ['低保证号', ({ household }) => `澄低保${household.number.slice(-6)}`],
  ['户主姓名', ({ head }) => head.name],
  ['户主身份证号', ({ head }) => head.idNumber],
  ['家庭人口数', ({ household }) => household.members.length],
  ['保障人数', ({ household }) => coveredIn(household)],
  ['成员姓名', ({ person, spell }) => spelling.name(person, spell.slip)],
  ['身份证号码', (entry) => numberOf(entry, spelling)],
  ['性别', ({ person, spell }) => sexText(sexOn(person, spell.slip))],
  ['出生日期', ({ person, spell }) => compactDate(birthOn(person, spell.slip))],
  ['民族', ({ particulars }) => particulars.ethnicGroup],
  ['与户主关系', ({ person }) => relationText(person.relation, person.sex)],
  ['健康状况', ({ particulars }) => particulars.health],
  ['是否残疾', ({ person, spell }) => (person.disability !== null || spell.isMarked === true ? '是' : '否')],
  ['劳动能力', abilityOf],
  ['城乡类别', ({ household }) => (household.township.isUrban ? '城市' : '农村')],
  ['低保类别', ({ spell }) => classNames[spell.class]],
  ['致困原因', hardshipOf],
  ['家庭月收入', incomeOf],
  ['保障金额', ({ spell }) => monthlyYuan[spell.class]],
  ['纳入时间', ({ spell }) => dottedDate(spell.admittedOn)],
  ['停保时间', ({ spell }) => spell.endedOn],
  ['开户银行', ({ headsParticulars }) => headsParticulars.bank],
  ['银行账号', ({ headsParticulars }) => headsParticulars.account],
  ['家庭住址', ({ particulars }) => particulars.address],
  ['联系电话', ({ headsParticulars }) => headsParticulars.phone],
  ['备注', ({ particulars }) => particulars.remark],
];

/** The dibao roll: a row a member, a snapshot without a month in its name or title. */
export const dibaoRoll = (county: County, random: Random): FilePlan => ({
  path: '城乡低保对象名册.xlsx',
  format: { kind: 'xlsx', useSharedStrings: false },
  sheets: [
    {
      name: '低保对象',
      title: `${countyName}城乡低保对象名册`,
      ...layOut(columnsFor(new Spelling(random, 0.02)), entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), ({ spell }) => spell.slip),
      totalOf: '保障金额',
      footer: '填表人：                审核人：',
    },
  ],
});
