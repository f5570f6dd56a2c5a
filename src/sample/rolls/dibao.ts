import {
  householderOf,
  type DibaoClass,
  type DibaoSpell,
  type Person,
  type Relation,
  type Sex,
} from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { Cell, FilePlan } from './sheet.js';
import { dottedDate, Spelling } from './spelling.js';

const classNames: Readonly<Record<DibaoClass, string>> = {
  full: '全额',
  differential: '差额',
  borderline: '低保边缘',
};

const monthlyYuan: Readonly<Record<DibaoClass, number>> = { full: 520, differential: 286.5, borderline: 0 };

const relationNames: Readonly<Record<Relation, readonly [male: string, female: string]>> = {
  householder: ['户主', '户主'],
  spouse: ['配偶', '配偶'],
  child: ['子', '女'],
  parent: ['父', '母'],
  grandchild: ['孙子', '孙女'],
};

const relationText = (relation: Relation, sex: Sex): string =>
  relationNames[relation][sex === 'male' ? 0 : 1];

const headers = [
  '序号',
  '家庭编号',
  '户主姓名',
  '户主身份证号',
  '成员姓名',
  '身份证号码',
  '与户主关系',
  '保障人数',
  '低保类别',
  '保障金额',
  '纳入时间',
  '停保时间',
  '乡镇街道',
  '村社区',
];

/** A number written in the old form, as this roll has it for many of those born before 1999. */
const numberOf = (person: Person, spell: DibaoSpell, spelling: Spelling): string => {
  const { slip } = spell;
  const isOld = slip === undefined && person.birth < '1999' && spelling.now(0.06);
  return spelling.number(person, isOld ? { spelling: 'fifteen' } : slip);
};

function* rows({ persons }: County, spelling: Spelling): Generator<Cell[]> {
  let count = 0;
  for (const person of persons) {
    const { household, life } = person;
    const head = householderOf(household);
    const covered =
      household.members.filter((member) => member.life.dibao.length > 0).length + household.unnamed;
    for (const spell of life.dibao) {
      for (let copy = 0; copy < (spell.copies ?? 1); copy += 1) {
        count += 1;
        yield [
          count,
          household.number,
          head.name,
          head.idNumber,
          spelling.name(person, spell.slip),
          numberOf(person, spell, spelling),
          relationText(person.relation, person.sex),
          covered,
          classNames[spell.class],
          monthlyYuan[spell.class],
          dottedDate(spell.admittedOn),
          spell.endedOn,
          household.township.name,
          household.village,
        ];
      }
    }
  }
}

/** The dibao roll: a row a member, a snapshot without a month in its name or title. */
export const dibaoRoll = (county: County, random: Random): FilePlan => ({
  path: '城乡低保对象名册.xlsx',
  format: { kind: 'xlsx', useSharedStrings: false },
  sheets: [
    {
      name: '低保对象',
      title: `${countyName}城乡低保对象名册`,
      headers,
      rows: rows(county, new Spelling(random, 0.02)),
      totalOf: '保障金额',
      footer: '填表人：                审核人：',
    },
  ],
});
