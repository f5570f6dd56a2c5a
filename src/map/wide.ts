import { planAmounts } from './wide-amounts.js';
import { planMembers } from './wide-members.js';
import type { WidePlan, WideRefusal, WideSheet } from './wide-plan.js';

/** Finds out whether a row of the sheet is several records of its dataset; null if it is one, as in most rolls. */
export const planWide = (sheet: WideSheet): WidePlan | WideRefusal | null =>
  planMembers(sheet) ?? planAmounts(sheet);
