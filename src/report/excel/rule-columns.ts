import { say, type MessageKey } from '../../messages/catalogue.js';
import type { Lang } from '../../messages/text.js';
import type { Finding } from '../../rules/types.js';
import { moneyWidth } from './money-width.js';

/** One column of a rule's sheet. */
export interface RuleColumn {
  readonly key: MessageKey & (`report.col-${string}` | `report.fill-${string}`);
  /** Width in characters. */
  readonly width: number;
  /** For the clerk to fill in. */
  readonly fillIn?: boolean;
  /** Whether a finding has anything to show here; a column that is empty throughout is kept, but narrow. */
  readonly has?: (finding: Finding) => boolean;
  /** Characters that the finding needs here on one line, for what does not break into several. */
  readonly needs?: (finding: Finding) => number;
}

/** Columns A to T. Whoever reads a filled-in sheet back goes by the finding id in column B. */
export const ruleColumns: readonly RuleColumn[] = [
  { key: 'report.col-number', width: 5 },
  { key: 'report.col-finding-id', width: 15 },
  { key: 'report.col-confidence', width: 8 },
  { key: 'report.col-township', width: 9, has: ({ township }) => township !== null },
  { key: 'report.col-village', width: 9, has: ({ village }) => village !== null },
  { key: 'report.col-name', width: 9, has: ({ name }) => name !== null },
  { key: 'report.col-id-number', width: 22.5, has: ({ idNumber }) => idNumber !== null },
  { key: 'report.col-cert-number', width: 25, has: ({ certNumber }) => certNumber !== null },
  { key: 'report.col-about', width: 11, has: ({ aboutLabel }) => aboutLabel !== '' },
  { key: 'report.col-months', width: 12, has: ({ months }) => months.length > 0 },
  {
    key: 'report.col-amount',
    width: 14,
    has: ({ amountFen }) => amountFen !== null,
    needs: ({ amountFen }) => (amountFen === null ? 0 : moneyWidth(amountFen)),
  },
  { key: 'report.col-message', width: 36 },
  { key: 'report.col-notes', width: 18, has: ({ notes }) => notes.length > 0 },
  { key: 'report.col-also', width: 11, has: ({ also }) => also.length > 0 },
  { key: 'report.col-evidence', width: 47 },
  { key: 'report.fill-verdict', width: 9, fillIn: true },
  { key: 'report.fill-cause', width: 11, fillIn: true },
  { key: 'report.fill-action', width: 13, fillIn: true },
  { key: 'report.fill-checker', width: 8, fillIn: true },
  { key: 'report.fill-date', width: 11, fillIn: true },
];

/** Takes three Han characters of a title a line. */
const narrow = 7;

/** Width of a column for these findings. */
export const widthOf = ({ width, has, needs }: RuleColumn, findings: readonly Finding[]): number => {
  if (has !== undefined && !findings.some(has)) return narrow;
  return needs === undefined ? width : findings.reduce((most, each) => Math.max(most, needs(each)), width);
};

const verdicts = ['report.verdict-true', 'report.verdict-partly', 'report.verdict-false'] as const;

/** What a check in the village can come to. */
export const verdictsOf = (lang: Lang): readonly string[] => verdicts.map((key) => say(lang, key));

const causes = [
  'report.cause-death',
  'report.cause-move',
  'report.cause-expired',
  'report.cause-level',
  'report.cause-tekun',
  'report.cause-id',
  'report.cause-namesake',
  'report.cause-late',
  'report.cause-roll',
  'report.cause-policy',
  'report.cause-other',
] as const;

/** Usual causes for a drop-down; together they keep within the 255 characters that Excel allows such a list. */
export const causesOf = (lang: Lang): readonly string[] => causes.map((key) => say(lang, key));
