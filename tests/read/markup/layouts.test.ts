import { describe, expect, it } from 'vitest';
import type { CellKind } from '../../../src/read/types.js';
import { readBytesBack } from '../read-back.js';
import { buildOds } from '../ods/ods-builder.js';

/**
 * A monthly roll as a county sends it: a title over the width, a line with the unit, two rows of headers in groups,
 * townships merged downwards, a sub-total of a village, a total and a line to sign.
 */
const expected: readonly (readonly [number, ...(string | number | undefined)[]])[] = [
  [1, '某县2026年5月残疾人两项补贴发放名册'],
  [2, '填报单位：某县残联', undefined, undefined, undefined, undefined, '单位：元'],
  [3, '乡镇', '姓名', '身份证号', '补贴情况', undefined, '备注'],
  [4, undefined, undefined, undefined, '起始日期', '金额'],
  [5, '城关镇', '张三', '990101199003070012', '2021-03-05', 80],
  [6, undefined, '欧阳·阿卜杜拉', '99010119900307001X', '2021-12-31', 80.5, '一组\n二组'],
  [7, '王村镇', '李四', undefined, '2021-03-05', 80],
  [8, undefined, '小计', 1, undefined, 80],
  [9, '合计', undefined, 3, undefined, 240.5],
  [10, '单位负责人：', undefined, '填表人：办'],
];

const merges = [
  { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 5 },
  { firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0 },
  { firstRow: 3, lastRow: 4, firstColumn: 1, lastColumn: 1 },
  { firstRow: 3, lastRow: 4, firstColumn: 2, lastColumn: 2 },
  { firstRow: 3, lastRow: 3, firstColumn: 3, lastColumn: 4 },
  { firstRow: 3, lastRow: 4, firstColumn: 5, lastColumn: 5 },
  { firstRow: 5, lastRow: 6, firstColumn: 0, lastColumn: 0 },
  { firstRow: 7, lastRow: 8, firstColumn: 0, lastColumn: 0 },
];

const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>5月</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->
<style>.day { mso-number-format:"yyyy\\-mm\\-dd"; } td.id { mso-number-format:"\\@"; }</style>
</head>
<body>
<table border="1">
  <tr><td colspan="6" align="center"><b>某县2026年5月残疾人两项补贴发放名册</b></td></tr>
  <tr><td>填报单位：某县残联<td>&nbsp;<td>&nbsp;<td><td><td>单位：元</tr>
  <thead>
    <tr><th rowspan="2">乡镇</th><th rowspan="2">姓名</th><th rowspan="2">身份证号</th><th colspan="2">补贴情况</th><th rowspan="2">备注</th></tr>
    <tr><th>起始日期</th><th>金额</th></tr>
  </thead>
  <tbody>
    <tr><td rowspan="2">城关镇</td><td>张三</td><td class="id">990101199003070012</td><td class="day" x:num="44260">5/3/21</td><td x:num>80</td><td>&nbsp;</td></tr>
    <tr><td>欧阳&middot;阿卜杜拉</td><td class="id">99010119900307001X</td><td class="day" x:num="44561">31/12/21</td><td x:num="80.5">81</td><td>一组<br>二组</td></tr>
    <tr><td rowspan="2">王村镇</td><td>李四</td><td class="id"></td><td class="day" x:num="44260">5/3/21</td><td x:num>80</td><td></td></tr>
    <tr><td>小计</td><td x:num>1</td><td></td><td x:num>80</td><td></td></tr>
    <tr><td>合计</td><td></td><td x:num>3</td><td></td><td x:num="240.5">241</td><td></td></tr>
    <tr><td>单位负责人：</td><td></td><td>填表人：办</td></tr>
  </tbody>
</table>
</body>
</html>`;

const string = (text: string, attributes = ''): string =>
  `<Cell${attributes}><Data ss:Type="String">${text}</Data></Cell>`;
const number = (digits: string, attributes = ''): string =>
  `<Cell${attributes}><Data ss:Type="Number">${digits}</Data></Cell>`;
const day = (iso: string): string =>
  `<Cell ss:Index="4" ss:StyleID="day"><Data ss:Type="DateTime">${iso}T00:00:00.000</Data></Cell>`;

const xmlSpreadsheet = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <Styles><Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style></Styles>
 <Worksheet ss:Name="5月">
  <Table ss:ExpandedColumnCount="6" ss:ExpandedRowCount="10">
   <Row ss:Height="27">${string('某县2026年5月残疾人两项补贴发放名册', ' ss:MergeAcross="5"')}</Row>
   <Row>${string('填报单位：某县残联')}${string('单位：元', ' ss:Index="6"')}</Row>
   <Row>${string('乡镇', ' ss:MergeDown="1"')}${string('姓名', ' ss:MergeDown="1"')}${string('身份证号', ' ss:MergeDown="1"')}${string('补贴情况', ' ss:MergeAcross="1"')}${string('备注', ' ss:MergeDown="1"')}</Row>
   <Row>${string('起始日期', ' ss:Index="4"')}${string('金额')}</Row>
   <Row>${string('城关镇', ' ss:MergeDown="1"')}${string('张三')}${string('990101199003070012')}${day('2021-03-05')}${number('80')}</Row>
   <Row>${string('欧阳·阿卜杜拉', ' ss:Index="2"')}${string('99010119900307001X')}${day('2021-12-31')}${number('80.5')}${string('一组&#10;二组')}</Row>
   <Row>${string('王村镇', ' ss:MergeDown="1"')}${string('李四')}${day('2021-03-05')}${number('80')}</Row>
   <Row>${string('小计', ' ss:Index="2"')}${number('1')}${number('80', ' ss:Index="5" ss:Formula="=R[-1]C"')}</Row>
   <Row>${string('合计')}${number('3', ' ss:Index="3"')}${number('240.5', ' ss:Index="5"')}</Row>
   <Row>${string('单位负责人：')}${string('填表人：办', ' ss:Index="3"')}</Row>
  </Table>
 </Worksheet>
</Workbook>`;

const cell = (text: string, spans = ''): string =>
  `<table:table-cell office:value-type="string"${spans}><text:p>${text}</text:p></table:table-cell>`;
const value = (digits: string): string =>
  `<table:table-cell office:value-type="float" office:value="${digits}"><text:p>${Number(digits).toFixed(0)}</text:p></table:table-cell>`;
const date = (iso: string): string =>
  `<table:table-cell office:value-type="date" office:date-value="${iso}"><text:p>${iso.slice(5)}</text:p></table:table-cell>`;
const down = ' table:number-columns-spanned="1" table:number-rows-spanned="2"';
const across = (width: number): string =>
  ` table:number-columns-spanned="${width}" table:number-rows-spanned="1"`;
const covered = (count: number): string =>
  `<table:covered-table-cell table:number-columns-repeated="${count}"/>`;
const blank = (count: number): string => `<table:table-cell table:number-columns-repeated="${count}"/>`;
const line = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.join('')}${blank(16_378)}</table:table-row>`;

const ods = `<table:table table:name="5月"><table:table-column table:number-columns-repeated="16384"/>
${line(cell('某县2026年5月残疾人两项补贴发放名册', across(6)), covered(5))}
${line(cell('填报单位：某县残联'), blank(4), cell('单位：元'))}
<table:table-header-rows>${line(cell('乡镇', down), cell('姓名', down), cell('身份证号', down), cell('补贴情况', across(2)), covered(1), cell('备注', down))}
${line(covered(3), cell('起始日期'), cell('金额'), covered(1))}</table:table-header-rows>
${line(cell('城关镇', down), cell('张三'), cell('990101199003070012'), date('2021-03-05'), value('80'), blank(1))}
${line(covered(1), cell('欧阳·阿卜杜拉'), cell('99010119900307001X'), date('2021-12-31'), value('80.5'), cell('一组</text:p><text:p>二组'))}
${line(cell('王村镇', down), cell('李四'), blank(1), date('2021-03-05'), value('80'))}
${line(covered(1), cell('小计'), value('1'), blank(1), value('80'))}
${line(cell('合计'), blank(1), value('3'), blank(1), value('240.5'))}
${line(cell('单位负责人：'), blank(1), cell('填表人：办'))}
<table:table-row table:number-rows-repeated="1048566">${blank(16_384)}</table:table-row></table:table>`;

const kindOf = (cellValue: string | number | undefined): CellKind | undefined => {
  if (cellValue === undefined) return undefined;
  if (typeof cellValue === 'number') return 'number';
  return /^\d{4}-\d{2}-\d{2}$/.test(cellValue) ? 'date' : 'text';
};

describe.each([
  ['html', Buffer.from(html)],
  ['xml-spreadsheet', Buffer.from(xmlSpreadsheet)],
  ['ods', buildOds(ods)],
] as const)('a monthly roll as %s', (format, bytes) => {
  it('has every cell where the office put it', async () => {
    const workbook = await readBytesBack(bytes, '名册.xls');
    expect(workbook.format).toBe(format);
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['5月', false]]);
    const [sheet] = workbook.sheets;
    expect(sheet?.read.map(({ number: at, text }) => [at, ...text])).toEqual(
      expected.map(([at, ...cells]) => [at, ...cells.map((it) => (it === undefined ? it : String(it)))]),
    );
    expect(sheet?.read.map(({ kind }) => kind)).toEqual(expected.map(([, ...cells]) => cells.map(kindOf)));
    expect(sheet?.merges).toEqual(merges);
    expect(sheet).toMatchObject({ rows: 10, hiddenRows: 0, hiddenColumns: [] });
  });
});
