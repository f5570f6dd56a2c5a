import { compareByCodePoint } from '../code-point-order.js';
import type { Finding } from '../rules/types.js';
import type { ReportModel } from './model.js';

/** Findings together with the rates that reach their target, by rule, township and finding id, each by code point. */
export const allLines = ({ findings, metRates }: ReportModel): readonly Finding[] =>
  metRates.length === 0 ? findings : [...findings, ...metRates].sort(compareLines);

const compareLines = (a: Finding, b: Finding): number =>
  compareByCodePoint(a.rule, b.rule) ||
  compareByCodePoint(a.township ?? '', b.township ?? '') ||
  compareByCodePoint(a.findingId, b.findingId);
