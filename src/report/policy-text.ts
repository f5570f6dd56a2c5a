import { say } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import { unitLabel } from './labels.js';
import type { PolicyValue } from './model.js';

/** A policy value in one line, with what it counts. */
export const policyText = ({ value, unit }: Pick<PolicyValue, 'value' | 'unit'>, lang: Lang): string => {
  const text = typeof value === 'object' ? value.join(lang === 'zh' ? '；' : '; ') : String(value);
  if (text === '') return say(lang, 'policy.empty');
  return [text, unitLabel(lang, unit)].join(lang === 'zh' || unit === 'percent' ? '' : ' ').trim();
};
