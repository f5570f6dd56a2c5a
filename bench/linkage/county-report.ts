import type { CountyScore, PairCount, ScoredRow } from './county-score.js';

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(5));

/** Precision, recall and F1 of counted pairs. */
export const qualityOf = ({
  truePairs,
  found,
  wrong,
}: PairCount): { precision: number; recall: number; f1: number } => {
  const precision = found + wrong === 0 ? 1 : found / (found + wrong);
  const recall = truePairs === 0 ? 1 : found / truePairs;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
};

const lineOf = (name: string, count: PairCount, records: number): string => {
  const { precision, recall, f1 } = qualityOf(count);
  const missed = count.truePairs - count.found;
  return [
    name.padEnd(26),
    ...[String(records), String(count.truePairs), String(missed), String(count.wrong)].map((cell) =>
      cell.padStart(9),
    ),
    ...[precision, recall, f1].map((cell) => cell.toFixed(5).padStart(9)),
  ].join('');
};

/** The score as a table for people to read. */
export const reportText = (score: CountyScore): string => {
  const { total, byKind, wrongBy, wrongNames, untellable: u } = score;
  const kinds = [...byKind].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${score.records} records, ${share(score.damaged, score.records)} damaged, ${share(score.damagedTwice, score.records)} in name and number`,
    '',
    `${'pairs with a row of kind'.padEnd(26)}${['records', 'pairs', 'missed', 'wrong', 'prec.', 'recall', 'F1'].map((cell) => cell.padStart(9)).join('')}`,
    ...kinds.map(([kind, count]) => lineOf(kind, count, count.records)),
    lineOf('ALL', total, score.records),
    '',
    `wrong pairs that have in common: the number ${wrongBy.number}, the name ${wrongBy.name}, both ${wrongBy.both}, neither ${wrongBy.neither} (must be 0); of people whose own names differ ${wrongNames}`,
    `rows that nobody could tell (apart from all of the above): ${u.records}, ${u.ofStrangers} of them under a stranger's valid number; left alone ${u.alone}, of these candidates for the right person ${u.candidates}; linked rightly ${u.linkedRightly}, wrongly ${u.linkedWrongly}`,
    '',
  ].join('\n');
};

const rowText = ({ row, file, rowNumber, linked, untellable, kinds }: ScoredRow): string => {
  const { mention, evidence: e } = row;
  const cells = [
    `  p${mention.person.order}`.padEnd(10),
    `-> ${linked.personId}`,
    linked.confidence,
    mention.name,
    mention.number === '' ? '(no number)' : mention.number,
    `${e.sex ?? ''} ${e.birthDate ?? ''} ${e.phone ?? ''} ${e.township}${e.village ?? ''}`,
    e.guardianName === null ? '' : `监护人 ${e.guardianName} ${e.guardianId ?? ''}`,
    e.certificate === null ? '' : `证 ${e.certificate}`,
    `${file}:${rowNumber}`,
    `[${kinds.join(' ')}]${untellable === null ? '' : ` UNTELLABLE (${untellable})`}`,
    `{${linked.reasons}}`,
    ...linked.candidates.map(
      ({ personId, weightHundredths, reasons }) =>
        `may be ${personId} (${weightHundredths ?? '-'}) {${reasons}}`,
    ),
  ];
  return cells.filter((cell) => cell !== '').join(' | ');
};

/** Every person that was taken apart and every mixture of people, with all their rows side by side. */
export const errorsText = ({ wrongGroups }: CountyScore): string =>
  wrongGroups
    .map((rows) => {
      const isMixed = new Set(rows.map(({ row }) => row.mention.person)).size > 1;
      const { name, idNumber } = rows[0]?.row.mention.person ?? { name: '', idNumber: '' };
      return [isMixed ? 'MIXED' : `SPLIT ${name} ${idNumber}`, ...rows.map(rowText), ''].join('\n');
    })
    .join('\n');
