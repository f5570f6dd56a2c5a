import type { Engine, SqlRow } from '../engine/types.js';
import type { Finding } from '../rules/types.js';
import { fingerprintOf } from './fingerprint.js';
import { writeTable } from '../engine/write-table.js';
import { sealPair } from './pair-key.js';
import { answeredSql, chosenSql, contentsSql, questionsSql, shownSql, weightsSql } from './question-steps.js';
import { readStakes, severityRank, type QuestionStakes } from './read-stakes.js';
import type { ResolvedDecision } from './resolve-decisions.js';
import { sealedTexts, type ReviewList, type ReviewPair, type ReviewRecord } from './review-pair.js';

/** Pairs that one sheet asks about; more than this nobody decides before the next run. */
export const mostPairs = 500;

export interface ReviewOptions {
  readonly engine: Engine;
  readonly findings: readonly Finding[];
  /** Whether the findings of a rule are only as sure as the links under them. */
  readonly restsOnLinks: (rule: string) => boolean;
  /** The decisions that count; what they answer is not asked again. */
  readonly decisions: readonly ResolvedDecision[];
  readonly key: Buffer;
  /** Weight in bits x 100 from which on two records are linked; pairs nearest to it are the most doubtful. */
  readonly thresholdHundredths: number;
  /** Says the reasons of a link or candidate in words. */
  readonly wordReasons: (reasons: string) => string;
  readonly most?: number;
}

/**
 * The pairs of records that a person should look at: first those that decide a finding, by its severity and amount, then
 * those whose weight is nearest to the threshold. Reads `record`, `link`, `candidate`, `person_hash`.
 */
export const readReviewList = async (options: ReviewOptions): Promise<ReviewList> => {
  const { engine, findings, decisions, most = mostPairs } = options;
  await engine.run(contentsSql);
  await engine.run(questionsSql);
  await takeOutAnswered(engine, decisions);
  const stakes = await readStakes(engine, findings, options.restsOnLinks);
  const ordered = await orderQuestions(stakes, options);
  const chosen = ordered.slice(0, most);
  const pairs = await readPairs(chosen, stakes, options);
  for (const table of ['review_content', 'review_question']) await engine.run(`drop table ${table}`);
  return { pairs, more: ordered.length - chosen.length };
};

const takeOutAnswered = async (engine: Engine, decisions: readonly ResolvedDecision[]): Promise<void> => {
  if (decisions.length === 0) return;
  const rows = decisions.flatMap(({ no, one, other }) => [
    ...one.map((record) => [no, 1, record]),
    ...other.map((record) => [no, 2, record]),
  ]);
  await writeTable(engine, 'review_decided', { no: 'integer', side: 'integer', record_id: 'bigint' }, rows);
  await engine.run(answeredSql);
  for (const table of ['review_decided', 'review_answered']) await engine.run(`drop table ${table}`);
};

interface Question {
  readonly no: number;
  readonly weight: number | null;
  readonly stakes: QuestionStakes | undefined;
}

/**
 * Links so far above the threshold are asked about only where a finding rests on them: of a thousand such links nobody would
 * find one that is wrong.
 */
const plainHundredths = 1000;

const orderQuestions = async (
  stakes: ReadonlyMap<number, QuestionStakes>,
  { engine, thresholdHundredths }: ReviewOptions,
): Promise<readonly number[]> => {
  const questions: Question[] = [];
  for await (const { rowCount, columns } of engine.streamColumns(weightsSql)) {
    const [numbers = [], weights = [], links = []] = columns;
    for (let at = 0; at < rowCount; at += 1) {
      const no = Number(numbers[at]);
      const found = weights[at];
      const weight = typeof found === 'number' ? found : null;
      const isPlain = links[at] === 1 && weight !== null && weight >= thresholdHundredths + plainHundredths;
      if (!isPlain || stakes.has(no)) questions.push({ no, weight, stakes: stakes.get(no) });
    }
  }
  const distance = ({ weight }: Question): number =>
    weight === null ? Number.MAX_SAFE_INTEGER : Math.abs(weight - thresholdHundredths);
  return questions
    .sort((a, b) => compareStakes(a.stakes, b.stakes) || distance(a) - distance(b) || a.no - b.no)
    .map(({ no }) => no);
};

const compareStakes = (a: QuestionStakes | undefined, b: QuestionStakes | undefined): number =>
  rankOf(a) - rankOf(b) || amountOf(b) - amountOf(a);

const nothingAtStake = 9;

const rankOf = (stakes: QuestionStakes | undefined): number => {
  const gravest = stakes?.stakes[0];
  return gravest === undefined ? nothingAtStake : severityRank(gravest.finding.severity);
};

const amountOf = (stakes: QuestionStakes | undefined): number =>
  (stakes?.stakes ?? []).reduce((sum, { finding }) => sum + (finding.amountFen ?? 0), 0);

const readPairs = async (
  chosen: readonly number[],
  stakes: ReadonlyMap<number, QuestionStakes>,
  { engine, key, wordReasons }: ReviewOptions,
): Promise<readonly ReviewPair[]> => {
  await writeTable(
    engine,
    'review_chosen',
    { question_no: 'integer' },
    chosen.map((no) => [no]),
  );
  const rows = new Map((await engine.all(chosenSql)).map((row) => [Number(row['question_no']), row]));
  const questions = chosen.map((no) => {
    const row = rows.get(no);
    if (row === undefined) throw new Error(`no question ${no}`);
    const own = [Number(row['record_one']), Number(row['record_other'])] as const;
    return { no, row, records: stakes.get(no)?.records ?? own };
  });
  const shown = await readShown(
    engine,
    questions.flatMap(({ records }) => records),
  );
  await engine.run('drop table review_chosen');
  return questions.map(({ no, row, records }): ReviewPair => {
    const [one, other] = records.map((id) => shown.get(id));
    if (one === undefined || other === undefined) throw new Error(`question ${no} without its records`);
    const [recordOne, recordOther] = [asRecord(one), asRecord(other)];
    const weight = row['weight_hundredths'];
    return {
      ...{ one: recordOne, other: recordOther },
      stakes: stakes.get(no)?.stakes ?? [],
      weightHundredths: typeof weight === 'number' ? weight : null,
      reasons: wordReasons(String(row['reasons'])),
      seal: sealPair(
        key,
        [fingerprintOfRow(key, one), fingerprintOfRow(key, other)],
        sealedTexts(recordOne, recordOther),
      ),
    };
  });
};

const readShown = async (
  engine: Engine,
  records: readonly number[],
): Promise<ReadonlyMap<number, SqlRow>> => {
  const rows = [...new Set(records)].map((id) => [id]);
  await writeTable(engine, 'review_shown', { record_id: 'bigint' }, rows);
  const shown = await engine.all(shownSql);
  await engine.run('drop table review_shown');
  return new Map(shown.map((row) => [Number(row['record_id']), row]));
};

const asRecord = (row: SqlRow): ReviewRecord => ({
  dataset: String(row['dataset']),
  name: text(row, 'name'),
  idNumber: text(row, 'id_shown'),
  certNumber: text(row, 'cert_number'),
  birthDate: text(row, 'birth_date'),
  township: text(row, 'township'),
  village: text(row, 'village'),
  phone: text(row, 'phone'),
  guardian: text(row, 'guardian_name_key'),
  file: String(row['file']),
  sheet: String(row['sheet']),
  row: Number(row['row']),
});

const fingerprintOfRow = (key: Buffer, row: SqlRow): string =>
  fingerprintOf(key, {
    dataset: String(row['dataset']),
    nameKey: text(row, 'name_key'),
    idCleaned: text(row, 'id_cleaned'),
    certNumber: text(row, 'cert_number'),
    birthDate: text(row, 'birth_date'),
    townshipKey: text(row, 'township_key'),
  });

const text = (row: SqlRow, column: string): string | null => {
  const value = row[column];
  return typeof value === 'string' ? value : null;
};
