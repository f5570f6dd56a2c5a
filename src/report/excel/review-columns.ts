import { say, type PlainKey } from '../../messages/catalogue.js';
import type { ReviewPair, ReviewRecord } from '../../review/review-pair.js';
import { cutByMarks, differingCharacters } from '../differing-characters.js';
import { severityLabel } from '../labels.js';
import type { ReportModel } from '../model.js';
import type { CellValue } from './sheet-writer.js';
import type { Styles } from './styles.js';

/** One column of the sheet of uncertain pairs. */
export interface ReviewColumn {
  readonly key: PlainKey & `review.col-${string}`;
  /** Width in characters. */
  readonly width: number;
  readonly style: keyof Omit<Styles, 'severity'>;
  /** For whoever decides to fill in. */
  readonly fillIn?: boolean;
  readonly hidden?: boolean;
  /** What stands in it for a pair; `number` counts the pairs from 1. */
  readonly value: (pair: ReviewPair, model: ReportModel, number: number) => CellValue;
  /** Whether a pair has anything to show here; a column that is empty throughout is narrow. */
  readonly has?: (pair: ReviewPair) => boolean;
}

const empty = (): CellValue => null;

type Field = (record: ReviewRecord) => string | null;

/** The columns of one field, side by side; where both records have it, characters that differ are marked. */
const sideBySide = (
  keys: readonly [ReviewColumn['key'], ReviewColumn['key']],
  width: number,
  style: ReviewColumn['style'],
  field: Field,
): readonly ReviewColumn[] => {
  const has = ({ one, other }: ReviewPair): boolean => field(one) !== null || field(other) !== null;
  const cells = ({ one, other }: ReviewPair): readonly [CellValue, CellValue] => {
    const texts = [field(one), field(other)] as const;
    if (texts[0] === null || texts[1] === null || texts[0] === texts[1]) return texts;
    const marks = differingCharacters(texts[0], texts[1]);
    return [{ runs: cutByMarks(texts[0], marks.one) }, { runs: cutByMarks(texts[1], marks.other) }];
  };
  return [
    { key: keys[0], width, style, has, value: (pair) => cells(pair)[0] },
    { key: keys[1], width, style, has, value: (pair) => cells(pair)[1] },
  ];
};

const placeOf = ({ file, sheet, row }: ReviewRecord, { lang }: ReportModel): string =>
  say(lang, 'report.evidence-place', { file, sheet, rows: row });

/** Columns A to AC; the pair's key stands hidden in the last. Whoever reads the sheet back goes by their titles. */
export const reviewColumns: readonly ReviewColumn[] = [
  { key: 'review.col-number', width: 5, style: 'centred', value: (_pair, _model, number) => number },
  { key: 'review.col-decision', width: 10, style: 'fillIn', fillIn: true, value: empty },
  { key: 'review.col-who', width: 9, style: 'fillIn', fillIn: true, value: empty },
  { key: 'review.col-remark', width: 16, style: 'fillIn', fillIn: true, value: empty },
  { key: 'review.col-why', width: 40, style: 'text', value: (pair, model) => whyText(pair, model) },
  {
    key: 'review.col-weight',
    width: 8,
    style: 'weight',
    has: ({ weightHundredths }) => weightHundredths !== null,
    value: ({ weightHundredths }) => (weightHundredths === null ? null : weightHundredths / 100),
  },
  {
    key: 'review.col-probability',
    width: 9,
    style: 'percent',
    has: ({ weightHundredths }) => weightHundredths !== null,
    value: ({ weightHundredths }) => (weightHundredths === null ? null : probabilityOf(weightHundredths)),
  },
  { key: 'review.col-reasons', width: 38, style: 'text', value: ({ reasons }) => reasons },
  ...sideBySide(['review.col-name-one', 'review.col-name-other'], 11, 'text', ({ name }) => name),
  ...sideBySide(['review.col-id-one', 'review.col-id-other'], 22.5, 'code', ({ idNumber }) => idNumber),
  ...sideBySide(['review.col-cert-one', 'review.col-cert-other'], 25, 'code', ({ certNumber }) => certNumber),
  ...sideBySide(['review.col-birth-one', 'review.col-birth-other'], 13, 'code', ({ birthDate }) => birthDate),
  ...sideBySide(
    ['review.col-township-one', 'review.col-township-other'],
    11,
    'text',
    ({ township }) => township,
  ),
  ...sideBySide(['review.col-village-one', 'review.col-village-other'], 11, 'text', ({ village }) => village),
  ...sideBySide(['review.col-phone-one', 'review.col-phone-other'], 13, 'code', ({ phone }) => phone),
  ...sideBySide(
    ['review.col-guardian-one', 'review.col-guardian-other'],
    11,
    'text',
    ({ guardian }) => guardian,
  ),
  {
    key: 'review.col-roll-one',
    width: 13,
    style: 'text',
    value: ({ one }, model) => model.labels.dataset(one.dataset),
  },
  {
    key: 'review.col-roll-other',
    width: 13,
    style: 'text',
    value: ({ other }, model) => model.labels.dataset(other.dataset),
  },
  { key: 'review.col-place-one', width: 30, style: 'place', value: ({ one }, model) => placeOf(one, model) },
  {
    key: 'review.col-place-other',
    width: 30,
    style: 'place',
    value: ({ other }, model) => placeOf(other, model),
  },
  { key: 'review.col-key', width: 12, style: 'code', hidden: true, value: ({ seal }) => seal },
];

/** Probability that a pair of this weight is one person, in steps of a thousandth; never 0 or 1: it is open to doubt. */
const probabilityOf = (weightHundredths: number): number =>
  Math.min(999, Math.max(1, Math.round(1000 / (1 + 2 ** (-weightHundredths / 100))))) / 1000;

/** Findings told in one cell; the others are counted. */
const mostStakes = 3;

/** The findings that hang on a pair, a line each. */
const whyText = ({ stakes }: ReviewPair, { lang, rules }: ReportModel): string => {
  if (stakes.length === 0) return say(lang, 'review.stake-none');
  const told = stakes.slice(0, mostStakes).map(({ role, finding }) => {
    const rule = rules.find(({ header }) => header.id === finding.rule)?.header.title[lang] ?? finding.rule;
    const severity = severityLabel(lang, finding.severity);
    return say(lang, `review.stake-${role}`, { rule, severity, finding: finding.message });
  });
  const more = stakes.length - told.length;
  return [...told, ...(more === 0 ? [] : [say(lang, 'review.stake-more', { count: more })])].join('\n');
};
