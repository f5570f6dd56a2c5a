import { monthAt, monthsFrom, type Day, type Month } from './calendar.js';

/** The day on which the rolls of the invented county are compared. Nothing in the sample reads a clock. */
export const today: Day = '2026-09-30';

/** The month named in the registry's title: an undated status holds from this month on. */
export const registryMonth: Month = monthAt(2026, 9);

/** The months for which subsidies were paid. */
export const paidMonths: readonly Month[] = monthsFrom(monthAt(2026, 4), monthAt(2026, 9));

/** The last month for which subsidies were paid. */
export const lastPaidMonth: Month = monthAt(2026, 9);

/** The day on which the school year of the school roll was opened. */
export const schoolCutOff: Day = '2026-08-31';

/** The insurance year that must be covered, and the one before, which is in the folder too. */
export const insuranceYear = 2026;
