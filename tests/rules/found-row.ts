import type { FoundRow } from '../../src/rules/execute.js';
import { ruleOf } from './rule-text.js';

/** A row that a rule found, with what a test says of it. */
export const foundRow = (values: Partial<FoundRow> = {}): FoundRow => ({
  rule: ruleOf(),
  personId: 1,
  absentPersonId: values.personId ?? 1,
  recordId: 11,
  otherRecordId: null,
  about: 'living',
  month: 2026 * 12 + 8,
  amountFen: 9500,
  atMost: 'certain',
  rate: null,
  note: null,
  residenceUnknown: false,
  detail: {},
  ...values,
});
