import { say, type MessageKey } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import type { Confidence, RuleKind, Severity } from '../rules/types.js';
import type { PolicyValue, ReportModel } from './model.js';

/** How sure, as an office says it. */
export const confidenceLabel = (lang: Lang, confidence: Confidence): string =>
  say(lang, `report.confidence-${confidence}`);

/** How grave, as an office says it. */
export const severityLabel = (lang: Lang, severity: Severity): string =>
  say(lang, `report.severity-${severity}`);

/** What sort of contradiction a rule looks for. */
export const kindLabel = (lang: Lang, kind: RuleKind): string => say(lang, `report.kind-${kind}`);

const origins = {
  given: 'report.as-of-given',
  'latest-payment-month': 'report.as-of-payment',
  today: 'report.as-of-today',
} as const satisfies Readonly<Record<ReportModel['asOfOrigin'], MessageKey>>;

/** How the as-of date was chosen, in words. */
export const asOfOriginText = ({ lang, asOfOrigin }: Pick<ReportModel, 'lang' | 'asOfOrigin'>): string =>
  say(lang, origins[asOfOrigin]);

/** What a policy value counts, in words; empty where it counts nothing. */
export const unitLabel = (lang: Lang, unit: PolicyValue['unit']): string =>
  unit === '' ? '' : say(lang, `policy.unit-${unit}`);

/** An ISO date as the language writes it: `2026年9月30日` or `2026-09-30`. */
export const dateText = (lang: Lang, iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return lang === 'en' || year === undefined || month === undefined || day === undefined
    ? iso
    : `${year}年${month}月${day}日`;
};

/** A whole number with separators of thousands, the same on every machine. */
export const countText = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** Parts of a list in words. */
export const listText = (lang: Lang, items: readonly string[]): string =>
  items.join(lang === 'zh' ? '、' : ', ');
