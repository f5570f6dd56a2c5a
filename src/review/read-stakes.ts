import type { Engine } from '../engine/types.js';
import type { Finding, Severity } from '../rules/types.js';
import { writeTable } from '../engine/write-table.js';
import { stakesSql } from './question-steps.js';
import type { ReviewStake } from './review-pair.js';

/** What hangs on one question, and the records that show it best. */
export interface QuestionStakes {
  /** Gravest first. */
  readonly stakes: readonly ReviewStake[];
  /** The records that the gravest finding rests on: the finding's person first. */
  readonly records: readonly [number, number];
}

/**
 * Finds out which questions decide which findings. A rule whose findings rest on what stands in the row itself finds it
 * whoever the row is about. Needs the questions, and `person_hash`.
 */
export const readStakes = async (
  engine: Engine,
  findings: readonly Finding[],
  restsOnLinks: (rule: string) => boolean,
): Promise<ReadonlyMap<number, QuestionStakes>> => {
  await writeEvidence(engine, findings);
  const found = new Map<number, { readonly stake: ReviewStake; readonly records: [number, number] }[]>();
  for (const row of await engine.all(stakesSql)) {
    const finding = findings[Number(row['finding_no'])];
    if (finding === undefined) throw new Error('a stake without its finding');
    const role = Number(row['is_near_miss']) === 1 ? 'near-miss' : 'rests-on-link';
    if (role === 'rests-on-link' && !restsOnLinks(finding.rule)) continue;
    const records: [number, number] = [Number(row['record_one']), Number(row['record_other'])];
    const question = Number(row['question_no']);
    const known = found.get(question);
    const one = { stake: { role, finding } as const, records };
    if (known === undefined) found.set(question, [one]);
    else known.push(one);
  }
  await engine.run('drop table review_evidence');
  return new Map(
    [...found].flatMap(([question, list]) => {
      const ordered = list.sort((a, b) => compareStakes(a.stake, b.stake));
      const [gravest] = ordered;
      return gravest === undefined
        ? []
        : [[question, { stakes: ordered.map(({ stake }) => stake), records: gravest.records }] as const];
    }),
  );
};

const severities: readonly Severity[] = ['high', 'medium', 'low'];

/** Lower is graver. */
export const severityRank = (severity: Severity): number => severities.indexOf(severity);

const compareStakes = ({ finding: a }: ReviewStake, { finding: b }: ReviewStake): number =>
  severityRank(a.severity) - severityRank(b.severity) ||
  (b.amountFen ?? 0) - (a.amountFen ?? 0) ||
  (a.findingId < b.findingId ? -1 : 1);

const writeEvidence = async (engine: Engine, findings: readonly Finding[]): Promise<void> => {
  const rows = await engine.all(
    'select h.sheet_no, s.file, h.sheet from sheet h join source s on s.source_no = h.source_no',
  );
  const sheets = new Map(
    rows.map((row) => [JSON.stringify([row['file'], row['sheet']]), Number(row['sheet_no'])]),
  );
  const evidence = findings.flatMap(({ personId, evidence: places }, at) =>
    personId === null
      ? []
      : places.flatMap(({ file, sheet, row }) => {
          const sheetNo = sheets.get(JSON.stringify([file, sheet]));
          return sheetNo === undefined ? [] : [[at, personId, sheetNo, row]];
        }),
  );
  const columns = { finding_no: 'integer', hash: 'varchar', sheet_no: 'integer', row: 'integer' } as const;
  await writeTable(engine, 'review_evidence', columns, evidence);
};
