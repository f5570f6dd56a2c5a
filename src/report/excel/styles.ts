import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { Lang } from '../../messages/text.js';
import type { Severity } from '../../rules/types.js';

/** How a cell looks. The same object is given to every cell that looks alike: the writer caches styles by object. */
export type CellStyle = Partial<Style>;

/** The few looks of the workbook. */
export interface Styles {
  readonly title: CellStyle;
  readonly heading: CellStyle;
  readonly note: CellStyle;
  readonly plain: CellStyle;
  readonly label: CellStyle;
  readonly figure: CellStyle;
  readonly header: CellStyle;
  readonly fillHeader: CellStyle;
  readonly text: CellStyle;
  readonly centred: CellStyle;
  readonly code: CellStyle;
  readonly count: CellStyle;
  readonly money: CellStyle;
  readonly link: CellStyle;
  readonly place: CellStyle;
  readonly fillIn: CellStyle;
  readonly fillDate: CellStyle;
  readonly total: CellStyle;
  readonly totalLabel: CellStyle;
  readonly warning: CellStyle;
  readonly severity: Readonly<Record<Severity, CellStyle>>;
}

const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const border: Partial<Borders> = { top: thin, bottom: thin, left: thin, right: thin };
const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const ink = { argb: 'FF1F1F1F' };
const darkRed = { argb: 'FFA61C1C' };
const amber = { argb: 'FF8A5A00' };
const grey = { argb: 'FF595959' };
const blue = { argb: 'FF0B5394' };

/** Makes the styles of one workbook, in a font that offices of the language have. */
export const makeStyles = (lang: Lang): Styles => {
  const name = lang === 'zh' ? '宋体' : 'Calibri';
  const font = (more: Partial<Font> = {}): Partial<Font> => ({ name, size: 10, color: ink, ...more });
  const top: Partial<Alignment> = { vertical: 'top', wrapText: true };
  const middle: Partial<Alignment> = { vertical: 'middle', horizontal: 'center', wrapText: true };
  const cell = (more: CellStyle = {}): CellStyle => ({ font: font(), alignment: top, border, ...more });
  const header = (fill: string): CellStyle => ({
    font: font({ bold: true }),
    alignment: middle,
    border,
    fill: solid(fill),
  });
  return {
    title: { font: font({ size: 16, bold: true }), alignment: { vertical: 'middle' } },
    heading: { font: font({ size: 12, bold: true }), alignment: { vertical: 'middle' } },
    note: { font: font({ color: grey }), alignment: { vertical: 'top', wrapText: true } },
    plain: { font: font(), alignment: { vertical: 'top', wrapText: true } },
    label: { font: font({ color: grey }), alignment: { vertical: 'middle' } },
    figure: { font: font({ size: 14, bold: true }), alignment: { vertical: 'middle', horizontal: 'left' } },
    header: header('FFE7ECF2'),
    fillHeader: header('FFFFF4D6'),
    text: cell(),
    centred: cell({ alignment: { ...top, horizontal: 'center' } }),
    // Format @: Excel keeps such a cell as text also after somebody has edited it.
    code: cell({ numFmt: '@' }),
    count: cell({ numFmt: '#,##0', alignment: { vertical: 'top', horizontal: 'right' } }),
    money: cell({ numFmt: '#,##0.00', alignment: { vertical: 'top', horizontal: 'right' } }),
    link: cell({ font: font({ color: blue, underline: true }) }),
    place: cell({ font: font({ size: 9 }) }),
    fillIn: cell({ numFmt: '@' }),
    fillDate: cell({ numFmt: 'yyyy-mm-dd' }),
    total: cell({
      font: font({ bold: true }),
      numFmt: '#,##0',
      alignment: { vertical: 'top', horizontal: 'right' },
      fill: solid('FFF5F5F5'),
    }),
    totalLabel: cell({ font: font({ bold: true }), fill: solid('FFF5F5F5') }),
    warning: cell({ font: font({ color: darkRed, bold: true }) }),
    severity: {
      high: cell({ font: font({ color: darkRed, bold: true }), alignment: { ...top, horizontal: 'center' } }),
      medium: cell({ font: font({ color: amber }), alignment: { ...top, horizontal: 'center' } }),
      low: cell({ font: font({ color: grey }), alignment: { ...top, horizontal: 'center' } }),
    },
  };
};
