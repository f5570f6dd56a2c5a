import { describe, expect, it } from 'vitest';
import { recogniseSheet } from '../../src/map/recognise.js';
import { render } from '../../src/messages/catalogue.js';
import { datasets, mappingOf, readColumns, readConstants, recognise, rowsOf } from './sheet.js';

const september = 2026 * 12 + 8;
const october = 2026 * 12 + 9;

/** Kind, dataset and message keys of a sheet that is not used. */
const refusal = (...given: Parameters<typeof recognise>): readonly (string | undefined)[] => {
  const recognition = recognise(...given);
  if (recognition.kind === 'roll') throw new Error(`taken for ${recognition.mapping.dataset.name}`);
  const dataset = recognition.kind === 'unusable' ? recognition.dataset?.name : undefined;
  return [recognition.kind, dataset, recognition.reason.key, recognition.hint.key];
};

describe('the dataset', () => {
  it.each([
    ['registry', '姓名|身份证号|残疾人证号|残疾类别|残疾等级|发证日期|有效期至|证件状态|乡镇'],
    ['subsidy', '姓名|身份证号码|残疾人证号|补贴类型|补贴金额|续发月份|残疾等级|银行卡号'],
    ['dibao', '乡镇|家庭编号|姓名|身份证号|与户主关系|低保类别|保障金额'],
    ['tekun', '乡镇|村|姓名|身份证|供养方式|月供养金|护理等级'],
    ['education', '姓名|性别|出生日期|身份证件号|就读方式|学校名称|年级|班级'],
    ['housing', '户主姓名|身份证号|人口数|贫困类型|危房等级|纳入改造时间|补助金额'],
    ['barrier_free', '居委会|姓名|残疾证号|残疾类别|等级|改造地点|改造类型|改造进度|改造单位|改造金额'],
    ['medical_insurance', '年度|姓名|身份证号|参保状态|缴费档次|缴费金额|缴费时间'],
    ['deaths', '姓名|身份证号|死亡日期|火化日期|注销原因'],
    ['moves', '姓名|身份证号|迁出日期|迁往地'],
    ['custody', '姓名|身份证号|判决日期|刑期止'],
    ['allowances', '姓名|身份证号|津贴项目|月标准'],
    ['appraisal', '姓名|身份证号|残疾类别|残疾等级|评定日期|评定机构|评定结论'],
    ['rehab', '申请日期|申请状态|姓名|证件号|残疾类别|等级|辅具名称|补贴金额|领取日期'],
    ['rehab', '姓名|证件号|年龄|残疾类别|出生日期|申请日期|评估医院|康复机构|补贴金额'],
    ['family_doctor', '姓名|身份证号|签约日期|签约机构|签约医生/团队|服务包|健康档案号'],
    ['institutions', '机构名称|服务类别|地址|认定日期'],
    ['targets', '任务项目|地区|年度|目标数'],
    ['poverty', '乡镇|行政村|户编号|人编号|姓名|身份证号|与户主关系|健康状况|户类型|脱贫时间|帮扶责任人'],
    ['poverty', '行政村|户编号|姓名|身份证号码|家庭人口数|与户主关系|贫困户属性|致贫原因|是否易地搬迁户'],
    ['monitoring', '乡镇|户编号|姓名|身份证号|户类型|监测对象类别|风险是否已消除|识别监测时间|消除监测时间'],
    ['pension', '姓名|账户街镇|身份证号|性别|缴费年度|缴费档次|参保状态|代缴标志|代缴金额'],
    ['pension', '乡镇街|村社区|姓名|身份证号码|居保认定身份|居保参保情况|缴费年度'],
    ['medical_aid', '姓名|身份证号|疾病名称|就医时间|医疗总费用|医保报销|大病救助|自付金额|救助金额'],
    ['relief', '乡镇|申请人姓名|申请人身份证号|救助类型|救助原因|救助金额|发放时间'],
    ['care', '姓名|残疾人证号|残疾类别|护理机构|入住审核日期|退出审核日期|退出原因|补贴月份|补贴金额'],
    ['employment', '姓名|残疾人证号|就业状况|就业形式|就业单位|是否有就业意愿|培训项目名称|培训类别'],
    [
      'survey',
      '残疾证号|姓名|所在区域|婚姻状况|手机号码|受教育程度|是否就业|未就业主要生活来源|目前托养服务需求|填表日期',
    ],
    ['monitoring', '姓名|身份证号|与户主关系|监测类别|致贫/返贫风险1|帮扶责任人|帮扶措施|帮扶资金'],
  ])('%s is recognised by its headers alone', (dataset, header) => {
    expect(mappingOf({ file: '导出.xlsx' }, header).dataset.name).toBe(dataset);
  });

  it('is told by the file name where the headers are shared', () => {
    const header = '姓名|残疾证号|等级|地址|乡镇';
    expect(mappingOf({ file: '残疾人证.xlsx' }, header).dataset.name).toBe('registry');
    expect(mappingOf({ file: '护理补贴2026年9月.xlsx' }, header).dataset.name).toBe('subsidy');
  });

  it('is not overruled by a file name that contradicts the headers', () => {
    const header = '姓名|身份证号|残疾人证号|残疾等级|发证日期|有效期至|证件状态';
    expect(mappingOf({ file: '2026年9月护理补贴.xlsx' }, header).dataset.name).toBe('registry');
    expect(mappingOf({ file: '残疾人证.xlsx' }, '姓名|身份证号|死亡日期').dataset.name).toBe('deaths');
  });

  it('takes the words of the nearest part of the path', () => {
    const header = '姓名|残疾证号|等级|地址';
    const mapping = mappingOf({ file: '两项补贴核查/残疾人证.xlsx' }, header);
    expect(mapping.dataset.name).toBe('registry');
    expect(mapping.reasons.map((reason) => render('zh', reason))).toEqual([
      '表头有4列可识别，均为多种名册共有',
      '文件名中有“残疾人证”',
    ]);
  });

  it('does not count the name of a csv twice, whose sheet is called like it', () => {
    const mapping = mappingOf(
      { file: 'a/2026年9月护理补贴.csv', sheet: '2026年9月护理补贴' },
      '姓名|身份证号|残疾等级',
    );
    expect(mapping.reasons.map(({ key }) => key)).toEqual([
      'map.reason-headers-shared',
      'map.reason-file-word',
    ]);
    expect(readConstants(mapping)).toEqual(['benefit=nursing (file)', `month=${september} (file)`]);
  });

  it('is asked for when two fit equally well', () => {
    const given = [{ file: '花名册.xlsx' }, '姓名|残疾证号|等级|地址|乡镇'] as const;
    expect(refusal(...given)).toEqual([
      'unusable',
      undefined,
      'map.dataset-unclear',
      'map.dataset-unclear-hint',
    ]);
    const { reason } = recognise(...given) as Extract<ReturnType<typeof recognise>, { kind: 'unusable' }>;
    expect(render('zh', reason)).toContain('残疾人证登记 (registry)');
    expect(render('zh', reason)).toContain('残疾人两项补贴发放 (subsidy)');
  });

  it('is asked for when only a name and a number are known', () => {
    expect(refusal({ file: '名单.xlsx' }, '姓名|身份证号|备注')).toEqual([
      'unusable',
      undefined,
      'map.dataset-unknown',
      'map.dataset-unclear-hint',
    ]);
  });

  it('can be given: a map of one dataset leaves nothing to choose', () => {
    const deaths = datasets.get('deaths');
    if (deaths === undefined) throw new Error('no dataset deaths');
    const rows = rowsOf('姓名|身份证号|死亡日期|补贴金额');
    const recognition = recogniseSheet({
      file: '补贴.xlsx',
      sheet: '1',
      rows,
      datasets: new Map([['deaths', deaths]]),
    });
    expect(recognition.kind === 'roll' && recognition.mapping.dataset).toBe(deaths);
  });
});

describe('what is needed', () => {
  it('is named with the headers that were seen when it is missing', () => {
    const recognition = recognise({ file: '死亡名单.xlsx' }, '姓名|身份证号|备注');
    expect(recognition).toMatchObject({
      kind: 'unusable',
      headerRow: 1,
      headers: ['姓名', '身份证号', '备注'],
    });
    const { reason } = recognition as Extract<typeof recognition, { kind: 'unusable' }>;
    expect(render('zh', reason)).toBe(
      '像是“死亡人员”（deaths），但缺少必需的内容：死亡日期/火化日期；第1行表头是：姓名、身份证号、备注',
    );
  });

  it('is never replaced by a worse dataset that lacks nothing', () => {
    const header = '姓名|身份证号|残疾人证号|残疾等级|补贴标准|补贴金额|银行账号|开户人';
    expect(refusal({}, header).slice(0, 3)).toEqual(['unusable', 'subsidy', 'map.column-missing']);
  });

  it('is never filled by a header that is merely near, which is asked about', () => {
    const given = [{}, '姓名|证件|家庭编号|低保类别|与户主关系'] as const;
    expect(refusal(...given)).toEqual([
      'unusable',
      'dibao',
      'map.column-missing',
      'map.column-missing-near-hint',
    ]);
    const { hint } = recognise(...given) as Extract<ReturnType<typeof recognise>, { kind: 'unusable' }>;
    expect(render('en', hint)).toBe(
      [
        'Is "证件" the column "证件号"? If not, add the column; if so, rename it to "证件号", or lay it down in bidui.yaml:',
        'sources:',
        '  - file: "表.xlsx"',
        '    sheet: "Sheet1"',
        '    dataset: dibao',
        '    header-row: 1',
        '    columns:',
        '      证件: id_number',
      ].join('\n'),
    );
  });

  it('may be said in a name instead of a column, which the hint says', () => {
    expect(refusal({}, '姓名|身份证号|补贴类型|补贴金额|补贴标准')[3]).toBe('map.column-missing-from-hint');
  });

  it('is reported too where neither name nor number has a known header', () => {
    expect(refusal({}, '人名|残疾编码|残疾类别|残疾等级|发证日期|有效期至|证件状态').slice(0, 3)).toEqual([
      'unusable',
      'registry',
      'map.column-missing',
    ]);
  });
});

describe('the header row', () => {
  it('is found below titles, and the title is kept', () => {
    const mapping = mappingOf(
      { file: '青石镇.xlsx' },
      '迪清县2026年9月份重度残疾人护理补贴发放表|||',
      '填报单位：迪清县民政局||制表日期：2026年10月2日',
      '',
      '序号|姓名|身份证号|残疾等级|补贴金额',
      '1|甲小明|990101199003070012|一级|100',
    );
    expect(mapping.headerRow).toBe(4);
    expect(mapping.title).toBe(
      '迪清县2026年9月份重度残疾人护理补贴发放表 填报单位：迪清县民政局 制表日期：2026年10月2日',
    );
    expect(mapping.rollMonth).toBe(september);
  });

  it('is not a title that holds one known word', () => {
    const mapping = mappingOf({}, '死亡日期|统计', '姓名|身份证号|死亡日期');
    expect(mapping.headerRow).toBe(2);
  });

  it('is not a row of data, even one made of known words', () => {
    const mapping = mappingOf(
      {},
      '姓名|身份证号|与户主关系|低保类别|村',
      '户主|990101199003070012|户主|A|社区|低保类别|家庭编号|残疾',
    );
    expect(mapping.headerRow).toBe(1);
  });

  it('is the upper one when it is repeated on the next page', () => {
    expect(mappingOf({}, '姓名|身份证号|死亡日期', '', '姓名|身份证号|死亡日期').headerRow).toBe(1);
  });

  it.each([
    [['填写说明', '一、请如实填写姓名、身份证号等内容。', '二、不得改动表头。'], 'map.no-header-hint'],
    [['乡镇|城镇|农村|合计', '青石镇|1|2|3'], 'map.no-header-rows-hint'],
  ])('is not there in %j', (lines, hint) => {
    expect(refusal({}, ...lines)).toEqual(['no-roll', undefined, 'map.no-header', hint]);
  });

  it.each([[[]], [['']], [[' |　', '']]])('is not there in an empty sheet %j', (lines) => {
    expect(refusal({}, ...lines)[2]).toBe('map.sheet-empty');
  });
});

describe('the columns', () => {
  it('are matched exactly, with units, hints and spaces aside', () => {
    const mapping = mappingOf(
      { file: '2026年9月.xlsx', sheet: '护理补贴' },
      '序号|姓 名|身份证号（必填）|补贴金额（元）|村（社区）|残疾人证号*|银行帐号',
    );
    expect(readColumns(mapping)).toEqual([
      '姓 名=name',
      '身份证号（必填）=id_number',
      '补贴金额（元）=amount',
      '村（社区）=village',
      '残疾人证号*=cert_number',
      '银行帐号=account',
    ]);
    expect(mapping.columns.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('use the most usual spelling of a field and set the others aside', () => {
    const mapping = mappingOf({ file: '残疾人证.xlsx' }, '家庭住址|姓名|身份证号|残疾等级|户籍地址|有效期至');
    expect(readColumns(mapping)).toContain('户籍地址=address');
    expect(mapping.unused.map(({ header }) => header)).toEqual(['家庭住址']);
  });

  it('leave out a field whose header stands there twice, and say so', () => {
    const mapping = mappingOf(
      { file: '2026年9月护理补贴.xlsx' },
      '姓名|身份证号|残疾人证号|补贴金额|金额|补贴金额（元）',
    );
    expect(readColumns(mapping)).toEqual(['姓名=name', '身份证号=id_number', '残疾人证号=cert_number']);
    expect(mapping.unused.map(({ index }) => index)).toEqual([3, 4, 5]);
    expect(mapping.warnings.map((warning) => render('zh', warning))).toEqual([
      '列“补贴金额”出现不止一次（D、F列），无法判断该用哪一列，均未读取；请删除或改名后重新运行。',
    ]);
  });

  it('make the sheet unusable when the header that stands there twice is needed', () => {
    expect(refusal({}, '姓名|身份证号|家庭编号|低保类别|身份证号')).toEqual([
      'unusable',
      'dibao',
      'map.needed-twice',
      'map.needed-twice-hint',
    ]);
  });

  it('show the nearest field for an unknown header, but not one that is read already', () => {
    const mapping = mappingOf({}, '姓名|身份证号|死亡日期|火化时问|姓名拼音|备注');
    expect(mapping.unknown.map(({ header, suggestion }) => [header, suggestion?.header ?? null])).toEqual([
      ['火化时问', '火化时间'],
      ['姓名拼音', null],
      ['备注', null],
    ]);
  });

  it('read amounts in the unit of the header, then of the title', () => {
    const unitOf = (...lines: readonly string[]): string | undefined =>
      mappingOf({ file: '2026年9月护理补贴.xlsx' }, ...lines).columns.find(
        ({ field }) => field.name === 'amount',
      )?.field.unit;
    const names = '姓名|身份证号|残疾人证号|';
    expect(unitOf(`${names}补贴金额`)).toBe('yuan');
    expect(unitOf(`${names}补贴金额（万元）`)).toBe('wan-yuan');
    expect(unitOf('护理补贴||单位：人、万元', `${names}补贴金额`)).toBe('wan-yuan');
    expect(unitOf('护理补贴||单位：万元', `${names}补贴金额（元）`)).toBe('yuan');
  });

  it('do not read amounts in a unit that is not converted', () => {
    const mapping = mappingOf(
      { file: '2026年9月护理补贴.xlsx' },
      '姓名|身份证号|残疾人证号|补贴金额（千元）',
    );
    expect(readColumns(mapping)).not.toContain('补贴金额（千元）=amount');
    expect(mapping.warnings.map(({ key }) => key)).toEqual(['map.unit-unknown']);
  });
});

describe('constants', () => {
  const header = '姓名|身份证号|残疾人证号|补贴金额';

  it('come from sheet, title and file name', () => {
    const mapping = mappingOf(
      { file: '2026-09/青石镇.xlsx', sheet: '护理补贴' },
      '2026年9月补贴发放表',
      header,
    );
    expect(readConstants(mapping)).toEqual([
      'benefit=nursing (sheet)',
      `month=${september} (title)`,
      'township=青石镇 (file)',
    ]);
    expect(mapping.warnings).toEqual([]);
  });

  it('come from the folder where the file name says nothing', () => {
    const mapping = mappingOf({ file: '云岭乡/2026-09/护理补贴.xlsx' }, header);
    expect(readConstants(mapping)).toEqual([
      'benefit=nursing (file)',
      `month=${september} (file)`,
      'township=云岭乡 (file)',
    ]);
    expect(mapping.constants[1]?.text).toBe('2026-09');
  });

  it('are not looked for where there is a column', () => {
    const mapping = mappingOf({ file: '2026年9月护理补贴.xlsx' }, `${header}|补贴类型|发放月份`);
    expect(readConstants(mapping)).toEqual([]);
    expect(mapping.rollMonth).toBe(september);
  });

  it('are not taken from a text that names two, nor from the next one', () => {
    const given = [
      { file: '2026年9月护理补贴.xlsx' },
      '困难残疾人生活补贴和重度残疾人护理补贴发放表',
      header,
    ] as const;
    expect(refusal(...given)).toEqual([
      'unusable',
      'subsidy',
      'map.needed-unclear',
      'map.column-missing-from-hint',
    ]);
  });

  it('of one text prevail over another that says otherwise, with a warning', () => {
    const mapping = mappingOf({ file: '2026年10月护理补贴.xlsx', sheet: '2026年9月' }, header);
    expect(readConstants(mapping)).toContain(`month=${september} (sheet)`);
    expect(mapping.warnings.map((warning) => render('zh', warning))).toEqual([
      '“2026年9月”与“2026年10月护理补贴”中的“发放月份”不一致，已按前者读取；请核对。',
    ]);
  });

  it('give a month without a year the year of the file', () => {
    expect(mappingOf({ file: '2026年护理补贴.xlsx', sheet: '9月' }, header).rollMonth).toBe(september);
  });

  it('read years and school years', () => {
    const insured = mappingOf({ file: '2026年度城乡居民医保参保.xlsx' }, '姓名|身份证号|参保状态');
    expect(readConstants(insured)).toEqual(['year=2026 (file)', 'scheme=resident (file)']);
    const school = mappingOf({ file: '2026-2027学年学籍.xlsx' }, '姓名|身份证件号|学校|年级');
    expect(readConstants(school)).toEqual(['school_year=2026 (file)']);
  });

  it('name no month when the roll is about several', () => {
    const mapping = mappingOf({ file: '2026年7-9月死亡人员.xlsx' }, '姓名|身份证号|死亡日期');
    expect(mapping.rollMonth).toBeNull();
    expect(mapping.warnings.map(({ key }) => key)).toEqual(['map.roll-month-unclear']);
  });

  it('take the month of the roll from the sheet before the file', () => {
    const mapping = mappingOf({ file: '2026年9月死亡.xlsx', sheet: '2026年10月' }, '姓名|身份证号|死亡日期');
    expect(mapping.rollMonth).toBe(october);
    expect(mapping.warnings.map(({ key }) => key)).toEqual(['map.roll-month-conflict']);
  });
});
