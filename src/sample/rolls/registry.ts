import { certificateNumber, householderOf, type CertificateStatus, type StatusReason } from '../person.js';
import { countyName } from '../places.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { Cell, FilePlan } from './sheet.js';
import { categoryText, chineseDate, ethnicGroup, levelText, realDate, Spelling } from './spelling.js';

const statusNames: Readonly<Record<CertificateStatus, string>> = {
  normal: '正常',
  frozen: '冻结',
  cancelled: '注销',
  expired: '过期',
  lost: '遗失',
  'no-longer-disabled': '脱残',
  deceased: '死亡',
  'moved-out': '迁出',
};

const reasonNames: Readonly<Record<StatusReason, string>> = {
  death: '死亡',
  'moved-out': '户口迁出',
  'no-longer-disabled': '不再符合残疾标准',
  voluntary: '本人申请',
  reissued: '换证',
};

const headers = [
  '序号',
  '残疾人姓名',
  '性别',
  '民族',
  '身份证号',
  '残疾人证号',
  '残疾类别',
  '残疾等级',
  '发证日期',
  '有效期至',
  '证件状态',
  '状态变更日期',
  '注销原因',
  '户主姓名',
  '户主身份证号',
  '乡镇',
  '村（社区）',
];

function* rows({ persons }: County, spelling: Spelling): Generator<Cell[]> {
  let count = 0;
  for (const person of persons) {
    const head = householderOf(person.household);
    for (const certificate of person.life.certificates) {
      const number = spelling.number(person, certificate.slip);
      for (let copy = 0; copy < (certificate.copies ?? 1); copy += 1) {
        count += 1;
        yield [
          count,
          spelling.name(person, certificate.slip),
          person.sex === 'male' ? '男' : '女',
          ethnicGroup(person),
          number,
          certificateNumber(person, certificate),
          categoryText(certificate.category),
          levelText(certificate.level),
          realDate(certificate.issuedOn),
          certificate.validTo,
          statusNames[certificate.status],
          chineseDate(certificate.statusDate),
          certificate.reason === null ? null : reasonNames[certificate.reason],
          head.name,
          head.idNumber,
          person.household.township.name,
          person.household.village,
        ];
      }
    }
  }
}

/** The registry of disability certificates: a row a certificate, real dates beside written ones. */
export const registryRoll = (county: County, random: Random): FilePlan => ({
  path: '残疾人证登记台账（2026年9月）.xlsx',
  format: { kind: 'xlsx', useSharedStrings: true },
  sheets: [
    {
      name: '持证人员',
      title: `${countyName}残疾人证登记台账（2026年9月）`,
      headers,
      rows: rows(county, new Spelling(random, 0.01)),
    },
  ],
});
