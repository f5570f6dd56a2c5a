import { countyName } from '../places.js';
import type { County } from '../population.js';
import { statedItems, targetsOf, type Target, type TargetItem } from '../targets.js';
import { layOut, serialColumn, type Column, type FilePlan } from './sheet.js';

const itemNames: Readonly<Record<TargetItem, string>> = {
  'child-rehab': '0-6岁残疾儿童康复救助',
  device: '辅助器具适配',
  retrofit: '家庭无障碍改造',
  house: '残疾人危房改造',
  training: '农村实用技术培训',
  'child-training': '残疾人家庭子女培训',
  literacy: '扫盲教育',
  post: '公益性岗位安置',
  employment: '就业帮扶',
  'massage-shop': '盲人按摩机构',
  care: '残疾人托养',
  holders: '持证残疾人基数',
  households: '残疾人家庭户数',
  family: '残疾人家庭人口',
  people: '残疾人总数',
  'school-age': '适龄残疾儿童少年',
};

const unitOf = ({ item }: Target): string => {
  if (item === 'retrofit' || item === 'house' || item === 'households') return '户';
  if (item === 'massage-shop') return '家';
  return item === 'device' ? '件' : '人';
};

/** What of the year's number is to be done by the end of a quarter. */
const dueBy =
  (quarter: number) =>
  (target: Target): number | null =>
    statedItems.has(target.item) ? null : Math.floor((target.number * quarter) / 4);

const columns: readonly Column<Target>[] = [
  serialColumn,
  ['任务类别', ({ item }) => (statedItems.has(item) ? '基数' : '年度任务')],
  ['任务项目', ({ item }) => itemNames[item]],
  ['地区', ({ township }) => township?.name ?? '全县'],
  ['年度', ({ year }) => year],
  ['目标数', ({ number }) => number],
  ['计量单位', unitOf],
  ['一季度进度要求', dueBy(1)],
  ['二季度进度要求', dueBy(2)],
  ['三季度进度要求', dueBy(3)],
  ['四季度进度要求', dueBy(4)],
  ['责任部门', ({ item }) => (item === 'house' ? '县住房城乡建设局' : '县残疾人联合会')],
  ['配合部门', ({ item }) => (item === 'child-rehab' ? '县卫生健康局' : null)],
  ['完成时限', ({ item, year }) => (statedItems.has(item) ? null : `${year}年12月底`)],
  ['资金渠道', ({ item }) => (statedItems.has(item) ? null : '残疾人事业发展补助资金')],
  ['补助标准', () => null],
  ['考核方式', ({ item }) => (statedItems.has(item) ? null : '台账核查')],
  ['考核分值', ({ item }) => (statedItems.has(item) ? null : 5)],
  ['依据', ({ year }) => `澄残工委〔${year}〕2号`],
  ['备注', () => null],
];

/** The plan of the county's committee, as it is shared out among the townships: rows about nobody. */
export const targetsRoll = (county: County): FilePlan => ({
  path: '2026年度残疾人工作目标任务分解表.xlsx',
  format: { kind: 'xlsx', useSharedStrings: true },
  sheets: [
    {
      name: '任务分解',
      title: `${countyName}2026年度残疾人工作目标任务和基数分解表`,
      ...layOut(columns, targetsOf(county)),
    },
  ],
});
