import { particularsOf } from '../particulars.js';
import type { Sentence } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import { type Described, personColumns } from './person-columns.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { compactDate } from './spelling.js';

interface Entry extends Described {
  readonly sentence: Sentence;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const sentence of person.life.sentences)
      yield { person, sentence, particulars: particularsOf(person) };
  }
}

const columns: Column<Entry>[] = [
  serialColumn,
  ['户籍乡镇', ({ person }) => person.household.township.name],
  ['村', ({ person }) => person.household.village],
  ['姓名', ({ person }) => person.name],
  ['身份证号码', ({ person }) => person.idNumber],
  ...personColumns,
  ['判决法院', () => `${countyName}人民法院`],
  ['裁判文书编号', ({ person }) => `澄刑${String(person.order).padStart(6, '0')}号`],
  ['刑种', () => '有期徒刑'],
  ['判决生效日期', ({ sentence }) => compactDate(sentence.judgedOn)],
  ['刑满释放日期', ({ sentence }) => compactDate(sentence.releasedOn)],
  ['执行场所', () => '监狱'],
  ['备注', () => null],
];

/** Those who serve a sentence, or did, as the justice office hands them over. */
export const custodyRoll = (county: County): FilePlan => ({
  path: '服刑人员名单.xlsx',
  format: { kind: 'xlsx', useSharedStrings: true },
  sheets: [
    {
      name: '服刑人员',
      title: `${countyName}服刑人员名单`,
      ...layOut(columns, entriesOf(county)),
      subjects: subjectsOf(entriesOf(county), () => undefined),
    },
  ],
});
