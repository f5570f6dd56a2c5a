import { designated, type DesignatedInstitution } from '../institutions.js';
import { countyName } from '../places.js';
import { layOut, serialColumn, type Column, type FilePlan } from './sheet.js';
import { chineseDate } from './spelling.js';

const columns: readonly Column<DesignatedInstitution>[] = [
  serialColumn,
  ['机构名称', ({ name }) => name],
  ['服务类别', ({ service }) => (service === 'appraisal' ? '残疾评定' : '康复')],
  ['机构性质', ({ service }) => (service === 'appraisal' ? '公立医院' : '康复机构')],
  ['主管单位', ({ service }) => (service === 'appraisal' ? '县卫生健康局' : '县残疾人联合会')],
  ['所在地', () => countyName],
  ['门诊位置', ({ service }) => (service === 'appraisal' ? '门诊楼三层' : '一层大厅')],
  ['科室', ({ service }) => (service === 'appraisal' ? '康复医学科' : '训练科')],
  ['服务对象', ({ service }) => (service === 'appraisal' ? '申请残疾人证人员' : '持证残疾人和残疾儿童')],
  ['专业人员数', (_, number) => 4 + number],
  ['其中：医师', (_, number) => 1 + (number % 3)],
  ['其中：治疗师', (_, number) => 2 + (number % 2)],
  ['床位数', ({ service }, number) => (service === 'appraisal' ? 120 * number : 30)],
  ['工作日', () => '周一至周五'],
  ['受理时间', () => '上午8:30至11:30'],
  ['收费依据', ({ service }) => (service === 'appraisal' ? '县财政承担' : '救助标准内免费')],
  ['认定文号', (_, number) => `澄残联〔2020〕${number}号`],
  ['协议编号', (_, number) => `DD-${100 + number}`],
  ['认定日期', ({ from }) => chineseDate(from)],
  ['定点有效期至', ({ to }) => chineseDate(to)],
  ['备注', ({ to }) => (to === null ? null : '到期未续签')],
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
