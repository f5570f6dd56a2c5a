import type { Lang } from '../../messages/text.js';
import type { Severity } from '../../rules/types.js';
import type { CellAlignment, CellFont, CellStyle } from './cell-style.js';

/** The few looks of the workbook. The same object is given to every cell that looks alike: they are told apart by it. */
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
  readonly weight: CellStyle;
  readonly percent: CellStyle;
  readonly link: CellStyle;
  /** A link in a line that belongs to no table. */
  readonly plainLink: CellStyle;
  readonly place: CellStyle;
  readonly fillIn: CellStyle;
  readonly fillDate: CellStyle;
  readonly total: CellStyle;
  readonly totalLabel: CellStyle;
  readonly warning: CellStyle;
  readonly severity: Readonly<Record<Severity, CellStyle>>;
}

const border = 'FFBFBFBF';
const ink = 'FF1F1F1F';
const darkRed = 'FFA61C1C';
const amber = 'FF8A5A00';
const grey = 'FF595959';
const blue = 'FF0B5394';

/** Makes the styles of one workbook, in a font that offices of the language have. */
export const makeStyles = (lang: Lang): Styles => {
  const name = lang === 'zh' ? '宋体' : 'Calibri';
  const font = (more: Partial<CellFont> = {}): CellFont => ({ name, size: 10, color: ink, ...more });
  const top: CellAlignment = { vertical: 'top', wrapText: true };
  const middle: CellAlignment = { vertical: 'center', horizontal: 'center', wrapText: true };
  const cell = (more: CellStyle = {}): CellStyle => ({ font: font(), alignment: top, border, ...more });
  const header = (fill: string): CellStyle => ({
    font: font({ bold: true }),
    alignment: middle,
    border,
    fill,
  });
  return {
    title: { font: font({ size: 16, bold: true }), alignment: { vertical: 'center' } },
    heading: { font: font({ size: 12, bold: true }), alignment: { vertical: 'center' } },
    note: { font: font({ color: grey }), alignment: { vertical: 'top', wrapText: true } },
    plain: { font: font(), alignment: { vertical: 'top', wrapText: true } },
    label: { font: font({ color: grey }), alignment: { vertical: 'center' } },
    figure: { font: font({ size: 14, bold: true }), alignment: { vertical: 'center', horizontal: 'left' } },
    header: header('FFE7ECF2'),
    fillHeader: header('FFFFF4D6'),
    text: cell(),
    centred: cell({ alignment: { ...top, horizontal: 'center' } }),
    // Format @: Excel keeps such a cell as text also after somebody has edited it.
    code: cell({ format: '@' }),
    count: cell({ format: '#,##0', alignment: { vertical: 'top', horizontal: 'right' } }),
    money: cell({ format: '#,##0.00', alignment: { vertical: 'top', horizontal: 'right' } }),
    weight: cell({ format: '+0.0;-0.0;0.0', alignment: { vertical: 'top', horizontal: 'right' } }),
    percent: cell({ format: '0.0%', alignment: { vertical: 'top', horizontal: 'right' } }),
    link: cell({ font: font({ color: blue, underline: true }) }),
    plainLink: { font: font({ color: blue, underline: true }), alignment: top },
    place: cell({ font: font({ size: 9 }) }),
    fillIn: cell({ format: '@' }),
    fillDate: cell({ format: 'yyyy-mm-dd' }),
    total: cell({
      font: font({ bold: true }),
      format: '#,##0',
      alignment: { vertical: 'top', horizontal: 'right' },
      fill: 'FFF5F5F5',
    }),
    totalLabel: cell({ font: font({ bold: true }), fill: 'FFF5F5F5' }),
    warning: cell({ font: font({ color: darkRed, bold: true }) }),
    severity: {
      high: cell({ font: font({ color: darkRed, bold: true }), alignment: { ...top, horizontal: 'center' } }),
      medium: cell({ font: font({ color: amber }), alignment: { ...top, horizontal: 'center' } }),
      low: cell({ font: font({ color: grey }), alignment: { ...top, horizontal: 'center' } }),
    },
  };
};
