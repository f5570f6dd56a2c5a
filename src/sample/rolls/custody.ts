import type { Person, Sentence } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import { layOut, serialColumn, subjectsOf, type Column, type FilePlan } from './sheet.js';
import { compactDate, sexText } from './spelling.js';

interface Entry {
  readonly person: Person;
  readonly sentence: Sentence;
}

function* entriesOf({ persons }: County): Generator<Entry> {
  for (const person of persons) {
    for (const sentence of person.life.sentences) yield { person, sentence };
  }
}

const columns: Column<Entry>[] = [
  serialColumn,
  ['户籍乡镇', ({ person }) => person.household.township.name],
  ['姓名', ({ person }) => person.name],
  ['性别', ({ person }) => sexText(person.sex)],
  ['身份证号码', ({ person }) => person.idNumber],
  ['判决生效日期', ({ sentence }) => compactDate(sentence.judgedOn)],
  ['刑满释放日期', ({ sentence }) => compactDate(sentence.releasedOn)],
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
