import { invented } from '../normalise/invented-number.js';

/** ID numbers of the people of the county below, by name. */
export const numbers = {
  甲一: invented('99010119700101001'),
  乙二娃: invented('99010119750315002'),
  丙三: invented('99010119800520003'),
  丁四: invented('99010119850725004'),
  戊五: invented('99010119901130005'),
  己六: invented('99010119610808006'),
  庚七: invented('99010119720202007'),
} as const;

const n = numbers;

/**
 * Two townships and eight people, each of whom one rule treats in another way (as of 31 July 2026):
 * 甲一 is paid and insured; 乙二娃 is in tekun and therefore without the nursing subsidy; 丙三 is paid on a certificate
 * that was both cancelled and expired; 丁四 lives where the insurance roll has nobody; 戊五 is paid and has no
 * certificate; the certificate of 己六 lapsed, unpaid; under the number of 庚七 the insurance roll has 辛八, whom nothing
 * else names. The date of issue of 丁四 is no date.
 */
export const explainedCounty: Readonly<Record<string, string>> = {
  '残疾人证.csv': [
    '姓名,身份证号,残疾类别,残疾等级,发证日期,有效期至,证件状态,状态变更日期,乡镇,村',
    `甲一,${n.甲一},肢体,一级,2016-05-10,2036-05-31,正常,,青石镇,上村`,
    `乙二娃,${n.乙二娃},视力,二级,2018-03-01,2028-02-28,正常,,青石镇,上村`,
    `丙三,${n.丙三},听力,二级,2015-01-10,2025-01-09,注销,2025-03-01,青石镇,上村`,
    `丁四,${n.丁四},智力,三级,2019-13-45,2029-08-31,正常,,白沙乡,下村`,
    `己六,${n.己六},肢体,二级,2014-09-01,2024-08-31,正常,,青石镇,上村`,
    `庚七,${n.庚七},肢体,三级,2019-09-01,2029-08-31,正常,,青石镇,上村`,
    '',
  ].join('\n'),
  '护理补贴.csv': [
    '姓名,身份证号,补贴类型,发放月份,补贴金额,乡镇',
    `甲一,${n.甲一},护理补贴,2026-06,100,青石镇`,
    `甲一,${n.甲一},护理补贴,2026-07,100,青石镇`,
    `丙三,${n.丙三},护理补贴,2026-07,100,青石镇`,
    `戊五,${n.戊五},护理补贴,2026-07,100,青石镇`,
    '',
  ].join('\n'),
  '特困供养.csv': ['姓名,身份证号,供养方式,乡镇', `乙二娃,${n.乙二娃},集中供养,青石镇`, ''].join('\n'),
  '2026年度医保参保.csv': [
    '姓名,身份证号,参保年度,参保状态,乡镇',
    `甲一,${n.甲一},2026,正常参保,青石镇`,
    `乙二娃,${n.乙二娃},2026,正常参保,青石镇`,
    `辛八,${n.庚七},2026,正常参保,青石镇`,
    '',
  ].join('\n'),
};
