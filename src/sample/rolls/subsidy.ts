import { yearAndMonth, type Month } from '../calendar.js';
import { paidMonths } from '../county.js';
import type { County } from '../population.js';
import type { Random } from '../random.js';
import type { FilePlan } from './sheet.js';
import { Spelling } from './spelling.js';
import { listSheets } from './subsidy-list.js';
import { templateSheets } from './subsidy-template.js';

/** In these months the office used the import template, with columns for benefit, month and back-pay. */
const templateMonths: readonly number[] = [5, 9];

const isTemplate = (month: Month): boolean => templateMonths.includes(yearAndMonth(month).month);

/** Whether the form of the month says from when on somebody is paid. */
export const showsStart = isTemplate;

/** Whether the form of the month says why somebody is paid no longer. */
export const showsReason = (month: Month): boolean => !isTemplate(month);

/** The subsidy rolls, a file a month. */
export const subsidyRolls = (county: County, randomFor: (month: Month) => Random): FilePlan[] =>
  paidMonths.map((month) => {
    const { year, month: number } = yearAndMonth(month);
    const spelling = new Spelling(randomFor(month), 0.02);
    const sheets = isTemplate(month) ? templateSheets : listSheets;
    return {
      path: `两项补贴/${year}年${number}月两项补贴发放名册.xlsx`,
      format: { kind: 'xlsx', useSharedStrings: number % 2 === 0 },
      sheets: sheets(county, month, spelling),
    };
  });
