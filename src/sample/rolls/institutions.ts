import { designated, type DesignatedInstitution } from '../institutions.js';
import { countyName } from '../places.js';
import { layOut, serialColumn, type Column, type FilePlan } from './sheet.js';
import { chineseDate } from './spelling.js';

const columns: readonly Column<DesignatedInstitution>[] = [
  serialColumn,
  ['机构名称', ({ name }) => name],
  ['服务类别', ({ service }) => (service === 'appraisal' ? '残疾评定' : '康复')],
  ['机构性质', ({ service }) => (service === 'appraisal' ? '公立医院' : '康复机构')],
  ['认定日期', ({ from }) => chineseDate(from)],
  ['定点有效期至', ({ to }) => chineseDate(to)],
];

/** The list of the designated institutions: rows about nobody. */
export const institutionList = (): FilePlan => ({
  path: '定点机构名单.xlsx',
  format: { kind: 'xlsx', useSharedStrings: true },
  sheets: [
    {
      name: '定点机构',
      title: `${countyName}残疾评定和残疾人康复定点机构名单`,
      ...layOut(columns, designated),
    },
  ],
});
